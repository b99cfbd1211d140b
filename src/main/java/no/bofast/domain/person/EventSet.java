package no.bofast.domain.person;

import java.time.Instant;
import java.util.ArrayList;
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
        private final EventSet before;
        private final Map<String, RegisterEvent> byId = new HashMap<>();
        private boolean hasGrown;

        private Growing(EventSet before) {
            this.before = before;
            before.events.forEach(event -> byId.put(event.eventId(), event));
        }

        /** Adds an event; false if the set has the event already, in this version or one that prevails. */
        public boolean add(RegisterEvent event) {
            RegisterEvent known = byId.get(event.eventId());
            boolean isNew = known == null || WEAKER_VERSION_FIRST.compare(known, event) < 0;
            if (isNew) {
                byId.put(event.eventId(), event);
                hasGrown = true;
            }
            return isNew;
        }

        /** The set; the same one as before if nothing was added. */
        public EventSet toSet() {
            return hasGrown
                    ? new EventSet(byId.values().stream().sorted(AS_REGISTERED).toList())
                    : before;
        }
    }

    /** The set with one more event; empty if the set has the event already, in this version or one that prevails. */
    public Optional<EventSet> with(RegisterEvent event) {
        Optional<RegisterEvent> known = byId(event.eventId());
        if (known.isPresent() && WEAKER_VERSION_FIRST.compare(known.get(), event) >= 0) {
            return Optional.empty();
        }
        List<RegisterEvent> more = new ArrayList<>(events);
        known.ifPresent(more::remove);
        more.add(placeOf(event, more), event);
        return Optional.of(new EventSet(more));
    }

    /** The facts that count at a register time, in their order ({@code domain.md}, section 1). */
    public List<RegisterEvent> factsAt(Instant registerTime) {
        return timeline(Counting.OF_0_1_0).factsAt(registerTime);
    }

    /** All that was known, one register date after the other. */
    Timeline timeline(Counting counting) {
        return new Timeline(events, new Course(counting));
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

    private Optional<RegisterEvent> byId(String eventId) {
        for (RegisterEvent event : events) {
            if (event.eventId().equals(eventId)) {
                return Optional.of(event);
            }
        }
        return Optional.empty();
    }

    private static int placeOf(RegisterEvent event, List<RegisterEvent> sorted) {
        int place = sorted.size();
        while (place > 0 && AS_REGISTERED.compare(sorted.get(place - 1), event) > 0) {
            place--;
        }
        return place;
    }
}
