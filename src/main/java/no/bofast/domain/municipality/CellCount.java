package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * The count of one cell; for a dated cell with its reporting triangle: the change that each register date brought.
 *
 * <p>Immutable and compact, since there are millions of them. Register dates are kept as epoch days in rising order, and a
 * date whose changes come to nothing is forgotten, so equal knowledge makes equal counts.
 */
public final class CellCount {

    public static final CellCount NONE = new CellCount(0, new int[0], new int[0]);

    private final int total;
    private final int[] days;
    private final int[] changes;

    private CellCount(int total, int[] days, int[] changes) {
        this.total = total;
        this.days = days;
        this.changes = changes;
    }

    /**
     * A count as it was kept before.
     *
     * @param days epoch days of the register dates, in rising order
     * @param changes the change of each, none of them 0
     * @param undated what is known only as a total
     */
    public static CellCount of(int[] days, int[] changes, int undated) {
        int total = undated;
        for (int change : changes) {
            total += change;
        }
        return new CellCount(total, days, changes);
    }

    /** The count with a change of a cell that only knows the present. */
    public CellCount plus(int change) {
        return new CellCount(total + change, days, changes);
    }

    /** The count with a change that became known on a register date. */
    public CellCount plus(LocalDate registeredOn, int change) {
        if (change == 0) {
            return this;
        }
        int day = Math.toIntExact(registeredOn.toEpochDay());
        int place = Arrays.binarySearch(days, day);
        if (place < 0) {
            return with(-place - 1, day, change);
        }
        return changes[place] + change == 0 ? without(place, change) : changed(place, change);
    }

    /** The sum of both. */
    CellCount plus(CellCount other) {
        CellCount sum = plus(other.undated());
        for (int i = 0; i < other.days.length; i++) {
            sum = sum.plus(LocalDate.ofEpochDay(other.days[i]), other.changes[i]);
        }
        return sum;
    }

    /** The count now. */
    public int total() {
        return total;
    }

    /** The count as it was known at the close of a register date. */
    public int knownBy(LocalDate registeredOn) {
        int known = 0;
        for (int i = 0; i < days.length && days[i] <= registeredOn.toEpochDay(); i++) {
            known += changes[i];
        }
        return known;
    }

    /** The count as it was known at the close of a register date, with what it remembered then; nothing of what is known only as a total. */
    public CellCount asKnownBy(LocalDate registeredOn) {
        int known = 0;
        while (known < days.length && days[known] <= registeredOn.toEpochDay()) {
            known++;
        }
        return of(Arrays.copyOf(days, known), Arrays.copyOf(changes, known), 0);
    }

    /** Whether nothing is left to tell, neither now nor of any register date. */
    public boolean isNone() {
        return total == 0 && days.length == 0;
    }

    /** Hands over each register date, in order, with its change. */
    public void forEachChange(ChangeVisitor visitor) {
        for (int i = 0; i < days.length; i++) {
            visitor.change(LocalDate.ofEpochDay(days[i]), changes[i]);
        }
    }

    /** Hands over each register date as an epoch day, in order, with its change. */
    public void forEachDay(DayVisitor visitor) {
        for (int i = 0; i < days.length; i++) {
            visitor.change(days[i], changes[i]);
        }
    }

    /** What is known only as a total. */
    public int undated() {
        int dated = 0;
        for (int change : changes) {
            dated += change;
        }
        return total - dated;
    }

    /** The number of register dates with a change. */
    public int size() {
        return days.length;
    }

    private CellCount with(int place, int day, int change) {
        int[] moreDays = inserted(days, place, day);
        return new CellCount(total + change, moreDays, inserted(changes, place, change));
    }

    private CellCount without(int place, int change) {
        return new CellCount(total + change, removed(days, place), removed(changes, place));
    }

    private CellCount changed(int place, int change) {
        int[] copy = changes.clone();
        copy[place] += change;
        return new CellCount(total + change, days, copy);
    }

    private static int[] inserted(int[] values, int place, int value) {
        int[] more = Arrays.copyOf(values, values.length + 1);
        System.arraycopy(values, place, more, place + 1, values.length - place);
        more[place] = value;
        return more;
    }

    private static int[] removed(int[] values, int place) {
        int[] fewer = Arrays.copyOf(values, values.length - 1);
        System.arraycopy(values, place + 1, fewer, place, fewer.length - place);
        return fewer;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CellCount that
                && total == that.total
                && Arrays.equals(days, that.days)
                && Arrays.equals(changes, that.changes);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * total + Arrays.hashCode(days)) + Arrays.hashCode(changes);
    }

    @Override
    public String toString() {
        return total + " in " + days.length + " register dates";
    }

    /** Receives the change of one register date, an epoch day. */
    public interface DayVisitor {
        void change(int day, int change);
    }

    /** Receives the change of one register date. */
    public interface ChangeVisitor {
        void change(LocalDate registeredOn, int change);
    }
}
