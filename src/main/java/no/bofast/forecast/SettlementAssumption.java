package no.bofast.forecast;

import java.util.Map;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;

/**
 * How many are settled in each municipality in the months to come: not forecast, but stated, since the authorities decide it. Bounds of a
 * forecast hold if it comes true.
 */
public interface SettlementAssumption {

    /** People settled in a month. */
    double settled(MunicipalityCode code, int month);

    /** Nobody: how those already settled will move. */
    static SettlementAssumption none() {
        return (code, month) -> 0;
    }

    /** As many a year as in the twelve months before the forecast, spread evenly. */
    static SettlementAssumption asLastYear(PlacesHistory history, int origin) {
        return (code, month) ->
                history.places().get(code).of(MonthMeasure.SETTLED).sum(origin - 12, origin) / 12.0;
    }

    /** As many as really were, for looking back. */
    static SettlementAssumption asHappened(PlacesHistory history) {
        return (code, month) ->
                history.places().get(code).of(MonthMeasure.SETTLED).of(month);
    }

    /** A number of people a year and municipality, spread evenly; nobody where none is stated. */
    static SettlementAssumption planned(Map<MunicipalityCode, Map<Integer, Integer>> people) {
        return planned(people, none());
    }

    /** The same, and something else of a year for which nothing is stated. */
    static SettlementAssumption planned(
            Map<MunicipalityCode, Map<Integer, Integer>> people, SettlementAssumption otherwise) {
        return (code, month) -> {
            Integer ofYear = people.getOrDefault(code, Map.of()).get(MonthNumber.year(month));
            return ofYear == null ? otherwise.settled(code, month) : ofYear / 12.0;
        };
    }
}
