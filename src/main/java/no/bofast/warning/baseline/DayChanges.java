package no.bofast.warning.baseline;

import java.util.Arrays;
import no.bofast.domain.municipality.ChangeTable;

/**
 * What became known on one register date: signed changes of packed cells ({@link DatedChange}), one after the other. Mutable, for
 * one thread.
 *
 * <p>A list, since it's added to millions of times, municipality by municipality, and gone through in that order. The changes of a
 * cell are only added up when the list has grown to several times the cells there are.
 */
final class DayChanges {

    private static final int FIRST_SIZE = 8;
    /** Below this, adding up would save no memory worth the time. */
    private static final int LEAST_ADDED_UP = 1024;

    private static final int CHANGES_PER_CELL = 4;

    private final long day;
    private long[] cells = new long[FIRST_SIZE];
    private int[] changes = new int[FIRST_SIZE];
    private int size;
    private int addedUpAt = LEAST_ADDED_UP;

    DayChanges(long day) {
        this.day = day;
    }

    /** The epoch day of the register date. */
    long day() {
        return day;
    }

    void add(long cell, int change) {
        if (size == addedUpAt) {
            addUp();
        }
        if (size == cells.length) {
            cells = Arrays.copyOf(cells, 2 * size);
            changes = Arrays.copyOf(changes, 2 * size);
        }
        cells[size] = cell;
        changes[size] = change;
        size++;
    }

    /** Hands over cells and changes, a cell perhaps several times. */
    void forEach(ChangeTable.Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.change(cells[i], changes[i]);
        }
    }

    private void addUp() {
        ChangeTable sums = new ChangeTable();
        forEach(sums::add);
        size = 0;
        sums.forEach((cell, change) -> {
            cells[size] = cell;
            changes[size] = change;
            size++;
        });
        addedUpAt = Math.max(LEAST_ADDED_UP, CHANGES_PER_CELL * size);
    }
}
