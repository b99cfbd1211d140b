package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The introduction programmes of those settled at programme age: most take part, most complete, and some who move stop as they move.
 *
 * <p>Shares are chosen. A person's programme is drawn anew from dice of its own whenever it is asked for: with programmes or without, the
 * same people live the same lives.
 */
final class Programmes {

    private static final long STREAM = 0x1A7E0L << 32;
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 55;
    private static final double TAKES_PART = 0.85;
    private static final int STARTS_AFTER_DAYS = 14;
    private static final int STARTS_WITHIN_DAYS = 90;
    private static final int SHORTEST_DAYS = 400;
    private static final int LONGEST_DAYS = 900;
    private static final double COMPLETES = 0.75;
    private static final double STOPS_WHEN_MOVING = 0.5;
    private static final double IS_EXPLAINED = 0.95;

    private final Society around;
    private final long seed;

    Programmes(Society around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    /**
     * What is planned. Days are days since 1970-01-01.
     *
     * @param isCompleted whether it is, unless the person stops before
     */
    private record Planned(int started, int ends, boolean isCompleted, boolean stopsWhenMoving, boolean isExplained) {

        boolean runsOn(int day) {
            return day >= started && day < ends;
        }
    }

    private Optional<Planned> plan(Person person) {
        Dice dice = new Dice(seed, STREAM + person.number);
        int age = LocalDate.ofEpochDay(person.settledOn).getYear() - person.birthYear;
        if (age < YOUNGEST || age > OLDEST || !dice.chance(TAKES_PART)) {
            return Optional.empty();
        }
        int started = person.settledOn + dice.between(STARTS_AFTER_DAYS, STARTS_WITHIN_DAYS);
        return Optional.of(new Planned(
                started,
                started + dice.between(SHORTEST_DAYS, LONGEST_DAYS),
                dice.chance(COMPLETES),
                dice.chance(STOPS_WHEN_MOVING),
                dice.chance(IS_EXPLAINED)));
    }

    /** A person has been settled: the start is told. */
    void settled(Person person) {
        if (around.disturbances.tellsProgrammes()) {
            plan(person).ifPresent(plan -> tell(person, plan.started(), plan.started(), null, null));
        }
    }

    /** A person has moved. */
    void moved(Person person, int today) {
        if (around.disturbances.tellsProgrammes()) {
            plan(person)
                    .filter(plan -> plan.stopsWhenMoving() && plan.runsOn(today) && person.leftHomeOn == today)
                    .ifPresent(plan -> end(person, plan, today, false));
        }
    }

    /** On the first day of a month programmes are told to be over that ended in the month before. */
    void goOn(List<Person> people, LocalDate date) {
        if (date.getDayOfMonth() == 1 && around.disturbances.tellsProgrammes()) {
            int today = (int) date.toEpochDay();
            int before = (int) date.minusMonths(1).toEpochDay();
            people.forEach(person -> plan(person)
                    .filter(plan -> plan.ends() >= before && plan.ends() < today && !isStopped(person, plan))
                    .ifPresent(plan -> end(person, plan, plan.ends(), plan.isCompleted() && person.isResident())));
        }
    }

    private static boolean isStopped(Person person, Planned plan) {
        return plan.stopsWhenMoving() && plan.runsOn(person.leftHomeOn);
    }

    private void end(Person person, Planned plan, int ended, boolean isCompleted) {
        tell(person, plan.started(), ended, ended, plan.isExplained() ? Boolean.valueOf(isCompleted) : null);
    }

    private void tell(Person person, int started, int on, Integer ended, Boolean completed) {
        Dice dice = new Dice(seed + on, STREAM + person.number);
        int registeredOn = on + Registrar.delay(dice);
        around.registrar.told(person, on, registeredOn, Facts.programme(started, ended, completed), dice);
    }
}
