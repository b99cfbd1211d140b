package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.Payloads.Share;

/** Adds up the groups of one municipality: who left in the last 12 closed months, and who may still leave. Of no release. */
final class Groups {

    private static final int WINDOW_MONTHS = 12;

    private record Group(GroupDimension dimension, int category) {}

    /** Sums of one group; exact. */
    private static final class Sums {
        private int settled;
        private int departed;
        private int departedLately;
        private int lost;
    }

    private final Map<Group, Sums> groups = new LinkedHashMap<>();

    static Groups at(AsKnown known) {
        return new Groups(known.counts().groups(), known.lastClosed());
    }

    private Groups(Map<Cell.Group, CellCount> cells, YearMonth lastClosed) {
        YearMonth first = lastClosed.minusMonths(WINDOW_MONTHS - 1L);
        cells.forEach((cell, count) -> {
            if (!cell.month().isAfter(lastClosed)) {
                add(cell, count.total(), !cell.month().isBefore(first));
            }
        });
    }

    private void add(Cell.Group cell, int count, boolean lately) {
        Sums sums = groups.computeIfAbsent(new Group(cell.dimension(), cell.category()), unused -> new Sums());
        if (cell.measure() == MonthMeasure.SETTLED) {
            sums.settled += count;
        } else if (cell.measure() == MonthMeasure.LOST) {
            sums.lost += count;
        } else if (cell.measure() == MonthMeasure.DEPARTURES) {
            sums.departed += count;
            sums.departedLately += lately ? count : 0;
        }
    }

    /** Every group by a trait that anyone is settled in, in the order of the definitions. */
    List<GroupPayload> traits() {
        List<GroupPayload> shown = new ArrayList<>();
        for (Dimension trait : Dimension.values()) {
            for (int category = 0; category < trait.categories().size(); category++) {
                Sums sums = groups.get(new Group(GroupDimension.of(trait), category));
                if (sums != null) {
                    shown.add(payload(trait.label(), trait.categories().get(category), sums));
                }
            }
        }
        shown.removeIf(group -> group.settled() == 0);
        return shown;
    }

    private static GroupPayload payload(String dimension, String category, Sums sums) {
        return new GroupPayload(
                dimension,
                category,
                sums.settled,
                sums.departed,
                sums.departedLately,
                sums.settled - sums.departed - sums.lost,
                Share.of(Disclosure.EXACT.share(sums.departed, sums.settled)));
    }

    /** Departures of the last 12 closed months by the rights that people still had. */
    Map<String, Integer> rights() {
        Map<String, Integer> byRights = new TreeMap<>();
        for (RightsPeriod rights : RightsPeriod.values()) {
            Sums sums = groups.get(new Group(GroupDimension.RIGHTS, rights.ordinal()));
            byRights.put(rights.name(), sums == null ? 0 : sums.departedLately);
        }
        return byRights;
    }
}
