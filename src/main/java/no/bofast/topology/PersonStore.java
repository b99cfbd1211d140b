package no.bofast.topology;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.bofast.serde.packed.PackedReader;
import no.bofast.serde.packed.PackedWriter;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * What is stored of people, also of one with more events than a record of Kafka takes: what is too long lies in parts, the first
 * with the others' number before it in the place of the whole, the others in a store of their own.
 */
final class PersonStore {

    /** Well below what brokers and producers take by default, 1 MB, and thousands of times what a person needs. */
    static final int PART = 400_000;
    /** Where the layout of a whole value stands, which never comes that far. */
    private static final int IN_PARTS = 0xFF;

    private final KeyValueStore<Bytes, byte[]> firsts;
    private final KeyValueStore<Bytes, byte[]> others;
    private final PackedWriter out = new PackedWriter();

    PersonStore(KeyValueStore<Bytes, byte[]> firsts, KeyValueStore<Bytes, byte[]> others) {
        this.firsts = firsts;
        this.others = others;
    }

    boolean isEmpty() {
        try (KeyValueIterator<Bytes, byte[]> entries = firsts.all()) {
            return !entries.hasNext();
        }
    }

    /** The whole value; null if there is none. */
    byte[] get(Bytes person) {
        return whole(person, firsts.get(person));
    }

    /** All from a person on; the values may lie in parts, see {@link #whole}. */
    KeyValueIterator<Bytes, byte[]> from(Bytes person) {
        return firsts.range(person, null);
    }

    /** The whole of a value as it is stored. */
    byte[] whole(Bytes person, byte[] stored) {
        if (stored == null || (stored[0] & 0xFF) != IN_PARTS) {
            return stored;
        }
        PackedReader in = new PackedReader(stored);
        in.octet();
        int parts = in.wholeInt();
        out.raw(in.rest());
        for (int part = 1; part <= parts; part++) {
            out.raw(others.get(partKey(person, part)));
        }
        return out.toBytes();
    }

    void put(Bytes person, byte[] value) {
        firsts.put(person, first(person, value));
    }

    void putAll(List<KeyValue<Bytes, byte[]>> values) {
        List<KeyValue<Bytes, byte[]>> stored = new ArrayList<>(values.size());
        values.forEach(entry -> stored.add(KeyValue.pair(entry.key, first(entry.key, entry.value))));
        firsts.putAll(stored);
    }

    /** Forgets a person of whom no more is kept than fits in one part. */
    void delete(Bytes person) {
        firsts.delete(person);
    }

    /** Keeps a value in the place of all that was kept of a person, of which nothing may be left. */
    void replaceAll(Bytes person, byte[] value) {
        List<Bytes> parts = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> stored =
                others.range(partKey(person, 0), partKey(person, Integer.MAX_VALUE))) {
            stored.forEachRemaining(part -> parts.add(part.key));
        }
        parts.forEach(others::delete);
        put(person, value);
    }

    /** What to store in the place of the whole, once the other parts are. */
    private byte[] first(Bytes person, byte[] value) {
        if (value.length <= PART) {
            return value;
        }
        int parts = (value.length - 1) / PART;
        for (int part = 1; part <= parts; part++) {
            int end = Math.min(value.length, (part + 1) * PART);
            others.put(partKey(person, part), Arrays.copyOfRange(value, part * PART, end));
        }
        return out.octet(IN_PARTS).whole(parts).raw(Arrays.copyOf(value, PART)).toBytes();
    }

    /** The length comes first, so that no person's key is the beginning of another's. */
    private static Bytes partKey(Bytes person, int part) {
        byte[] key = person.get();
        return Bytes.wrap(ByteBuffer.allocate(2 * Integer.BYTES + key.length)
                .putInt(key.length)
                .put(key)
                .putInt(part)
                .array());
    }
}
