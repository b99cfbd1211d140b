package no.bofast.oracle;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The good events of one person, one of each id, and which facts they made known at any register time. */
final class PersonEvents {
    /** Of two contents under one id the later registered one stands, as if the other had never been. */
    private static final BinaryOperator<RegisterEvent> STANDING_VERSION = BinaryOperator.maxBy(
            Comparator.comparing(RegisterEvent::registeredAt).thenComparing(RegisterEvent::toString));

    private final Collection<RegisterEvent> events;
    private final Municipalities municipalities;

    PersonEvents(Collection<RegisterEvent> goodEvents, Municipalities municipalities) {
        this.events = goodEvents.stream()
                .collect(Collectors.toMap(RegisterEvent::eventId, Function.identity(), STANDING_VERSION))
                .values();
        this.municipalities = municipalities;
    }

    Municipalities municipalities() {
        return municipalities;
    }

    /** The families that anything ever told of the person named. */
    Set<String> families() {
        return events.stream()
                .filter(event -> event.change() != Change.ANNULLED)
                .map(event -> Fact.of(event).householdRef())
                .filter(family -> !family.isEmpty())
                .collect(Collectors.toSet());
    }

    /** The register times at which something became known of the person. */
    SortedSet<Instant> registerTimes() {
        return events.stream().map(RegisterEvent::registeredAt).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The facts that counted at a register time, in the order of facts. */
    Whereabouts factsKnownAt(Instant registerTime) {
        List<RegisterEvent> registered = events.stream()
                .filter(event -> !event.registeredAt().isAfter(registerTime))
                .toList();
        Set<String> replaced = registered.stream()
                .map(RegisterEvent::replaced)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<Fact> facts = registered.stream()
                .filter(event -> event.change() != Change.ANNULLED && !replaced.contains(event.eventId()))
                .map(event -> Fact.of(event))
                .sorted(Fact.ORDER)
                .toList();
        return Whereabouts.of(facts, municipalities);
    }
}
