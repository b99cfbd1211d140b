package no.bofast.forecast.released;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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
 * <p>A release tells how many were settled, departed and were lost in a month, but not when those were settled who left. They are taken evenly from all
 * who could: so hazards by months since settlement are smoother than they are, and nothing is known of households and countries.
 */
public final class ReleasedForecast {

    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final PlacesHistory history;
    private final SortedMap<MunicipalityCode, SortedMap<Integer, Integer>> remaining = new TreeMap<>();

    private ReleasedForecast(SortedMap<MunicipalityCode, Municipality> municipalities) {
        this.municipalities = municipalities;
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
        ReleasedForecast forecast = new ReleasedForecast(municipalities);
        made.forEach(forecast::add);
        return forecast.after(made.get(made.size() - 1).covered(), rights);
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
        SortedMap<Integer, Integer> left = remaining.computeIfAbsent(code, m -> new TreeMap<>());
        history.add(new Cell.Month(code, month, place.kept().measure(), Cell.NO_YEAR), shown);
        if (place.kept() == Kept.SETTLED) {
            left.merge(MonthNumber.of(month), shown, Integer::sum);
            history.add(hazard(code, month, HazardMeasure.SETTLED, 0), shown);
        } else {
            take(code, MonthNumber.of(month), place.kept(), shown, left);
        }
    }

    /** Takes those who left evenly from all who could: the nth of them from where the same part of these has been passed. */
    private void take(MunicipalityCode code, int month, Kept kept, int leaving, SortedMap<Integer, Integer> left) {
        HazardMeasure measure = kept == Kept.DEPARTED ? HazardMeasure.DEPARTED : HazardMeasure.LOST;
        long all = left.values().stream().mapToLong(Integer::longValue).sum();
        long gone = Math.min(leaving, all);
        long passed = 0;
        long taken = 0;
        if (gone == 0) {
            return;
        }
        for (Map.Entry<Integer, Integer> cohort : left.entrySet()) {
            passed += cohort.getValue();
            int due = Math.toIntExact(passed * gone / all - taken);
            if (due > 0) {
                taken += due;
                cohort.setValue(cohort.getValue() - due);
                history.add(hazard(code, MonthNumber.month(cohort.getKey()), measure, month - cohort.getKey()), due);
            }
        }
    }

    private static Cell hazard(MunicipalityCode code, YearMonth settled, HazardMeasure measure, int months) {
        return new Cell.Hazard(code, settled, Household.OTHER, CountryGroup.OTHER, Ground.OTHER, measure, months);
    }

    private List<Prospect> after(YearMonth covered, RightsRules rights) {
        int origin = MonthNumber.of(covered) + 1;
        if (!ForecastBook.hasEnough(history, origin)) {
            return List.of();
        }
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
