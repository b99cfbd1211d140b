package no.bofast.connect.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntPredicate;

/**
 * Entries of millions of people in few large arrays: a person's key, the keys of ids that lead there, and a state.
 *
 * <p>An entry that grows is written anew and leaves a gap; a chunk that has too many gaps is emptied, so that gaps never take more
 * than a sixteenth. A place is never 0. For one thread.
 */
final class PersonLog {

    static final int MOST_ALIASES = 255;
    /** Shorter states only. */
    static final int MOST_STATE = 1 << 16;

    private static final int UNIT_BITS = 2;
    private static final int UNIT = 1 << UNIT_BITS;
    private static final int CHUNK_BITS = 20;
    /** An array of a whole mebibyte would have a header besides, and take two regions of a small heap. */
    private static final int CHUNK = (1 << CHUNK_BITS) - 64;

    private static final int MOST_GAPS = CHUNK / 16;
    /** The key, how many aliases, and how long the state is. */
    private static final int HEADER = PersonKey.BYTES + 3;

    private byte[][] chunks = new byte[4][];
    private int[] ends = new int[4];
    private int[] gaps = new int[4];
    private int head;
    private OptionalInt wasteful = OptionalInt.empty();

    PersonLog() {
        open(0);
    }

    /** Bytes on the heap. */
    long bytes() {
        return Arrays.stream(chunks).filter(chunk -> chunk != null).count() * CHUNK;
    }

    /** Writes an entry; the place where it is. */
    int append(PersonKey key, byte[] aliases, byte[] state) {
        int size = size(aliases.length, state.length);
        if (ends[head] + size > CHUNK) {
            head = unused();
            open(head);
        }
        int from = ends[head];
        ends[head] += size;
        System.arraycopy(key.bytes(), 0, chunks[head], from, PersonKey.BYTES);
        fill(chunks[head], from, aliases, state);
        return head << CHUNK_BITS - UNIT_BITS | from >>> UNIT_BITS;
    }

    /** Changes an entry where it is, if what it becomes is as large. */
    boolean overwrite(int place, byte[] aliases, byte[] state) {
        boolean fits = size(aliases.length, state.length) == size(place);
        if (fits) {
            fill(chunk(place), from(place), aliases, state);
        }
        return fits;
    }

    private static void fill(byte[] chunk, int from, byte[] aliases, byte[] state) {
        int at = from + PersonKey.BYTES;
        chunk[at] = (byte) (aliases.length / PersonKey.BYTES);
        chunk[at + 1] = (byte) (state.length >>> 8);
        chunk[at + 2] = (byte) state.length;
        System.arraycopy(aliases, 0, chunk, from + HEADER, aliases.length);
        System.arraycopy(state, 0, chunk, from + HEADER + aliases.length, state.length);
    }

    /** Leaves an entry as a gap. */
    void release(int place) {
        int chunk = place >>> CHUNK_BITS - UNIT_BITS;
        gaps[chunk] += size(place);
        if (gaps[chunk] > MOST_GAPS && chunk != head) {
            wasteful = OptionalInt.of(chunk);
        }
    }

    /** Empties the chunk with too many gaps, if there is one. */
    void tidy(IntPredicate stands, Mover mover) {
        if (wasteful.isPresent()) {
            int chunk = wasteful.getAsInt();
            wasteful = OptionalInt.empty();
            empty(chunk, stands, mover);
        }
    }

    /** Is told that an entry has gone from one place to another. */
    @FunctionalInterface
    interface Mover {
        void moved(int from, int to);
    }

    private void empty(int chunk, IntPredicate stands, Mover mover) {
        for (int from = UNIT; from < ends[chunk]; ) {
            int place = chunk << CHUNK_BITS - UNIT_BITS | from >>> UNIT_BITS;
            if (stands.test(place)) {
                mover.moved(place, append(key(place), aliases(place), state(place)));
            }
            from += size(place);
        }
        chunks[chunk] = null;
    }

    private int unused() {
        for (int chunk = 0; chunk < chunks.length; chunk++) {
            if (chunks[chunk] == null) {
                return chunk;
            }
        }
        int first = chunks.length;
        chunks = Arrays.copyOf(chunks, 2 * first);
        ends = Arrays.copyOf(ends, 2 * first);
        gaps = Arrays.copyOf(gaps, 2 * first);
        return first;
    }

    private void open(int chunk) {
        chunks[chunk] = new byte[CHUNK];
        ends[chunk] = UNIT;
        gaps[chunk] = 0;
    }

    PersonKey key(int place) {
        return PersonKey.in(chunk(place), from(place));
    }

    boolean isKey(int place, PersonKey key) {
        return key.isIn(chunk(place), from(place));
    }

    /** Whether an id leads there. */
    boolean hasAlias(int place, PersonKey key) {
        byte[] chunk = chunk(place);
        int first = from(place) + HEADER;
        int end = first + aliasBytes(place);
        for (int at = first; at < end; at += PersonKey.BYTES) {
            if (key.isIn(chunk, at)) {
                return true;
            }
        }
        return false;
    }

    /** An entry's key, and those of the ids that lead there. */
    List<PersonKey> ids(int place) {
        List<PersonKey> ids = new ArrayList<>();
        ids.add(key(place));
        byte[] aliases = aliases(place);
        for (int at = 0; at < aliases.length; at += PersonKey.BYTES) {
            ids.add(PersonKey.in(aliases, at));
        }
        return ids;
    }

    /** Keys of the ids that lead there, one after the other. */
    byte[] aliases(int place) {
        int first = from(place) + HEADER;
        return Arrays.copyOfRange(chunk(place), first, first + aliasBytes(place));
    }

    byte[] state(int place) {
        int first = from(place) + HEADER + aliasBytes(place);
        return Arrays.copyOfRange(chunk(place), first, first + stateBytes(place));
    }

    boolean isWithoutState(int place) {
        return stateBytes(place) == 0;
    }

    private int aliasBytes(int place) {
        return (chunk(place)[from(place) + PersonKey.BYTES] & 0xff) * PersonKey.BYTES;
    }

    private int stateBytes(int place) {
        byte[] chunk = chunk(place);
        int at = from(place) + PersonKey.BYTES + 1;
        return (chunk[at] & 0xff) << 8 | chunk[at + 1] & 0xff;
    }

    private int size(int place) {
        return size(aliasBytes(place), stateBytes(place));
    }

    private static int size(int aliasBytes, int stateBytes) {
        return (HEADER + aliasBytes + stateBytes + UNIT - 1) / UNIT * UNIT;
    }

    private byte[] chunk(int place) {
        return chunks[place >>> CHUNK_BITS - UNIT_BITS];
    }

    private static int from(int place) {
        return place << UNIT_BITS & (1 << CHUNK_BITS) - 1;
    }
}
