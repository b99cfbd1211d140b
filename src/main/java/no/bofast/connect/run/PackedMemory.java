package no.bofast.connect.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.domain.PersonId;

/**
 * A memory of millions of people in few large arrays, which knows what has changed since it was last asked.
 *
 * <p>A person costs sixteen bytes of key, the state's own bytes, a byte of length or more, and some twelve of table and gaps. For one
 * thread.
 */
final class PackedMemory implements PersonMemory {

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final int FIRST_SLOTS = 1 << 10;
    private static final int HEADER = Pseudonyms.BYTES + 2;
    /** States are rounded up to this, so that one that grows a little stays where it is. */
    private static final int ROUNDING = 8;

    private int[] slots = new int[FIRST_SLOTS];
    private byte[][] chunks = new byte[1][CHUNK];
    private int used = ROUNDING;
    private int people;
    private final Predicate<PersonId> erased;
    private final Map<Key, Optional<byte[]>> changed = new LinkedHashMap<>();
    /** States too large for a chunk's header: of hardly anyone. */
    private final Map<Key, byte[]> large = new LinkedHashMap<>();

    /** @param erased people of whom nothing is to be remembered */
    PackedMemory(Predicate<PersonId> erased) {
        this.erased = erased;
    }

    /** Sixteen bytes. */
    record Key(long high, long low) {

        static Key of(byte[] bytes) {
            return new Key(number(bytes, 0), number(bytes, 8));
        }

        private static long number(byte[] bytes, int from) {
            long number = 0;
            for (int i = from; i < from + 8; i++) {
                number = number << 8 | bytes[i] & 0xff;
            }
            return number;
        }

        byte[] bytes() {
            return java.nio.ByteBuffer.allocate(Pseudonyms.BYTES)
                    .putLong(high)
                    .putLong(low)
                    .array();
        }
    }

    @Override
    public Optional<byte[]> of(PersonId person) {
        return get(Key.of(PersonMemory.key(person)));
    }

    @Override
    public void remember(PersonId person, byte[] state) {
        Key key = Key.of(PersonMemory.key(person));
        boolean isNews = get(key).filter(known -> Arrays.equals(known, state)).isEmpty();
        if (isNews && !erased.test(person)) {
            put(key, state);
            changed.put(key, Optional.of(state));
        }
    }

    @Override
    public void forget(PersonId person) {
        Key key = Key.of(PersonMemory.key(person));
        if (get(key).isPresent()) {
            remove(key);
            changed.put(key, Optional.empty());
        }
    }

    /** What has changed since this was asked last. */
    Map<Key, Optional<byte[]>> takeChanges() {
        Map<Key, Optional<byte[]>> taken = new LinkedHashMap<>(changed);
        changed.clear();
        return taken;
    }

    /** Takes in what was remembered by an earlier life. */
    void restore(byte[] key, byte[] state) {
        if (state == null) {
            remove(Key.of(key));
        } else {
            put(Key.of(key), state);
        }
    }

    int people() {
        return people;
    }

    /** Bytes on the heap, all included. */
    long bytes() {
        return 4L * slots.length + (long) CHUNK * chunks.length;
    }

    private Optional<byte[]> get(Key key) {
        int at = slots[slot(key)];
        if (at == 0) {
            return Optional.empty();
        }
        int length = length(at);
        if (length == 0) {
            return Optional.ofNullable(large.get(key));
        }
        byte[] state = new byte[length];
        copy(at, state);
        return Optional.of(state);
    }

    private void put(Key key, byte[] state) {
        int slot = slot(key);
        boolean isLarge = state.length >= 1 << 16;
        int at = slots[slot];
        if (isLarge) {
            large.put(key, state);
        } else {
            large.remove(key);
        }
        byte[] kept = isLarge ? new byte[0] : state;
        boolean fits = at != 0 && rounded(kept.length) == rounded(length(at));
        if (at == 0) {
            people++;
        }
        int place = fits ? at : allocate(rounded(kept.length));
        write(place, key, kept);
        slots[slot] = place;
        if (people * 2 > slots.length) {
            grow();
        }
    }

    /** Leaves an empty state behind: open addressing has no holes. */
    private void remove(Key key) {
        int slot = slot(key);
        if (slots[slot] != 0) {
            large.remove(key);
            write(slots[slot], key, new byte[0]);
        }
    }

    private static int rounded(int length) {
        return (HEADER + length + ROUNDING - 1) / ROUNDING * ROUNDING;
    }

    /** Places are counted in eights of a byte array that is cut into chunks; none reaches over the end of a chunk. */
    private int allocate(int bytes) {
        long from = (long) used * ROUNDING;
        if ((from & CHUNK - 1) + bytes > CHUNK) {
            from = (from / CHUNK + 1) * CHUNK;
        }
        int chunk = (int) (from >>> CHUNK_BITS);
        if (chunk >= chunks.length) {
            chunks = Arrays.copyOf(chunks, chunk + 1);
            chunks[chunk] = new byte[CHUNK];
        }
        used = (int) ((from + bytes) / ROUNDING);
        return (int) (from / ROUNDING);
    }

    private int slot(Key key) {
        int mask = slots.length - 1;
        int slot = (int) (key.low() ^ key.low() >>> 32) & mask;
        while (slots[slot] != 0 && !isKey(slots[slot], key)) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length * 2];
        for (int at : old) {
            if (at != 0) {
                slots[slot(keyAt(at))] = at;
            }
        }
    }

    private byte[] chunk(int at) {
        return chunks[(int) ((long) at * ROUNDING >>> CHUNK_BITS)];
    }

    private static int offset(int at) {
        return (int) ((long) at * ROUNDING & CHUNK - 1);
    }

    private Key keyAt(int at) {
        int from = offset(at);
        return Key.of(Arrays.copyOfRange(chunk(at), from, from + Pseudonyms.BYTES));
    }

    private boolean isKey(int at, Key key) {
        byte[] chunk = chunk(at);
        int from = offset(at);
        return Key.number(chunk, from) == key.high() && Key.number(chunk, from + 8) == key.low();
    }

    private int length(int at) {
        byte[] chunk = chunk(at);
        int from = offset(at) + Pseudonyms.BYTES;
        return (chunk[from] & 0xff) << 8 | chunk[from + 1] & 0xff;
    }

    private void copy(int at, byte[] into) {
        System.arraycopy(chunk(at), offset(at) + HEADER, into, 0, into.length);
    }

    private void write(int at, Key key, byte[] state) {
        byte[] chunk = chunk(at);
        int from = offset(at);
        System.arraycopy(key.bytes(), 0, chunk, from, Pseudonyms.BYTES);
        chunk[from + Pseudonyms.BYTES] = (byte) (state.length >>> 8);
        chunk[from + Pseudonyms.BYTES + 1] = (byte) state.length;
        System.arraycopy(state, 0, chunk, from + HEADER, state.length);
    }
}
