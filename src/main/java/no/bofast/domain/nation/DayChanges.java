package no.bofast.domain.nation;

import java.util.Arrays;

/** The changes of one register date, packed: cell and net change. Mutable, for one thread. */
final class DayChanges {

    private long[] cells = new long[4];
    private int[] changes = new int[4];
    private int size;

    void add(long cell, int change) {
        if (size == cells.length) {
            makeRoom();
        }
        cells[size] = cell;
        changes[size++] = change;
    }

    void forEach(Visitor visitor) {
        for (int i = 0; i < size; i++) {
            visitor.change(cells[i], changes[i]);
        }
    }

    private void makeRoom() {
        mergeEqualCells();
        if (size > cells.length / 2) {
            cells = Arrays.copyOf(cells, cells.length * 2);
            changes = Arrays.copyOf(changes, changes.length * 2);
        }
    }

    private void mergeEqualCells() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(cells[a], cells[b]));
        long[] mergedCells = new long[cells.length];
        int[] mergedChanges = new int[cells.length];
        int merged = 0;
        for (int i = 0; i < order.length; i++) {
            if (merged > 0 && mergedCells[merged - 1] == cells[order[i]]) {
                mergedChanges[merged - 1] += changes[order[i]];
            } else {
                mergedCells[merged] = cells[order[i]];
                mergedChanges[merged++] = changes[order[i]];
            }
            if (mergedChanges[merged - 1] == 0) {
                merged--;
            }
        }
        cells = mergedCells;
        changes = mergedChanges;
        size = merged;
    }

    /** Receives cells and their changes. */
    interface Visitor {
        void change(long cell, int change);
    }
}
