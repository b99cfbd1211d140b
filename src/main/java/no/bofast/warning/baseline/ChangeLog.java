package no.bofast.warning.baseline;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;

/**
 * Every change of a dated count by the register date on which it became known, and the counts by the date reached.
 *
 * <p>Mutable, for one thread. The counts are those of all changes registered up to the date reached, whatever the order in
 * which the changes were added and the dates were reached: going back undoes what going forward did.
 */
public final class ChangeLog {

    /** A power of 2. */
    private static final int RECENT_DAYS = 1024;

    private final Country country;
    private final NationCounts counts;
    /** By epoch day. */
    private final NavigableMap<Long, DayChanges> days = new TreeMap<>();
    /** Days that were added to last, by the last bits of their number: searching for the day would take half the time of adding to it. */
    private final DayChanges[] recent = new DayChanges[RECENT_DAYS];

    private long reached = Long.MIN_VALUE;

    public ChangeLog(Country country) {
        this.country = country;
        this.counts = new NationCounts(country);
    }

    /** What is registered by the close of the day reached. */
    public NationCounts counts() {
        return counts;
    }

    /** Whether there is nothing to reach. */
    public boolean isEmpty() {
        return days.isEmpty();
    }

    /** Epoch day of the first change. */
    public long firstDay() {
        return days.firstKey();
    }

    /** Adds a change; one of a day already reached counts at once. Returns whether the nation has a use for the cell. */
    public boolean add(Cell cell, LocalDate registeredOn, int change) {
        long packed = DatedChange.of(cell, country);
        if (packed == DatedChange.NONE || change == 0) {
            return false;
        }
        long day = registeredOn.toEpochDay();
        changesOf(day).add(packed, change);
        if (day <= reached) {
            counts.add(packed, day, change);
        }
        return true;
    }

    private DayChanges changesOf(long day) {
        int place = (int) day & RECENT_DAYS - 1;
        DayChanges found = recent[place];
        if (found == null || found.day() != day) {
            found = days.computeIfAbsent(day, DayChanges::new);
            recent[place] = found;
        }
        return found;
    }

    /** Goes to the close of a day, forward or back, and tells which municipalities' courses that moves. */
    public void goTo(long day, TouchedVisitor touched) {
        if (day > reached) {
            days.subMap(reached, false, day, true).forEach((d, changes) -> apply(d, changes, 1, touched));
        } else {
            days.subMap(day, false, reached, true).forEach((d, changes) -> apply(d, changes, -1, touched));
        }
        reached = day;
    }

    private void apply(long day, DayChanges changes, int sign, TouchedVisitor touched) {
        changes.forEach((cell, change) -> {
            counts.add(cell, day, sign * change);
            if (DatedChange.movesCourse(cell)) {
                touched.touched(DatedChange.place(cell), DatedChange.month(cell));
            }
        });
    }

    /** Receives the places of municipalities, and from which month on a change moves their courses. */
    public interface TouchedVisitor {
        void touched(int place, int month);
    }
}
