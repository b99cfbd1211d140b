package no.bofast.topology;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.serde.packed.PersonState;
import no.bofast.serde.packed.PersonStateCodec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The people of one partition: their stored ledgers, and the dates on which the clock will confirm their departures.
 *
 * <p>Every change of a ledger comes back as what to add to the counts. An agenda entry may be out of date; confirming a
 * person for whom nothing is due changes nothing.
 */
final class People {

    private static final byte[] DUE = new byte[0];
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private final KeyValueStore<Bytes, byte[]> people;
    private final KeyValueStore<Bytes, byte[]> agenda;
    private final PersonStateCodec codec = new PersonStateCodec();

    People(KeyValueStore<Bytes, byte[]> people, KeyValueStore<Bytes, byte[]> agenda) {
        this.people = people;
        this.agenda = agenda;
    }

    /** What became of an event. */
    sealed interface Outcome {
        record Changed(Map<LedgerEntry, Integer> counts) implements Outcome {}

        record Unchanged(Fates.Ignored reason) implements Outcome {}
    }

    Outcome apply(byte[] person, RegisterEvent event, LocalDate clock) {
        Bytes key = Bytes.wrap(person);
        PersonState state = state(key);
        if (state.isErased()) {
            return new Outcome.Unchanged(Fates.Ignored.ERASED);
        }
        Optional<EventSet> more = state.ledger().events().with(event);
        return more.isEmpty()
                ? new Outcome.Unchanged(Fates.Ignored.DUPLICATE)
                : new Outcome.Changed(replace(key, state.ledger(), new Ledger(more.get(), clock)));
    }

    Map<LedgerEntry, Integer> erase(byte[] person) {
        Bytes key = Bytes.wrap(person);
        PersonState state = state(key);
        people.put(key, codec.toBytes(PersonState.ERASED));
        return Ledger.EMPTY.since(state.ledger());
    }

    /** Confirms what is due when the clock comes to a date. */
    void confirmThrough(LocalDate clock, Consumer<Map<LedgerEntry, Integer>> changes) {
        for (Bytes entry : dueThrough(clock)) {
            agenda.delete(entry);
            confirm(personOf(entry), clock).ifPresent(changes);
        }
    }

    private Optional<Map<LedgerEntry, Integer>> confirm(Bytes key, LocalDate clock) {
        Ledger ledger = state(key).ledger();
        if (ledger.events().events().isEmpty()) {
            return Optional.empty();
        }
        Ledger confirmed = new Ledger(ledger.events(), clock);
        return Optional.of(replace(key, ledger, confirmed));
    }

    private Map<LedgerEntry, Integer> replace(Bytes key, Ledger earlier, Ledger ledger) {
        people.put(key, codec.toBytes(new PersonState(ledger, false)));
        Ledger.Change change = ledger.changeFrom(earlier);
        change.nextConfirmation().ifPresent(due -> agenda.put(agendaKey(due, key.get()), DUE));
        return change.counts();
    }

    private PersonState state(Bytes key) {
        byte[] stored = people.get(key);
        return stored == null ? PersonState.NEW : codec.fromBytes(stored);
    }

    private List<Bytes> dueThrough(LocalDate clock) {
        List<Bytes> due = new ArrayList<>();
        Bytes first = agendaKey(EARLIEST, new byte[0]);
        Bytes end = agendaKey(clock.plusDays(1), new byte[0]);
        try (KeyValueIterator<Bytes, byte[]> entries = agenda.range(first, end)) {
            while (entries.hasNext()) {
                KeyValue<Bytes, byte[]> entry = entries.next();
                due.add(entry.key);
            }
        }
        return due;
    }

    /** Sorts by date: the day (moved up, so that days before 1970 stay in order), then the person. */
    private static Bytes agendaKey(LocalDate due, byte[] person) {
        int day = Math.toIntExact(due.toEpochDay()) ^ Integer.MIN_VALUE;
        return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES + person.length)
                .putInt(day)
                .put(person)
                .array());
    }

    private static Bytes personOf(Bytes agendaKey) {
        byte[] bytes = agendaKey.get();
        return Bytes.wrap(Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length));
    }
}
