package no.bofast.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;

/**
 * The facts that count at one register time after the other, in their order ({@code domain.md}, section 1).
 *
 * <p>Each event is put in its place once, so that going through a person's whole knowledge takes little more work than sorting it,
 * however many events there are. Used once, by one thread.
 */
final class Timeline {

    /** In the order in which the register recorded them. */
    private final List<RegisterEvent> events;

    private final List<RegisterEvent> facts = new ArrayList<>(4);
    /** What is known by its id, for what replaces it; only once something does. */
    private Map<String, RegisterEvent> byId = Map.of();
    /** Ids that were replaced, of events known or yet to come; only once one was. */
    private Set<String> replaced = Set.of();

    private int known;
    private boolean isOnlyLonger;

    Timeline(List<RegisterEvent> events) {
        this.events = events;
    }

    boolean hasMore() {
        return known < events.size();
    }

    /** Goes on to all that was registered before an instant. */
    void advanceBefore(Instant end) {
        while (hasMore() && events.get(known).registeredAt().isBefore(end)) {
            advance();
        }
    }

    /** Goes on to all that was registered by an instant. */
    void advanceThrough(Instant end) {
        while (hasMore() && !events.get(known).registeredAt().isAfter(end)) {
            advance();
        }
    }

    /** Goes on to all that was registered until the end of the next event's register date, and returns that date. */
    LocalDate advanceByADate() {
        isOnlyLonger = true;
        LocalDate date = RegisterTime.dateOf(events.get(known).registeredAt());
        while (hasMore()
                && RegisterTime.dateOf(events.get(known).registeredAt()).equals(date)) {
            advance();
        }
        return date;
    }

    /** Whether the last step only put facts behind those that counted before, as most do. */
    boolean isOnlyLonger() {
        return isOnlyLonger;
    }

    /** The facts that count now; they change with the next step. */
    List<RegisterEvent> facts() {
        return Collections.unmodifiableList(facts);
    }

    private void advance() {
        add(events.get(known));
        known++;
    }

    private void add(RegisterEvent event) {
        event.replaces().ifPresent(this::replace);
        if (!replaced.isEmpty()) {
            byId.put(event.eventId(), event);
        }
        if (event.fact().isPresent() && !replaced.contains(event.eventId())) {
            int place = placeOf(event);
            isOnlyLonger &= place == facts.size();
            facts.add(place, event);
        }
    }

    private void replace(String id) {
        if (replaced.isEmpty()) {
            replaced = new HashSet<>();
            byId = new HashMap<>();
            events.subList(0, known).forEach(event -> byId.put(event.eventId(), event));
        }
        RegisterEvent event = byId.get(id);
        if (replaced.add(id) && event != null && event.fact().isPresent()) {
            facts.remove(placeOf(event));
            isOnlyLonger = false;
        }
    }

    /** Most facts come behind all that are known. */
    private int placeOf(RegisterEvent event) {
        int last = facts.size() - 1;
        if (last < 0 || EventSet.AS_OCCURRED.compare(facts.get(last), event) < 0) {
            return facts.size();
        }
        int place = Collections.binarySearch(facts, event, EventSet.AS_OCCURRED);
        return place < 0 ? -place - 1 : place;
    }
}
