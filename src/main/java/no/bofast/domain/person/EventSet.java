package no.bofast.domain.person;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Fact;
import no.bofast.domain.HouseholdRef;
import no.bofast.domain.RegisterEvent;

/**
 * One person's register events, each id once, in the order in which the register recorded them.
 *
 * <p>For example a settlement {@code a1} registered on 5 March, a move {@code a2} registered on 9 August, and an annulment
 * {@code a3} of {@code a2} registered on 1 September: at a register time in August the facts that count are the settlement and the
 * move, from September on the settlement alone. {@code a2} read once more changes nothing.
 *
 * <p>The same set comes out of every order of arrival: of two versions of an event the one registered later stays, and
 * among those registered at the same instant the one whose text is greater, at last that of the family's pseudonym.
 */
public record EventSet(List<RegisterEvent> events) {

    public static final EventSet EMPTY = new EventSet(List.of());

    private static final Comparator<RegisterEvent> AS_REGISTERED =
            Comparator.comparing(RegisterEvent::registeredAt).thenComparing(RegisterEvent::eventId);
    private static final Comparator<RegisterEvent> WEAKER_VERSION_FIRST = Comparator.comparing(
                    RegisterEvent::registeredAt)
            .thenComparing(RegisterEvent::toString)
            .thenComparing(event -> event.fact()
                    .flatMap(Fact::householdRef)
                    .map(HouseholdRef::value)
                    .orElse(""));
    static final Comparator<RegisterEvent> AS_OCCURRED = Comparator.comparing(RegisterEvent::occurredOn)
            .thenComparing(event -> event.fact().orElseThrow().type())
            .thenComparing(AS_REGISTERED);

    public EventSet {
        events = List.copyOf(events);
    }

    /** The set of some events in any order. */
    public static EventSet of(Iterable<RegisterEvent> events) {
        Growing set = EMPTY.growing();
        events.forEach(set::add);
        return set.toSet();
    }

    /** The set, to be added to: many events at no more than a sort of all. */
    public Growing growing() {
        return new Growing(this);
    }

    /** A set that grows. Not safe for several threads. */
    public static final class Growing {

        /** Among so few events an id is found by looking at each. */
        private static final int FEW = 16;

        private final EventSet before;
        /** In the order in which the register recorded them; null while nothing was added. */
        private List<RegisterEvent> events;
        /** By id, once they are many. */
        private Map<String, RegisterEvent> byId;

        private Growing(EventSet before) {
            this.before = before;
        }

        /** Adds an event; false if the set has the event already, in this version or one that prevails. */
        public boolean add(RegisterEvent event) {
            RegisterEvent known = byId(event.eventId());
            if (known != null && WEAKER_VERSION_FIRST.compare(known, event) >= 0) {
                return false;
            }
            if (events == null) {
                events = new ArrayList<>(before.events.size() + 1);
                events.addAll(before.events);
            }
            if (known != null) {
                events.remove(placeOf(known));
            }
            events.add(placeOf(event), event);
            if (byId != null) {
                byId.put(event.eventId(), event);
            }
            return true;
        }

        /** Null if the set has no such event. */
        private RegisterEvent byId(String id) {
            List<RegisterEvent> all = events == null ? before.events : events;
            if (all.size() > FEW) {
                return indexed(all).get(id);
            }
            for (RegisterEvent event : all) {
                if (event.eventId().equals(id)) {
                    return event;
                }
            }
            return null;
        }

        private Map<String, RegisterEvent> indexed(List<RegisterEvent> all) {
            if (byId == null) {
                byId = new HashMap<>();
                all.forEach(event -> byId.put(event.eventId(), event));
            }
            return byId;
        }

        /** Where an event stands or should stand; most come behind all others. */
        private int placeOf(RegisterEvent event) {
            int last = events.size() - 1;
            if (last < 0 || AS_REGISTERED.compare(events.get(last), event) < 0) {
                return events.size();
            }
            int place = Collections.binarySearch(events, event, AS_REGISTERED);
            return place < 0 ? -place - 1 : place;
        }

        /** The set; the same one as before if nothing was added. */
        public EventSet toSet() {
            return events == null ? before : new EventSet(events);
        }
    }

    /** The set with one more event; empty if the set has the event already, in this version or one that prevails. */
    public Optional<EventSet> with(RegisterEvent event) {
        Growing more = growing();
        return more.add(event) ? Optional.of(more.toSet()) : Optional.empty();
    }

    /** The facts that count at a register time, in their order ({@code domain.md}, section 1). */
    public List<RegisterEvent> factsAt(Instant registerTime) {
        return timeline(Counting.OF_0_1_0).factsAt(registerTime);
    }

    /** All that was known, one register date after the other. */
    Timeline timeline(Counting counting) {
        return new Timeline(events, new FactsInStretches(counting));
    }

    /** How many events from the first on two sets have in common. */
    int sharedWith(EventSet other) {
        int most = Math.min(events.size(), other.events.size());
        int shared = 0;
        while (shared < most && events.get(shared).equals(other.events.get(shared))) {
            shared++;
        }
        return shared;
    }
}
