package no.bofast.connect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * Register events out of states: what a register says of a person now, against what was known of the person before.
 *
 * <p>A fact that is new, or holds from a later date than the last of its type, is told. One that holds from the same date with other
 * content corrects the last, and so does one that holds from an earlier date than the last. A fact that is gone is annulled when it
 * can't have been otherwise (a death; an emigration after which nobody came back); a protection that is gone has ended; anything
 * else stays as it was, since registers don't tell states that are over.
 */
public final class StateChanges {

    /** What ids of events begin with that a mapped state gave. */
    public static final String MAPPED = "s-";

    private static final String PROTECTION = "AddressProtection";
    private static final String NO_PROTECTION = "NONE";
    private static final String EMIGRATION = "Emigration";
    private static final String DEATH = "Death";
    private static final Set<String> BRING_BACK = Set.of("AddressChange", "Immigration");

    private final PersonId person;
    private final PersonFacts known;
    private final Told told;
    private final List<Submission> events = new ArrayList<>();

    private StateChanges(PersonId person, PersonFacts known, Told told) {
        this.person = person;
        this.known = known;
        this.told = told;
    }

    /**
     * How a state was told.
     *
     * @param idPrefix what ids of its events begin with
     */
    public record Told(String idPrefix, Instant registeredAt, String source) {}

    /** A fact that holds, and from when. */
    public record Holding(LocalDate occurredOn, PopulationFact fact) {}

    /** The events that lead from what is known to a state; none if it is known already. */
    public static List<Submission> of(PersonId person, PersonFacts known, List<Holding> state, Told told) {
        StateChanges changes = new StateChanges(person, known, told);
        Map<String, List<Holding>> byType = state.stream()
                .collect(Collectors.groupingBy(
                        holding -> holding.fact().getType(), LinkedHashMap::new, Collectors.toList()));
        byType.values().forEach(holdings -> holdings.forEach(holding -> changes.tell(holding, holdings)));
        changes.tellGone(byType);
        return changes.events;
    }

    private void tell(Holding holding, List<Holding> ofType) {
        String type = holding.fact().getType();
        boolean isKnown = known.ofType(type).stream().anyMatch(event -> isSame(event, holding));
        if (isKnown) {
            return;
        }
        List<PopulationEvent> noMore = known.ofType(type).stream()
                .filter(event -> ofType.stream().noneMatch(other -> isSame(event, other)))
                .toList();
        Optional<PopulationEvent> wrong = noMore.stream()
                .filter(event -> event.getOccurredOn().equals(holding.occurredOn()))
                .findFirst()
                .or(() -> noMore.stream()
                        .reduce((earlier, later) -> later)
                        .filter(event -> event.getOccurredOn().isAfter(holding.occurredOn())));
        String id = id(type, holding.occurredOn(), holding.fact());
        events.add(wrong.map(replaced -> FactDraft.corrected(
                        person,
                        id,
                        replaced.getEventId(),
                        holding.occurredOn(),
                        told.registeredAt(),
                        told.source(),
                        holding.fact()))
                .orElseGet(() -> FactDraft.created(
                        person, id, holding.occurredOn(), told.registeredAt(), told.source(), holding.fact())));
    }

    private static boolean isSame(PopulationEvent event, Holding holding) {
        return event.getOccurredOn().equals(holding.occurredOn())
                && event.getFact().equals(holding.fact());
    }

    private void tellGone(Map<String, List<Holding>> state) {
        if (!state.containsKey(DEATH)) {
            known.ofType(DEATH).forEach(this::annul);
        }
        if (!state.containsKey(EMIGRATION)) {
            known.last(EMIGRATION).filter(last -> !hasComeBack(last, state)).ifPresent(this::annul);
        }
        if (!state.containsKey(PROTECTION)) {
            known.last(PROTECTION)
                    .filter(last -> !NO_PROTECTION.equals(last.getFact().getLevel()))
                    .ifPresent(this::end);
        }
    }

    private static boolean hasComeBack(PopulationEvent emigration, Map<String, List<Holding>> state) {
        return BRING_BACK.stream()
                .flatMap(type -> state.getOrDefault(type, List.of()).stream())
                .anyMatch(holding -> !holding.occurredOn().isBefore(emigration.getOccurredOn()));
    }

    private void annul(PopulationEvent event) {
        String id = id("annul", event.getOccurredOn(), event.getEventId());
        events.add(FactDraft.annulled(
                person, id, event.getEventId(), event.getOccurredOn(), told.registeredAt(), told.source()));
    }

    private void end(PopulationEvent protection) {
        LocalDate today = RegisterTime.dateOf(told.registeredAt());
        LocalDate on = today.isBefore(protection.getOccurredOn()) ? protection.getOccurredOn() : today;
        PopulationFact none =
                FactDraft.of(PROTECTION).with("level", NO_PROTECTION).fact();
        events.add(FactDraft.created(person, id(PROTECTION, on, none), on, told.registeredAt(), told.source(), none));
    }

    /** A hash of person, entity, valid-from and registered. */
    private String id(String entity, LocalDate validFrom, Object content) {
        return EventIds.of(
                told.idPrefix(), PersonMemory.textOf(person), entity, validFrom, told.registeredAt(), content);
    }
}
