package no.bofast.domain.municipality;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.domain.Cell;

/**
 * The counts of one {@link BlockKey} as they are published, in the order of their cells' codes. Immutable.
 *
 * <p>{@link Cell}s are made for who asks: of a block that is published again, most counts are as they were.
 */
public final class PublishedBlock {

    private final BlockKey key;
    /** Rising, each once. */
    private final int[] codes;

    private final CellCount[] counts;

    private PublishedBlock(BlockKey key, int[] codes, CellCount[] counts) {
        this.key = key;
        this.codes = codes;
        this.counts = counts;
    }

    /** The block of a key under which nothing is counted. */
    public static PublishedBlock empty(BlockKey key) {
        return new Builder(key, 0).build();
    }

    public BlockKey key() {
        return key;
    }

    public boolean isEmpty() {
        return codes.length == 0;
    }

    /** The number of cells. */
    public int size() {
        return codes.length;
    }

    /** The count of a cell; {@link CellCount#NONE} for one that isn't in the block. */
    public CellCount count(Cell cell) {
        int place = Arrays.binarySearch(codes, CellCode.of(cell));
        return place < 0 ? CellCount.NONE : counts[place];
    }

    /** The counts by cell. */
    public Map<Cell, CellCount> counts() {
        Map<Cell, CellCount> byCell = new HashMap<>();
        forEach(byCell::put);
        return byCell;
    }

    /** Hands over each cell with its count. */
    public void forEach(BiConsumer<Cell, CellCount> counted) {
        for (int place = 0; place < codes.length; place++) {
            counted.accept(cell(place), counts[place]);
        }
    }

    /** Hands over each cell whose count differs from that of an earlier block, with its count now. */
    public void forEachDifference(PublishedBlock earlier, BiConsumer<Cell, CellCount> changed) {
        int now = 0;
        int before = 0;
        while (now < codes.length || before < earlier.codes.length) {
            int order = order(now, earlier, before);
            if (order > 0) {
                changed.accept(earlier.cell(before), CellCount.NONE);
            } else if (order < 0 || !counts[now].equals(earlier.counts[before])) {
                changed.accept(cell(now), counts[now]);
            }
            now += order <= 0 ? 1 : 0;
            before += order >= 0 ? 1 : 0;
        }
    }

    /** The order of a cell and one of another block; what is past a block's end comes last. */
    private int order(int place, PublishedBlock other, int otherPlace) {
        if (otherPlace == other.codes.length) {
            return -1;
        }
        return place == codes.length ? 1 : Integer.compare(codes[place], other.codes[otherPlace]);
    }

    private Cell cell(int place) {
        return CellCode.cell(key, codes[place]);
    }

    /** Collects the counts of a block, in any order; those of one cell add up. */
    public static final class Builder {

        private final BlockKey key;
        private CellCount[] counts;
        /** The code of each count's cell, then the count's place. */
        private long[] places;

        private int size;

        /**
         * @param cells as many as will come, most likely
         */
        public Builder(BlockKey key, int cells) {
            this.key = key;
            this.counts = new CellCount[cells];
            this.places = new long[cells];
        }

        public Builder add(Cell cell, CellCount count) {
            add(CellCode.of(cell), count);
            return this;
        }

        void add(int code, CellCount count) {
            if (count.isNone()) {
                return;
            }
            if (size == counts.length) {
                counts = Arrays.copyOf(counts, size * 2 + 1);
                places = Arrays.copyOf(places, size * 2 + 1);
            }
            places[size] = (long) code << Integer.SIZE | size;
            counts[size++] = count;
        }

        public PublishedBlock build() {
            Arrays.sort(places, 0, size);
            int[] codes = new int[size];
            CellCount[] ordered = new CellCount[size];
            int cells = 0;
            for (int i = 0; i < size; i++) {
                int code = (int) (places[i] >>> Integer.SIZE);
                CellCount count = counts[(int) places[i]];
                if (cells > 0 && codes[cells - 1] == code) {
                    ordered[cells - 1] = ordered[cells - 1].plus(count);
                } else {
                    codes[cells] = code;
                    ordered[cells++] = count;
                }
            }
            return cells == size
                    ? new PublishedBlock(key, codes, ordered)
                    : new PublishedBlock(key, Arrays.copyOf(codes, cells), Arrays.copyOf(ordered, cells));
        }
    }
}
