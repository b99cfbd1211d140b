package no.bofast.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import no.bofast.domain.PersonId;
import no.bofast.ingest.Submission;
import no.bofast.schema.Change;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;

/**
 * The registers: they record what happened after a while, sometimes wrongly, and then correct or annul it.
 *
 * <p>Most facts are recorded within two weeks, some after months. Not safe for several threads.
 */
final class Registrar {

    private static final String DUF = "DUF";
    private static final String FREG = "FREG";
    private static final String TAX = "SKE";
    private static final String EMPLOYERS = "AA";
    private static final String IMMIGRATION = "UDI";
    private static final String CASES = "IMDI";
    private static final double PROMPT = 0.88;
    private static final double PROMPT_MEAN_DAYS = 5;
    private static final int PROMPT_MOST_DAYS = 20;
    private static final double LATE_MEAN_DAYS = 45;
    private static final int LATE_MOST_DAYS = 330;
    private static final double WRONG_DATE = 0.008;
    private static final double WRONG_PLACE = 0.005;
    private static final double ANNULLED = 0.006;
    private static final int CORRECTED_WITHIN_DAYS = 120;
    /** Registers write between five in the morning and eight in the evening UTC: never near midnight in Norway. */
    private static final int FIRST_SECOND = 5 * 3600;

    private static final int LAST_SECOND = 20 * 3600 - 1;
    private static final int SECONDS_A_DAY = 86_400;

    private final TreeMap<Integer, List<Submission.Event>> byDay = new TreeMap<>();
    private final SimulatedEventIds ids;

    Registrar(long seed) {
        this.ids = new SimulatedEventIds(seed);
    }

    /** Records a settlement: soon, and seldom wrongly. */
    void settled(Person person, PopulationFact fact) {
        int registeredOn = person.settledOn + person.dice.between(0, 7);
        record(registeredOn, event(person, DUF, person.settledOn, registeredOn, fact));
    }

    /** Records a fact that is of no interest to get wrong. */
    void happened(Person person, int day, PopulationFact fact) {
        int registeredOn = day + delay(person.dice);
        record(registeredOn, event(person, FREG, day, registeredOn, fact));
    }

    /**
     * Records what a person earned in a year. What is told later of the same year stands in the place of it.
     *
     * @param dice not the person's own: with wages or without, lives go on as they would
     */
    void earned(Person person, int year, long wage, int registeredOn, Dice dice) {
        int lastDay = (int) LocalDate.of(year, 12, 31).toEpochDay();
        told(person, TAX, lastDay, registeredOn, Facts.income(year, wage), dice);
    }

    /** Records what is told of a case that somebody has with the authorities; with dice as wages are. */
    void told(Person person, int day, int registeredOn, PopulationFact fact, Dice dice) {
        told(person, CASES, day, registeredOn, fact, dice);
    }

    /** Records work, or that there is none; with dice of its own, as what is earned. */
    void worked(Person person, int day, int registeredOn, PopulationFact fact, Dice dice) {
        told(person, EMPLOYERS, day, registeredOn, fact, dice);
    }

    /** Records, soon after the settlement, that a person was given leave to stay before it. */
    void permitted(Person person, int day, Dice dice) {
        told(person, IMMIGRATION, day, person.settledOn + dice.between(0, 7), Facts.residencePermit(), dice);
    }

    private void told(Person person, String source, int day, int registeredOn, PopulationFact fact, Dice dice) {
        Instant registeredAt = instant(registeredOn, dice.between(FIRST_SECOND, LAST_SECOND));
        record(registeredOn, created(person.id, source, day, registeredAt, fact));
    }

    /** Records a move: mostly at once right; else corrected later; a few are followed by one that never was. */
    void moved(Person person, int day, String code, String someOtherCode) {
        int registeredOn = day + delay(person.dice);
        double slip = person.dice.uniform();
        if (slip < WRONG_DATE) {
            int wrongDay = Math.max(person.settledOn, day - person.dice.between(1, 60));
            corrected(person, wrongDay, Facts.move(code), day, registeredOn, code);
        } else if (slip < WRONG_DATE + WRONG_PLACE) {
            corrected(person, day, Facts.move(someOtherCode), day, registeredOn, code);
        } else {
            record(registeredOn, event(person, FREG, day, registeredOn, Facts.move(code)));
        }
        if (person.dice.chance(ANNULLED)) {
            annulled(person, day + person.dice.between(30, 300), someOtherCode);
        }
    }

    private void corrected(Person person, int wrongDay, PopulationFact wrong, int day, int registeredOn, String code) {
        Submission.Event first = event(person, FREG, wrongDay, registeredOn, wrong);
        record(registeredOn, first);
        int correctedOn = registeredOn + person.dice.between(1, CORRECTED_WITHIN_DAYS);
        record(correctedOn, replacing(person, Change.CORRECTED, first, day, correctedOn, Facts.move(code)));
    }

    private void annulled(Person person, int day, String code) {
        int registeredOn = day + delay(person.dice);
        Submission.Event first = event(person, FREG, day, registeredOn, Facts.move(code));
        record(registeredOn, first);
        int annulledOn = registeredOn + person.dice.between(1, CORRECTED_WITHIN_DAYS);
        record(annulledOn, replacing(person, Change.ANNULLED, first, day, annulledOn, null));
    }

    /** Records in the night, within hours, that an address has another code from this day on. */
    void recoded(Person person, int day, String code) {
        Instant registeredAt = instant(day, person.dice.between(60, 8 * 3600));
        record(day, created(person.id, FREG, day, registeredAt, Facts.recoding(code)));
    }

    /** Delivers an event again, as it was, on some day. */
    void repeat(int day, Submission.Event event) {
        record(day, event);
    }

    /** What was recorded on a day, in order. */
    List<Submission> take(int day) {
        List<Submission.Event> events = Optional.ofNullable(byDay.remove(day)).orElse(List.of());
        List<Submission> sorted = new ArrayList<>(events);
        sorted.sort(Comparator.comparing(
                submission -> ((Submission.Event) submission).event().getRegisteredAt()));
        return sorted;
    }

    static int delay(Dice dice) {
        double days = dice.chance(PROMPT)
                ? Math.min(dice.exponential(PROMPT_MEAN_DAYS), PROMPT_MOST_DAYS)
                : Math.min(10 + dice.exponential(LATE_MEAN_DAYS), LATE_MOST_DAYS);
        return (int) days;
    }

    private Submission.Event event(Person person, String source, int day, int registeredOn, PopulationFact fact) {
        Instant registeredAt = instant(registeredOn, person.dice.between(FIRST_SECOND, LAST_SECOND));
        return created(person.id, source, day, registeredAt, fact);
    }

    private Submission.Event created(
            PersonId person, String source, int day, Instant registeredAt, PopulationFact fact) {
        LocalDate occurredOn = LocalDate.ofEpochDay(day);
        PopulationEvent event =
                new PopulationEvent(ids.next(), Change.CREATED, null, occurredOn, registeredAt, source, fact);
        return new Submission.Event(Optional.of(person), event);
    }

    private Submission.Event replacing(
            Person person, Change change, Submission.Event replaced, int day, int registeredOn, PopulationFact fact) {
        Instant registeredAt = instant(registeredOn, person.dice.between(FIRST_SECOND, LAST_SECOND));
        PopulationEvent event = new PopulationEvent(
                ids.next(),
                change,
                replaced.event().getEventId(),
                LocalDate.ofEpochDay(day),
                registeredAt,
                replaced.event().getSource(),
                fact);
        return new Submission.Event(replaced.person(), event);
    }

    private void record(int day, Submission.Event event) {
        byDay.computeIfAbsent(day, unused -> new ArrayList<>()).add(event);
    }

    private static Instant instant(int day, int second) {
        return Instant.ofEpochSecond((long) day * SECONDS_A_DAY + second);
    }
}
