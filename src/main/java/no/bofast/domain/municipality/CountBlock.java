package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;

/**
 * The counts of one {@link BlockKey}; what comes to nothing is forgotten. Mutable, for one thread.
 *
 * <p>For example the block of Alta's May 2016: the cell "settled" with {@code +2} registered on 9 May and {@code -1} registered on
 * 3 June, when one settlement was annulled, so the count is 1; and the cell "died" with {@code +1} registered on 12 May. Adding
 * {@code -1} registered on 12 May to "died" leaves nothing of that cell.
 *
 * <p>Each change of a cell by register date is one number in a {@link ChangeTable}, since there are millions of them and each
 * event touches a dozen. {@link Cell}s and {@link CellCount}s are made for who asks.
 */
public final class CountBlock {

    /** Stands for the register date of an undated cell; no register knew anything so early. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private final BlockKey key;
    private final ChangeTable table;

    public CountBlock(BlockKey key) {
        this(key, 0);
    }

    /** A block with room for some entries. */
    public CountBlock(BlockKey key, int entries) {
        this.key = key;
        this.table = new ChangeTable(entries);
    }

    public BlockKey key() {
        return key;
    }

    /**
     * Adds a signed change to a cell of the block.
     *
     * @param registeredOn register date; {@link LedgerEntry#UNDATED} for an undated cell
     */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        boolean isDated = !registeredOn.equals(LedgerEntry.UNDATED);
        table.add(entry(CellCode.of(cell), isDated ? Math.toIntExact(registeredOn.toEpochDay()) : NO_DAY), change);
    }

    /** Adds all changes of a cell. */
    public void add(Cell cell, CellCount count) {
        int code = CellCode.of(cell);
        count.forEachDay((day, change) -> table.add(entry(code, day), change));
        if (count.undated() != 0) {
            table.add(entry(code, NO_DAY), count.undated());
        }
    }

    /** Adds all changes of another block of the same key. */
    public void add(CountBlock more) {
        more.table.forEach(table::add);
    }

    /** Adds an entry that {@link #forEachEntry} handed over. */
    public void addEntry(int code, int day, int change) {
        table.add(entry(code, day), change);
    }

    /**
     * Hands over all that the block holds, to be stored: by code of the cell, then by day, both rising; the same for equal blocks.
     */
    public void forEachEntry(EntryVisitor visitor) {
        for (long entry : table.sortedEntries()) {
            visitor.entry(code(entry), day(entry), table.get(entry));
        }
    }

    /** The number of entries. */
    public int size() {
        return table.size();
    }

    /** The counts by cell. */
    public Map<Cell, CellCount> counts() {
        Map<Cell, CellCount> counts = new HashMap<>();
        forEach(counts::put);
        return counts;
    }

    /** Each cell with its count, in the same order for equal blocks. */
    public List<Counted> counted() {
        List<Counted> counted = new ArrayList<>();
        forEach((cell, count) -> counted.add(new Counted(cell, count)));
        return counted;
    }

    /** Hands over each cell with its count, in the same order for equal blocks. */
    public void forEach(BiConsumer<Cell, CellCount> counted) {
        Counts counts = new Counts();
        while (counts.next()) {
            counted.accept(counts.cell(), counts.count());
        }
    }

    /** The same counts as they are published: people by their traits, and departures, spread over groups ({@link Spread}). */
    public PublishedBlock published() {
        Publication publication = new Publication(table.size());
        table.forEach((entry, change) -> publication.add(code(entry), day(entry), change));
        return publication.block(key);
    }

    public boolean isEmpty() {
        return table.isEmpty();
    }

    /** Hands over what has to be added to an earlier block's dated cells to come to this one's, in no order. */
    public void forEachChangeSince(CountBlock earlier, ChangeVisitor visitor) {
        table.forEach((entry, count) -> visit(entry, count - earlier.table.get(entry), visitor));
        earlier.table.forEach((entry, count) -> visit(entry, table.get(entry) == 0 ? -count : 0, visitor));
    }

    private void visit(long entry, int change, ChangeVisitor visitor) {
        if (change != 0 && day(entry) != NO_DAY) {
            visitor.change(CellCode.cell(key, code(entry)), LocalDate.ofEpochDay(day(entry)), change);
        }
    }

    private static long entry(int code, int day) {
        return (long) code << Integer.SIZE | (day ^ NO_DAY) & 0xFFFF_FFFFL;
    }

    private static int code(long entry) {
        return (int) (entry >>> Integer.SIZE);
    }

    private static int day(long entry) {
        return (int) entry ^ NO_DAY;
    }

    /** Receives a change of the cell with a code, by register date as an epoch day, which stands for none as well. */
    public interface EntryVisitor {
        void entry(int code, int day, int change);
    }

    /** A cell with its count. */
    public record Counted(Cell cell, CellCount count) {}

    /** Receives the change of a cell that became known on a register date. */
    public interface ChangeVisitor {
        void change(Cell cell, LocalDate registeredOn, int change);
    }

    /** Goes through the cells in order of their codes. */
    private final class Counts {
        private final long[] entries = table.sortedEntries();
        private int from;
        private int end;
        private int code;

        boolean next() {
            from = end;
            if (from == entries.length) {
                return false;
            }
            code = code(entries[from]);
            while (end < entries.length && code(entries[end]) == code) {
                end++;
            }
            return true;
        }

        Cell cell() {
            return CellCode.cell(key, code);
        }

        CellCount count() {
            int undated = day(entries[from]) == NO_DAY ? table.get(entries[from]) : 0;
            int first = undated == 0 ? from : from + 1;
            int[] days = new int[end - first];
            int[] changes = new int[end - first];
            for (int i = 0; i < days.length; i++) {
                days[i] = day(entries[first + i]);
                changes[i] = table.get(entries[first + i]);
            }
            return CellCount.of(days, changes, undated);
        }
    }
}
