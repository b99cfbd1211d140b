package no.bofast.forecast.released;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.forecast.SettlementAssumption;

/**
 * What everyone may know of the departures to come: the forecast made of released numbers and of nothing else.
 *
 * <p>A release tells how many were settled, departed and were lost in a month, but only once a year of which settlement years ({@link ShownPeople}). Within a settlement year
 * departures are spread by the hazard that they themselves show, in a few rounds: the EM algorithm (Dempster, Laird and Rubin 1977). Hazards by months
 * since settlement stay smoother than they are, and nothing is known of households and countries.
 */
public final class ReleasedForecast {

    /** After these, hazards hardly change any more. */
    private static final int ROUNDS = 2;

    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final PlacesHistory history;
    private final SortedMap<MunicipalityCode, ShownPeople> people = new TreeMap<>();
    /** By months since settlement, how readily people depart. */
    private final IntToDoubleFunction readiness;
    /** What the release at the end of the year says, where there is one: who left, by settlement year. */
    private Map<Leaving, SortedMap<Integer, Integer>> due = Map.of();

    private record Leaving(MunicipalityCode municipality, Kept kept) {}

    private ReleasedForecast(SortedMap<MunicipalityCode, Municipality> municipalities, IntToDoubleFunction readiness) {
        this.municipalities = municipalities;
        this.readiness = readiness;
        this.history = new PlacesHistory(municipalities);
    }

    /**
     * Of the months after those that the last release covers; none as long as too little is released.
     *
     * @param made in their order
     */
    public static List<Prospect> of(
            List<Release> made, SortedMap<MunicipalityCode, Municipality> municipalities, RightsRules rights) {
        if (made.isEmpty()) {
            return List.of();
        }
        int origin = MonthNumber.of(made.get(made.size() - 1).covered()) + 1;
        ReleasedForecast forecast = read(made, municipalities, months -> 1);
        if (!ForecastBook.hasEnough(forecast.history, origin)) {
            return List.of();
        }
        for (int round = 0; round < ROUNDS; round++) {
            forecast = read(made, municipalities, Forecaster.readiness(forecast.history, origin));
        }
        return forecast.from(origin, rights);
    }

    private static ReleasedForecast read(
            List<Release> made,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            IntToDoubleFunction readiness) {
        ReleasedForecast forecast = new ReleasedForecast(municipalities, readiness);
        for (Release release : made) {
            forecast.begin(release, made);
            forecast.add(release);
        }
        return forecast;
    }

    /** As a year begins, looks up what its end says. */
    private void begin(Release release, List<Release> made) {
        if (due.isEmpty() || release.covered().getMonthValue() == 1) {
            due = made.stream()
                    .filter(last -> last.endsYear()
                            && last.covered().getYear() == release.covered().getYear())
                    .findFirst()
                    .map(ReleasedForecast::leaving)
                    .orElse(Map.of());
        }
    }

    private static Map<Leaving, SortedMap<Integer, Integer>> leaving(Release last) {
        Map<Leaving, SortedMap<Integer, Integer>> leaving = new HashMap<>();
        for (Release.BaseCell cell : last.cells()) {
            if (cell.strand() instanceof Strand.Cohort cohort && cohort.kept() != Kept.SETTLED && cell.shown() > 0) {
                leaving.computeIfAbsent(new Leaving(cohort.municipality(), cohort.kept()), key -> new TreeMap<>())
                        .merge(cohort.settlementYear(), cell.shown(), Integer::sum);
            }
        }
        return leaving;
    }

    private void add(Release release) {
        for (Kept kept : Kept.values()) {
            for (Release.BaseCell cell : release.cells()) {
                if (cell.strand() instanceof Strand.Place place && place.kept() == kept && cell.shown() > 0) {
                    add(place, release.covered(), cell.shown());
                }
            }
        }
    }

    private void add(Strand.Place place, YearMonth month, int shown) {
        MunicipalityCode code = place.municipality();
        ShownPeople of = people.computeIfAbsent(code, m -> new ShownPeople());
        history.add(new Cell.Month(code, month, place.kept().measure(), Cell.NO_YEAR), shown);
        if (place.kept() == Kept.SETTLED) {
            of.settle(MonthNumber.of(month), shown);
            history.add(hazard(code, month, HazardMeasure.SETTLED, 0), shown);
        } else {
            HazardMeasure measure = place.kept() == Kept.DEPARTED ? HazardMeasure.DEPARTED : HazardMeasure.LOST;
            of.leave(
                    shown,
                    due.getOrDefault(new Leaving(code, place.kept()), new TreeMap<>()),
                    place.kept() == Kept.DEPARTED
                            ? settled -> readiness.applyAsDouble(MonthNumber.of(month) - settled)
                            : settled -> 1,
                    (settled, gone) -> history.add(
                            hazard(code, MonthNumber.month(settled), measure, MonthNumber.of(month) - settled), gone));
        }
    }

    private static Cell hazard(MunicipalityCode code, YearMonth settled, HazardMeasure measure, int months) {
        return new Cell.Hazard(code, settled, Household.OTHER, CountryGroup.OTHER, Ground.OTHER, measure, months);
    }

    private List<Prospect> from(int origin, RightsRules rights) {
        SortedMap<MunicipalityCode, List<Forecast>> departures = new TreeMap<>();
        municipalities.keySet().forEach(code -> departures.put(code, new ArrayList<>()));
        Forecaster.of(history, origin, ForecastBook.MONTHS, SettlementAssumption.asLastYear(history, origin), rights)
                .stream()
                .filter(forecast -> forecast.measure() == ForecastMeasure.DEPARTURES)
                .forEach(forecast -> departures.get(forecast.municipality()).add(forecast));
        return departures.entrySet().stream()
                .map(place -> Prospect.of(place.getKey(), origin, place.getValue()))
                .toList();
    }
}
