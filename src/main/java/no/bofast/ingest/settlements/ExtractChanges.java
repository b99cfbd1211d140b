package no.bofast.ingest.settlements;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.bofast.connect.EventIds;
import no.bofast.connect.FactDraft;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * What an extract says of one person against what was known: new settlements, changed ones, and ones that are gone.
 *
 * <p>A settlement that isn't known takes the place of one that the extract has no more: of the same date, or else the next. Pure.
 *
 * @param told new and corrected, each with the row that it comes from
 * @param gone settlements that the extract has no more
 */
record ExtractChanges(List<Told> told, List<PopulationEvent> gone) {

    private static final String SOURCE = "DUF";
    static final String ID_PREFIX = "duf-";

    /** @param registeredAt as the extract says, or else when it was made */
    record Settled(long row, LocalDate on, Instant registeredAt, PopulationFact fact) {
        private boolean is(PopulationEvent event) {
            return event.getOccurredOn().equals(on) && event.getFact().equals(fact);
        }
    }

    record Told(long row, Submission submission, boolean isCorrection) {}

    static ExtractChanges of(PersonId person, PersonFacts known, List<Settled> rows) {
        List<PopulationEvent> gone = new ArrayList<>(known.standing());
        gone.removeIf(event -> rows.stream().anyMatch(row -> row.is(event)));
        List<Told> told = new ArrayList<>();
        PersonFacts then = known;
        for (Settled row : rows) {
            if (then.standing().stream().noneMatch(row::is)) {
                Optional<PopulationEvent> replaced = replaced(row, gone);
                replaced.ifPresent(gone::remove);
                Told next = new Told(row.row(), submission(person, then, row, replaced), replaced.isPresent());
                then = then.with(List.of(next.submission()));
                told.add(next);
            }
        }
        return new ExtractChanges(told, gone);
    }

    private static Optional<PopulationEvent> replaced(Settled row, List<PopulationEvent> gone) {
        return gone.stream()
                .filter(event -> event.getOccurredOn().equals(row.on()))
                .findFirst()
                .or(() -> gone.stream().findFirst());
    }

    private static Submission submission(
            PersonId person, PersonFacts known, Settled row, Optional<PopulationEvent> replaced) {
        String id = EventIds.of(
                ID_PREFIX,
                PersonMemory.textOf(person),
                row.on(),
                row.fact(),
                replaced.map(PopulationEvent::getEventId).orElse(""),
                known.gone().size());
        return replaced.map(event -> FactDraft.corrected(
                        person,
                        id,
                        event.getEventId(),
                        row.on(),
                        row.registeredAt().isAfter(event.getRegisteredAt())
                                ? row.registeredAt()
                                : event.getRegisteredAt().plusMillis(1),
                        SOURCE,
                        row.fact()))
                .orElseGet(() -> FactDraft.created(person, id, row.on(), row.registeredAt(), SOURCE, row.fact()));
    }

    /** Takes back a settlement that is gone. */
    static Submission annulment(PersonId person, PopulationEvent event, Instant registeredAt) {
        String id = EventIds.of(ID_PREFIX, PersonMemory.textOf(person), "annul", event.getEventId());
        return FactDraft.annulled(person, id, event.getEventId(), event.getOccurredOn(), registeredAt, SOURCE);
    }
}
