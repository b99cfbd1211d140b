package no.bofast.view;

import java.time.LocalDate;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;

/** Counts as they were known at the close of an earlier register date, of the cells that remember it: months, groups and arrivals. */
public final class EarlierCounts {

    private EarlierCounts() {}

    /** A view of its own, with nothing of the cells that only know the present. */
    public static CountsView of(CountsView now, LocalDate registerDate) {
        CountsView earlier = new CountsView();
        put(now.months(), registerDate, earlier);
        put(now.groups(), registerDate, earlier);
        put(now.arrivals(), registerDate, earlier);
        put(now.arrivalGroups(), registerDate, earlier);
        return earlier;
    }

    private static void put(Map<? extends Cell, CellCount> cells, LocalDate registerDate, CountsView earlier) {
        cells.forEach((cell, count) -> earlier.put(cell, count.asKnownBy(registerDate)));
    }
}
