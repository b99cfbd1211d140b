package no.bofast.domain.municipality;

import java.util.Arrays;

/**
 * Signed changes by numbers, any but -1: a hash table without objects. Mutable, for one thread.
 *
 * <p>For example, after {@code add(7, 2)}, {@code add(9, 1)} and {@code add(9, -1)} it tells 7 with 2 and nothing else; the place of
 * 9 is taken, until the table grows and 9 finds none in the new one.
 *
 * <p>What comes to nothing keeps its place until the table grows, and isn't told.
 */
public final class ChangeTable {

    private static final long FREE = -1;
    private static final int FIRST_SIZE = 8;

    private long[] entries;
    private int[] changes;
    /** Places that are not free, those of nothing among them. */
    private int taken;
    /** Places of something. */
    private int size;

    public ChangeTable() {
        this(0);
    }

    /** A table that need not grow for some entries. */
    ChangeTable(int expected) {
        makeRoom(expected == 0 ? 0 : Math.max(FIRST_SIZE, Integer.highestOneBit(expected * 3 / 2) << 1));
    }

    /** Adds to the change of an entry. */
    public void add(long entry, int change) {
        if (change == 0) {
            return;
        }
        growIfFull();
        int place = placeOf(entry);
        if (entries[place] == FREE) {
            entries[place] = entry;
            taken++;
        }
        size += changes[place] == 0 ? 1 : 0;
        changes[place] += change;
        size -= changes[place] == 0 ? 1 : 0;
    }

    int get(long entry) {
        return entries.length == 0 ? 0 : changes[placeOf(entry)];
    }

    /** The number of entries whose change isn't nothing. */
    int size() {
        return size;
    }

    /** How many places there are. */
    int room() {
        return entries.length;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long[] sortedEntries() {
        long[] sorted = new long[size];
        int found = 0;
        for (int place = 0; place < entries.length; place++) {
            if (changes[place] != 0) {
                sorted[found++] = entries[place];
            }
        }
        Arrays.sort(sorted);
        return sorted;
    }

    /** Hands over each entry whose change isn't nothing, in no order. */
    public void forEach(Visitor visitor) {
        for (int place = 0; place < entries.length; place++) {
            if (changes[place] != 0) {
                visitor.change(entries[place], changes[place]);
            }
        }
    }

    private int placeOf(long entry) {
        long spread = entry * 0x9E3779B97F4A7C15L;
        int place = (int) (spread >>> 32) & entries.length - 1;
        while (entries[place] != entry && entries[place] != FREE) {
            place = place + 1 & entries.length - 1;
        }
        return place;
    }

    /** Keeps a third free. */
    private void growIfFull() {
        if (taken * 3 >= entries.length * 2) {
            long[] oldEntries = entries;
            int[] oldChanges = changes;
            makeRoom(roomFor(size));
            for (int place = 0; place < oldEntries.length; place++) {
                add(oldEntries[place], oldChanges[place]);
            }
        }
    }

    private static int roomFor(int size) {
        return Math.max(FIRST_SIZE, Integer.highestOneBit(size * 2) << 1);
    }

    private void makeRoom(int room) {
        entries = new long[room];
        changes = new int[room];
        Arrays.fill(entries, FREE);
        taken = 0;
        size = 0;
    }

    /** Receives entries and their changes. */
    public interface Visitor {
        void change(long entry, int change);
    }
}
