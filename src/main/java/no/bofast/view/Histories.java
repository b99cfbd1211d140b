package no.bofast.view;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.forecast.PlacesHistory;

/** What published counts tell a forecast. */
public final class Histories {

    private Histories() {}

    /** All that is known. */
    public static PlacesHistory of(CountsView counts, SortedMap<MunicipalityCode, Municipality> municipalities) {
        return of(counts, municipalities, CellCount::total);
    }

    /** What was registered before a month began, as the forecasts of the stream know it. */
    public static PlacesHistory before(
            int month, CountsView counts, SortedMap<MunicipalityCode, Municipality> municipalities) {
        LocalDate last = MonthNumber.month(month).atDay(1).minusDays(1);
        return of(counts, municipalities, count -> count.knownBy(last));
    }

    /** The same of what happened alone, without who is at risk: enough to hold a forecast against. */
    static PlacesHistory happenedBefore(
            int month, CountsView counts, SortedMap<MunicipalityCode, Municipality> municipalities) {
        LocalDate last = MonthNumber.month(month).atDay(1).minusDays(1);
        PlacesHistory history = new PlacesHistory(municipalities);
        addHappened(history, counts, count -> count.knownBy(last));
        return history;
    }

    private static PlacesHistory of(
            CountsView counts,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            ToIntFunction<CellCount> known) {
        PlacesHistory history = new PlacesHistory(municipalities);
        counts.hazards().forEach((cell, count) -> history.add(cell, known.applyAsInt(count)));
        addHappened(history, counts, known);
        return history;
    }

    private static void addHappened(PlacesHistory history, CountsView counts, ToIntFunction<CellCount> known) {
        Stream.of(counts.months(), counts.arrivals(), counts.arrivalGroups())
                .forEach(cells -> cells.forEach((cell, count) -> history.add(cell, known.applyAsInt(count))));
    }
}
