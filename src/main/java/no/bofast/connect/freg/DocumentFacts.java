package no.bofast.connect.freg;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import no.bofast.connect.EventIds;
import no.bofast.connect.FactDraft;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonFacts;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.StateChanges;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterTime;
import no.bofast.ingest.Submission;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * What one document tells of its person, on top of what is known: new facts, and corrections and annulments with the predecessor that
 * they are likely to have.
 */
final class DocumentFacts {

    static final String ADDRESS = "AddressChange";
    static final String PROTECTION = "AddressProtection";
    static final String ID_PREFIX = "freg-";
    private static final String SOURCE = "FREG";
    private static final List<String> LEVELS = List.of("NONE", "CLIENT", "CONFIDENTIAL", "STRICTLY_CONFIDENTIAL");
    private static final String GRADED = "g";

    private final PersonId person;
    private final Instant registeredAt;
    private final List<Submission> told = new ArrayList<>();
    private PersonFacts known;

    DocumentFacts(PersonId person, Instant registeredAt, PersonFacts known) {
        this.person = person;
        this.registeredAt = registeredAt;
        this.known = known;
    }

    /** The events, in order. */
    List<Submission> told() {
        return told;
    }

    /** What is known with them. */
    PersonFacts known() {
        return known;
    }

    /** Whether what an id stands for was told before. */
    boolean knows(String id) {
        return known.knows(id) || known.knows(id + GRADED);
    }

    /** Tells what waited. */
    void tellKnown() {
        told.addAll(known.submissions(person));
    }

    /** @param level its place: 0 for none, 3 for the strictest */
    static PopulationFact protection(int level) {
        return FactDraft.of(PROTECTION).with("level", LEVELS.get(level)).fact();
    }

    /** What is kept secret of an address protects its person, though nothing else says so. */
    boolean grade(JsonNode payload, String id) {
        Optional<Integer> level = FregPayload.grading(payload);
        if (level.isEmpty()) {
            return false;
        }
        Optional<PopulationEvent> last = known.last(PROTECTION);
        int before =
                last.map(event -> LEVELS.indexOf(event.getFact().getLevel())).orElse(0);
        boolean wasByAddress =
                last.filter(event -> event.getEventId().endsWith(GRADED)).isPresent();
        boolean isNews = level.get() > before || level.get() < before && wasByAddress;
        if (isNews) {
            put(FactDraft.created(
                    person,
                    id + GRADED,
                    RegisterTime.dateOf(registeredAt),
                    registeredAt,
                    SOURCE,
                    protection(level.get())));
        }
        return isNews;
    }

    /** Tells what a person who was read again is otherwise than known. */
    Fate read(JsonNode state) {
        PersonReading reading = new PersonReading(state, known, registeredAt);
        List<PopulationEvent> wrong = reading.wrongAddresses();
        int before = told.size();
        StateChanges.of(person, known, reading.holding(), new StateChanges.Told(ID_PREFIX, registeredAt, SOURCE))
                .forEach(this::put);
        wrong.stream().filter(old -> known.standing().contains(old)).forEach(this::annul);
        return told.size() == before ? Fate.NO_CHANGE : Fate.TOLD;
    }

    private void annul(PopulationEvent old) {
        String id = EventIds.of(ID_PREFIX, PersonMemory.textOf(person), "annul", old.getEventId(), registeredAt);
        put(FactDraft.annulled(person, id, old.getEventId(), old.getOccurredOn(), registeredAt, SOURCE));
    }

    /** Tells a fact; a correction replaces its predecessor, if there is one. */
    Fate tell(FregDocument.Kind kind, String id, LocalDate on, PopulationFact fact) {
        Optional<PopulationEvent> replaced = kind == FregDocument.Kind.CORRECTION
                ? predecessor(fact.getType(), likeness(on, fact))
                : Optional.empty();
        put(replaced.map(old -> FactDraft.corrected(person, id, old.getEventId(), on, registeredAt, SOURCE, fact))
                .orElseGet(() -> FactDraft.created(person, id, on, registeredAt, SOURCE, fact)));
        return replaced.isPresent() ? Fate.CORRECTED : Fate.TOLD;
    }

    /**
     * Takes back the last fact of a type.
     *
     * @param isMove whether of addresses one that somebody moved to is meant, if there is one
     */
    Fate annul(String type, String id, boolean isMove) {
        Optional<PopulationEvent> replaced = predecessor(
                type,
                Comparator.<PopulationEvent, Boolean>comparing(
                                event -> event.getFact().getMoved() == isMove)
                        .thenComparing(PopulationEvent::getRegisteredAt));
        replaced.ifPresent(old ->
                put(FactDraft.annulled(person, id, old.getEventId(), old.getOccurredOn(), registeredAt, SOURCE)));
        return replaced.isPresent() ? Fate.ANNULLED : Fate.UNNAMED_PREDECESSOR;
    }

    /** How likely a fact is the one that another corrects: by its day, by whether it is a move, by its place, then the last. */
    private static Comparator<PopulationEvent> likeness(LocalDate on, PopulationFact fact) {
        return Comparator.<PopulationEvent, Boolean>comparing(
                        event -> event.getOccurredOn().equals(on))
                .thenComparing(event -> event.getFact().getMoved() == fact.getMoved())
                .thenComparing(event -> Objects.equals(event.getFact().getMunicipality(), fact.getMunicipality()))
                .thenComparing(PopulationEvent::getRegisteredAt);
    }

    private Optional<PopulationEvent> predecessor(String type, Comparator<PopulationEvent> likeness) {
        return known.ofType(type).stream()
                .filter(event -> !event.getRegisteredAt().isAfter(registeredAt))
                .max(likeness);
    }

    private void put(Submission submission) {
        told.add(submission);
        known = known.with(List.of(submission));
    }
}
