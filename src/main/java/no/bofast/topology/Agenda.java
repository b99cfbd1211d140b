package no.bofast.topology;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The dates on which the clock will confirm departures of the people of one partition.
 *
 * <p>An entry may be out of date: when a later event has changed the departure, it stays until its date. Confirming a person for
 * whom nothing is due changes nothing.
 */
final class Agenda {

    /** Before any date on it. */
    static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private static final byte[] NONE = new byte[0];

    private final KeyValueStore<Bytes, byte[]> entries;
    private final Set<Bytes> erased = new HashSet<>();

    Agenda(KeyValueStore<Bytes, byte[]> entries) {
        this.entries = entries;
    }

    void note(LocalDate due, Bytes person) {
        entries.put(key(due, person.get()), NONE);
    }

    /** Has somebody looked at on the day after a date. */
    void noteDayAfter(LocalDate clock, Bytes person) {
        note((clock.isBefore(EARLIEST) ? EARLIEST : clock).plusDays(1), person);
    }

    /** Of a person who was erased no entry may be left: see {@link #strikeErased}. */
    void erase(Bytes person) {
        erased.add(person);
    }

    /**
     * Strikes off all entries of those who were erased since this was done last, and has them looked at the day after a date. The entries of all are gone
     * through for them together, since none is found by its person; so this must be done before each commit.
     */
    void strikeErased(LocalDate clock) {
        if (erased.isEmpty()) {
            return;
        }
        List<Bytes> theirs = new ArrayList<>();
        try (KeyValueIterator<Bytes, byte[]> all = entries.all()) {
            all.forEachRemaining(entry -> {
                if (erased.contains(person(entry.key))) {
                    theirs.add(entry.key);
                }
            });
        }
        theirs.forEach(entries::delete);
        erased.forEach(person -> noteDayAfter(clock, person));
        erased.clear();
    }

    /** The entries up to a date and on it, the earliest first. */
    List<Bytes> dueThrough(LocalDate clock) {
        List<Bytes> due = new ArrayList<>();
        Bytes first = key(EARLIEST, new byte[0]);
        Bytes end = key(clock.plusDays(1), new byte[0]);
        try (KeyValueIterator<Bytes, byte[]> found = entries.range(first, end)) {
            while (found.hasNext()) {
                KeyValue<Bytes, byte[]> entry = found.next();
                due.add(entry.key);
            }
        }
        return due;
    }

    /** Strikes an entry off, and returns whose it was. */
    Bytes take(Bytes entry) {
        entries.delete(entry);
        return person(entry);
    }

    private static Bytes person(Bytes entry) {
        byte[] key = entry.get();
        return Bytes.wrap(Arrays.copyOfRange(key, Integer.BYTES, key.length));
    }

    /** Sorts by date: the day (moved up, so that days before 1970 stay in order), then the person. */
    private static Bytes key(LocalDate due, byte[] person) {
        int day = Math.toIntExact(due.toEpochDay()) ^ Integer.MIN_VALUE;
        return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES + person.length)
                .putInt(day)
                .put(person)
                .array());
    }
}
