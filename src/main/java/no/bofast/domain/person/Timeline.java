package no.bofast.domain.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.CountSink;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.SideFact;

/**
 * Which facts count at one register time after the other ({@code domain.md}, section 1): each comes to a course once, and goes from it
 * once if it is replaced. Used once, by one thread.
 */
final class Timeline {

    /** In the order in which the register recorded them. */
    private final List<RegisterEvent> events;

    private final FactsInStretches course;
    /** What is known by its id, for what replaces it; only once something does. */
    private Map<String, RegisterEvent> byId = Map.of();
    /** Ids that were replaced, of events known or yet to come; only once one was. */
    private Set<String> replaced = Set.of();

    /** Those beside the residence, in the order in which the register recorded them; most people have none. */
    private List<RegisterEvent> side = List.of();

    private int known;

    /** @param course to which the facts come */
    Timeline(List<RegisterEvent> events, FactsInStretches course) {
        this.events = events;
        this.course = course;
    }

    /** What is known by the first events, which is counted already. */
    Knowledge knownByFirst(int number) {
        while (known < number) {
            advance();
        }
        return withSide(course.counted());
    }

    /**
     * Counts what becomes known by the other events, and returns what is known in the end. Changes carry the register date, so what
     * comes and goes within one needs no count.
     */
    Knowledge countRest(CountSink counts, int sign) {
        while (hasMore()) {
            LocalDate registeredOn = advanceByADate();
            course.count(counts, registeredOn, sign);
        }
        return withSide(course.known());
    }

    private Knowledge withSide(Knowledge found) {
        return side.isEmpty()
                ? found
                : found.with(
                        side.stream()
                                .map(event -> (SideFact) event.fact().orElseThrow())
                                .toList(),
                        course.moves());
    }

    /** The facts that count at a register time, in their order. */
    List<RegisterEvent> factsAt(Instant registerTime) {
        while (hasMore() && !events.get(known).registeredAt().isAfter(registerTime)) {
            advance();
        }
        return course.facts();
    }

    private boolean hasMore() {
        return known < events.size();
    }

    private LocalDate advanceByADate() {
        LocalDate date = RegisterTime.dateOf(events.get(known).registeredAt());
        while (hasMore()
                && RegisterTime.dateOf(events.get(known).registeredAt()).equals(date)) {
            advance();
        }
        return date;
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
            count(event);
        }
    }

    private void count(RegisterEvent event) {
        if (!isBeside(event)) {
            course.add(event);
            return;
        }
        side = side.isEmpty() ? new ArrayList<>() : side;
        side.add(event);
    }

    private static boolean isBeside(RegisterEvent event) {
        return event.fact().orElseThrow() instanceof SideFact;
    }

    private void discount(RegisterEvent event) {
        if (isBeside(event)) {
            side.remove(event);
        } else {
            course.remove(event);
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
            discount(event);
        }
    }
}
