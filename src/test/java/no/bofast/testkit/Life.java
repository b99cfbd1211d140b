package no.bofast.testkit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.bofast.domain.EventCheck;
import no.bofast.domain.PersonId;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.person.EventSet;
import no.bofast.domain.person.Ledger;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.serde.PopulationRecords;

/**
 * One person's life as a register tells it, written down for a test: events {@code e1}, {@code e2}, … each registered two
 * days after it occurred, unless said.
 */
public final class Life {

    private static final EventCheck CHECK = new EventCheck(ReferenceTables.division());

    private final PersonId person;
    private final List<Draft> drafts = new ArrayList<>();

    private Life(PersonId person) {
        this.person = person;
    }

    public static Life of(String person) {
        return new Life(new PersonId(person));
    }

    /** Settles a man born in 1990 from Syria, living alone, after an application for asylum. */
    public Life settled(String on, String municipality) {
        return created(
                on,
                fact -> fact.setType("Settlement")
                        .setMunicipality(municipality)
                        .setBirthYear(1990)
                        .setSex("MALE")
                        .setCountry("SYR")
                        .setGround("ASYLUM")
                        .setHousehold("SINGLE"));
    }

    public Life moved(String on, String municipality) {
        return created(on, fact -> fact.setType("AddressChange").setMunicipality(municipality));
    }

    public Life recoded(String on, String municipality) {
        return created(
                on,
                fact -> fact.setType("AddressChange")
                        .setMunicipality(municipality)
                        .setMoved(false));
    }

    public Life emigrated(String on) {
        return created(on, fact -> fact.setType("Emigration"));
    }

    public Life immigrated(String on, String municipality) {
        return created(on, fact -> fact.setType("Immigration").setMunicipality(municipality));
    }

    public Life died(String on) {
        return created(on, fact -> fact.setType("Death"));
    }

    public Life household(String on, String household) {
        return created(on, fact -> fact.setType("HouseholdChange").setHousehold(household));
    }

    public Life protection(String on, String level) {
        return created(on, fact -> fact.setType("AddressProtection").setLevel(level));
    }

    /** Told on the last day of the year. */
    public Life earned(int year, long wage) {
        return created(
                year + "-12-31", fact -> fact.setType("Income").setYear(year).setWage(wage));
    }

    /** Full time, until a day or without an end that is known ({@code null}). */
    public Life worked(String from, String to, String municipality) {
        return created(from, fact -> fact.setType("Employment").setTo(to).setMunicipality(municipality));
    }

    /** Was given leave to stay. */
    public Life permitted(String on) {
        return created(on, fact -> fact.setType("ResidencePermit"));
    }

    /**
     * An agreement on a move was asked for.
     *
     * @param on the day of the decision, PENDING if there is none
     */
    public Life asked(String requested, String from, String to, String decision, String on) {
        return created(
                on,
                fact -> fact.setType("MoveAgreement")
                        .setRequested(requested)
                        .setFrom(from)
                        .setTo(to)
                        .setDecision(decision));
    }

    /**
     * Takes part in an introduction programme; told on the last day, if that is known.
     *
     * @param ended {@code null} while it goes on
     * @param completed {@code null} if it isn't told
     */
    public Life inProgramme(String started, String ended, Boolean completed) {
        return created(
                ended == null ? started : ended,
                fact -> fact.setType("IntroductionProgramme")
                        .setStarted(started)
                        .setEnded(ended)
                        .setCompleted(completed));
    }

    /**
     * Applied for social assistance.
     *
     * @param on the day of the decision, PENDING if there is none
     */
    public Life applied(String applied, String decision, String on) {
        return created(
                on, fact -> fact.setType("SocialAssistance").setApplied(applied).setDecision(decision));
    }

    /** Why the person made the last move on or before a day. */
    public Life because(String reason, String on) {
        return created(on, fact -> fact.setType("MoveReason").setReason(reason));
    }

    /** Takes an event back, at noon in UTC. */
    public Life annulled(String eventId, String registeredOn) {
        Draft annulled = drafts.stream()
                .filter(draft -> draft.eventId.equals(eventId))
                .findFirst()
                .orElseThrow();
        add(annulled.occurredOn, null);
        return replacing(Change.ANNULLED, eventId).registered(registeredOn);
    }

    /** The last event is a correction of the one named. */
    public Life correcting(String eventId) {
        return replacing(Change.CORRECTED, eventId);
    }

    private Life replacing(Change change, String eventId) {
        last().change = change;
        last().replaces = eventId;
        return this;
    }

    /** The last event was registered on a day at noon in UTC, or at an instant. */
    public Life registered(String when) {
        last().registeredAt = Instant.parse(when.contains("T") ? when : when + "T12:00:00Z");
        return this;
    }

    /** The last event has another id. */
    public Life withId(String eventId) {
        last().eventId = eventId;
        return this;
    }

    /** The last event's fact differs in something. */
    public Life with(Consumer<PopulationFact.Builder> difference) {
        difference.accept(last().fact);
        return this;
    }

    /** The events as the rules see them. */
    public List<RegisterEvent> events() {
        return drafts.stream().map(draft -> checked(draft.event())).toList();
    }

    public EventSet eventSet() {
        return EventSet.of(events());
    }

    /** The person's ledger when the register clock shows a date. */
    public Ledger ledgerOn(String clock) {
        return new Ledger(eventSet(), LocalDate.parse(clock), Countings.USUAL);
    }

    /** What to submit, in the order written. */
    public List<Submission> submissions() {
        return drafts.stream()
                .<Submission>map(draft -> new Submission.Event(Optional.of(person), draft.event()))
                .toList();
    }

    private static RegisterEvent checked(PopulationEvent event) {
        return ((EventCheck.Checked.Accepted) CHECK.check(PopulationRecords.reported(event))).event();
    }

    private Life created(String on, Consumer<PopulationFact.Builder> content) {
        PopulationFact.Builder fact = PopulationFact.newBuilder();
        content.accept(fact);
        add(LocalDate.parse(on), fact);
        return this;
    }

    private void add(LocalDate occurredOn, PopulationFact.Builder fact) {
        drafts.add(new Draft("e" + (drafts.size() + 1), occurredOn, fact));
    }

    private Draft last() {
        return drafts.get(drafts.size() - 1);
    }

    /** An event that is still being written down. */
    private static final class Draft {
        private final LocalDate occurredOn;
        private final PopulationFact.Builder fact;
        private String eventId;
        private Change change = Change.CREATED;
        private String replaces;
        private Instant registeredAt;

        /** An annulment has no fact ({@code null}). */
        Draft(String eventId, LocalDate occurredOn, PopulationFact.Builder fact) {
            this.eventId = eventId;
            this.occurredOn = occurredOn;
            this.fact = fact;
            this.registeredAt = Instant.parse(occurredOn.plusDays(2) + "T12:00:00Z");
        }

        PopulationEvent event() {
            PopulationFact built = fact == null ? null : fact.build();
            return new PopulationEvent(eventId, change, replaces, occurredOn, registeredAt, "FREG", built);
        }
    }
}
