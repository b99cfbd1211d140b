package no.bofast.topology;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.municipality.Family;
import no.bofast.domain.municipality.Tally;
import no.bofast.domain.person.Counting;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.serde.packed.PersonState;
import no.bofast.serde.packed.PersonStateCodec;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;

/**
 * The people of one partition: their stored ledgers, counted anew when events come and when the clock confirms departures.
 *
 * <p>Events wait until many are counted together: a person's ledger is then read and written once for all of them, and the
 * changes of many people travel as one.
 */
final class People {

    /** So many that a commit comes soon, and that going through the store is no matter. */
    private static final int RECOUNTED_AT_ONCE = 20_000;

    private final PersonStore people;
    private final Agenda agenda;
    private final Recounts recounts;
    private final Fates fates;
    private final PersonStateCodec codec = new PersonStateCodec();
    private final ErasureTerms terms;

    /** How many events may wait. */
    private final int mostWaiting;

    /** As bytes: of so many objects, collecting garbage would take longer than reading them. */
    private final Map<Bytes, WaitingEvents> waiting = new HashMap<>();
    /** Stored states that were read or written last. */
    private final UsedLast<Bytes, byte[]> recent;

    private final Tally changes = new Tally();
    private final OnePersonsCount counts;
    private int eventsWaiting;
    /** The latest time at which a record that was read was appended. */
    private Instant appended = Instant.EPOCH;

    private LocalDate confirmedThrough = Agenda.EARLIEST;

    /**
     * @param terms for how long erasures are remembered
     * @param partitions of the input, among which the heap is shared
     * @param stopping cuts off who is counted for long
     */
    People(
            PersonStore people,
            Agenda agenda,
            Recounts recounts,
            Fates fates,
            ErasureTerms terms,
            int partitions,
            Stopping stopping) {
        this.counts = new OnePersonsCount(changes, stopping);
        this.people = people;
        this.agenda = agenda;
        this.recounts = recounts;
        this.fates = fates;
        this.terms = terms;
        long heap = Runtime.getRuntime().maxMemory();
        this.mostWaiting = HeapShare.mostWaiting(heap, partitions);
        boolean isNew = people.isEmpty();
        this.recent = new UsedLast<>(HeapShare.room(heap, partitions), isNew);
        recounts.begin(isNew);
    }

    /** Takes in when a record was appended. */
    void passed(Instant time) {
        appended = time.isAfter(appended) ? time : appended;
    }

    /** Takes an event, to be counted later. */
    void add(byte[] person, RegisterEvent event) {
        waiting.computeIfAbsent(Bytes.wrap(person), key -> new WaitingEvents()).add(codec.eventBytes(event));
        eventsWaiting++;
    }

    /** Whether as many events wait as may. */
    boolean isFull() {
        return eventsWaiting >= mostWaiting;
    }

    /** Counts the events that wait, and confirms what is due when the clock comes to a date; returns what to add to the counts. */
    List<CountBlock> count(LocalDate clock) {
        recountSome();
        countWaiting(clock);
        agenda.strikeErased(clock);
        if (clock.isAfter(confirmedThrough)) {
            agenda.dueThrough(clock).forEach(entry -> confirm(entry, clock));
            confirmedThrough = clock;
        }
        return changes.take();
    }

    /** What to add to the families, of what was counted last. */
    List<Family> families() {
        return changes.takeFamilies();
    }

    /** Whether people are still counted otherwise than is asked for; each {@link #count} gets some further. */
    boolean isRecounting() {
        return recounts.isUnderWay();
    }

    /** Those counted anew are the same people with the same events: their stored states stay as they are. */
    private void recountSome() {
        if (!recounts.isUnderWay()) {
            return;
        }
        int left = RECOUNTED_AT_ONCE;
        try (KeyValueIterator<Bytes, byte[]> rest =
                people.from(recounts.through().orElse(null))) {
            while (left > 0 && rest.hasNext()) {
                KeyValue<Bytes, byte[]> entry = rest.next();
                recount(entry.key, people.whole(entry.key, entry.value));
                left--;
            }
        }
        if (left > 0) {
            recounts.done();
        }
    }

    private void recount(Bytes person, byte[] state) {
        ledger(state, recounts.next())
                .since(ledger(state, recounts.of(person)), counts.begin())
                .ifPresent(due -> noteAnew(due, person));
        recounts.cameTo(person);
    }

    /** What is provisional by another way of counting may have been due for long. */
    private void noteAnew(LocalDate due, Bytes person) {
        agenda.note(due, person);
        confirmedThrough = Agenda.EARLIEST;
    }

    private Ledger ledger(byte[] state, Counting counting) {
        return codec.fromBytes(state, counting.division()).ledger(counting);
    }

    /** In the order of the store. */
    private void countWaiting(LocalDate clock) {
        Bytes[] persons = waiting.keySet().toArray(Bytes[]::new);
        Arrays.sort(persons);
        List<KeyValue<Bytes, byte[]>> changed = new ArrayList<>(persons.length);
        for (Bytes person : persons) {
            PersonState state = state(person);
            PersonState next = withEvents(person, state, waiting.get(person), clock);
            if (next != state) {
                changed.add(KeyValue.pair(person, replaced(person, state, next)));
            }
        }
        people.putAll(changed);
        changed.forEach(entry -> recent.put(entry.key, entry.value));
        waiting.clear();
        eventsWaiting = 0;
    }

    /** The state with the events that count; the same one if none does. */
    private PersonState withEvents(Bytes person, PersonState state, WaitingEvents events, LocalDate clock) {
        EventSet.Growing growing = state.events().growing();
        for (RegisterEvent event :
                codec.events(events.bytes(), recounts.of(person).division())) {
            if (!state.isErased() && growing.add(event)) {
                fates.applied(event);
            } else {
                fates.ignored(state.isErased() ? Fates.Ignored.ERASED : Fates.Ignored.DUPLICATE);
            }
        }
        EventSet known = growing.toSet();
        return known == state.events() ? state : PersonState.of(known, clock);
    }

    /**
     * Forgets a person; the events of the person that wait are counted before, and so forgotten as well. That the person is erased is
     * remembered for a while, and the agenda says when it is to be forgotten too.
     */
    void erase(byte[] person, Instant erasedAt, LocalDate clock) {
        Bytes key = Bytes.wrap(person);
        PersonState state = state(key);
        WaitingEvents events = waiting.remove(key);
        if (events != null) {
            eventsWaiting -= events.size();
            withEvents(key, state, events, clock);
        }
        Instant latest = state.erased().filter(erasedAt::isBefore).orElse(erasedAt);
        byte[] erased = replaced(key, state, PersonState.erased(latest));
        people.replaceAll(key, erased);
        recent.put(key, erased);
        agenda.erase(key);
    }

    private void confirm(Bytes entry, LocalDate clock) {
        Bytes person = agenda.take(entry);
        PersonState state = state(person);
        if (state.isErased()) {
            forget(person, state, clock);
        } else if (!state.events().events().isEmpty()) {
            byte[] confirmed = replaced(person, state, PersonState.of(state.events(), clock));
            people.put(person, confirmed);
            recent.put(person, confirmed);
        }
    }

    /** Forgets an erasure, once it is time. */
    private void forget(Bytes person, PersonState state, LocalDate clock) {
        if (terms.isPast(state.erased().orElseThrow(), appended)) {
            people.delete(person);
            recent.remove(person);
        } else {
            agenda.noteDayAfter(clock, person);
        }
    }

    /** Counts the difference of a person's states, and returns how the later one is stored. */
    private byte[] replaced(Bytes person, PersonState earlier, PersonState state) {
        Counting counting = recounts.of(person);
        state.ledger(counting)
                .since(earlier.ledger(counting), counts.begin())
                .ifPresent(due -> agenda.note(due, person));
        return codec.toBytes(state);
    }

    private PersonState state(Bytes person) {
        byte[] known = recent.get(person);
        byte[] stored = known == null && !recent.hasAll() ? people.get(person) : known;
        return stored == null
                ? PersonState.NEW
                : codec.fromBytes(stored, recounts.of(person).division());
    }
}
