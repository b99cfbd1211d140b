package no.bofast.domain.municipality;

import java.util.Arrays;

/**
 * Spreads a block's changes over the cells in which they are published ({@link Spread}), and adds up the counts of each.
 *
 * <p>The changes are brought in order of register date first. So each cell gets its own in order, and only the cells, which are
 * far fewer, are still to be sorted.
 */
final class Publication {

    /** Of each change its day, which may be that of the undated, then its place. */
    private final long[] dated;

    private final int[] codes;
    private final int[] changes;
    private int size;

    /** By cell's code its place among the cells, from 1. */
    private final ChangeTable places = new ChangeTable();

    private int[] cellCodes = new int[32];
    /** How many changes each cell has. */
    private int[] cellSizes = new int[32];

    private int cells;

    /** Of each change in each cell: the cell's place, and the change's place by date. */
    private int[] spreadCells;

    private int[] spreadChanges;
    private int spreadSize;

    /** For one cell at a time. */
    private final int[] cellDays;

    private final int[] cellChanges;

    /**
     * @param size how many changes there are
     */
    Publication(int size) {
        this.dated = new long[size];
        this.codes = new int[size];
        this.changes = new int[size];
        this.spreadCells = new int[size * 4];
        this.spreadChanges = new int[size * 4];
        this.cellDays = new int[size];
        this.cellChanges = new int[size];
    }

    void add(int code, int day, int change) {
        dated[size] = (long) day << Integer.SIZE | size;
        codes[size] = code;
        changes[size++] = change;
    }

    PublishedBlock block(BlockKey key) {
        Arrays.sort(dated);
        for (int place = 0; place < size; place++) {
            int byDate = place;
            CellCode.spread(codes[(int) dated[place]], code -> spread(placeOf(code), byDate));
        }
        return block(key, byCell());
    }

    private int placeOf(int code) {
        int known = places.get(code);
        if (known > 0) {
            return known - 1;
        }
        if (cells == cellCodes.length) {
            cellCodes = Arrays.copyOf(cellCodes, cells * 2);
            cellSizes = Arrays.copyOf(cellSizes, cells * 2);
        }
        cellCodes[cells++] = code;
        places.add(code, cells);
        return cells - 1;
    }

    private void spread(int cell, int byDate) {
        if (spreadSize == spreadCells.length) {
            spreadCells = Arrays.copyOf(spreadCells, spreadSize * 2);
            spreadChanges = Arrays.copyOf(spreadChanges, spreadSize * 2);
        }
        spreadCells[spreadSize] = cell;
        spreadChanges[spreadSize++] = byDate;
        cellSizes[cell]++;
    }

    /** The places of all changes, those of each cell together and by date. */
    private int[] byCell() {
        int[] next = new int[cells];
        for (int cell = 1; cell < cells; cell++) {
            next[cell] = next[cell - 1] + cellSizes[cell - 1];
        }
        int[] byCell = new int[spreadSize];
        for (int i = 0; i < spreadSize; i++) {
            byCell[next[spreadCells[i]]++] = spreadChanges[i];
        }
        return byCell;
    }

    private PublishedBlock block(BlockKey key, int[] byCell) {
        PublishedBlock.Builder block = new PublishedBlock.Builder(key, cells);
        int from = 0;
        for (int cell = 0; cell < cells; cell++) {
            int end = from + cellSizes[cell];
            block.add(cellCodes[cell], count(byCell, from, end));
            from = end;
        }
        return block.build();
    }

    /** The count of one cell; days whose changes come to nothing are left out. */
    private CellCount count(int[] byCell, int from, int end) {
        int days = 0;
        int undated = 0;
        for (int i = from; i < end; i++) {
            long change = dated[byCell[i]];
            int day = (int) (change >> Integer.SIZE);
            int signed = changes[(int) change];
            if (day == CountBlock.NO_DAY) {
                undated += signed;
            } else if (days > 0 && cellDays[days - 1] == day) {
                cellChanges[days - 1] += signed;
            } else {
                days = withoutNothing(days);
                cellDays[days] = day;
                cellChanges[days++] = signed;
            }
        }
        days = withoutNothing(days);
        return CellCount.of(Arrays.copyOf(cellDays, days), Arrays.copyOf(cellChanges, days), undated);
    }

    /** How many days are left if the last one's changes came to nothing. */
    private int withoutNothing(int days) {
        return days > 0 && cellChanges[days - 1] == 0 ? days - 1 : days;
    }
}
