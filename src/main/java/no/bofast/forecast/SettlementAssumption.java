package no.bofast.forecast;

import java.util.Map;
import java.util.OptionalInt;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;

/**
 * How many are settled in each municipality in the months to come: not forecast, but stated, since the authorities decide it, or guessed. Bounds of a
 * forecast hold if what is stated comes true; where it is guessed, those of a stock allow for {@link SettlementVariation}.
 */
public interface SettlementAssumption {

    /** People settled in a month. */
    double settled(MunicipalityCode code, int month);

    /** Whether that is a guess, so that bounds allow for how guesses like it fail, and not what somebody decided. */
    default boolean isGuess(MunicipalityCode code, int month) {
        return false;
    }

    /** Nobody: how those already settled will move. */
    static SettlementAssumption none() {
        return (code, month) -> 0;
    }

    /** As many a year as in the twelve months before the forecast, spread evenly: a guess. */
    static SettlementAssumption asLastYear(PlacesHistory history, int origin) {
        return guessed((code, month) ->
                history.places().get(code).of(MonthMeasure.SETTLED).sum(origin - 12, origin) / 12.0);
    }

    /** The same, as a guess. */
    static SettlementAssumption guessed(SettlementAssumption same) {
        return new SettlementAssumption() {
            @Override
            public double settled(MunicipalityCode code, int month) {
                return same.settled(code, month);
            }

            @Override
            public boolean isGuess(MunicipalityCode code, int month) {
                return true;
            }
        };
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
        return new SettlementAssumption() {
            @Override
            public double settled(MunicipalityCode code, int month) {
                return stated(code, month).isPresent()
                        ? stated(code, month).getAsInt() / 12.0
                        : otherwise.settled(code, month);
            }

            @Override
            public boolean isGuess(MunicipalityCode code, int month) {
                return stated(code, month).isEmpty() && otherwise.isGuess(code, month);
            }

            private OptionalInt stated(MunicipalityCode code, int month) {
                Integer ofYear = people.getOrDefault(code, Map.of()).get(MonthNumber.year(month));
                return ofYear == null ? OptionalInt.empty() : OptionalInt.of(ofYear);
            }
        };
    }
}
