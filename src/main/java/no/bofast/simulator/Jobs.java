package no.bofast.simulator;

import java.time.LocalDate;
import no.bofast.domain.MovingReason;

/**
 * The work of grown-ups around their moves: who moves for work mostly has the job there first, others leave a job behind or have none, and find one
 * in time or don't.
 *
 * <p>Chosen, not fitted: the report tells nothing of single jobs. Jobs have dice of their own, so with them or without the same people live the same lives.
 */
final class Jobs {

    private static final long STREAM = 0x10B5L << 32;
    private static final int GROWN_UP = 18;
    private static final int RETIRED = 67;

    private static final double JOB_FIRST = 0.8;
    private static final int FIRST_WITHIN_DAYS = 60;
    private static final double HAD_WORK = 0.35;
    private static final int WORKED_DAYS = 700;
    private static final double FINDS_WORK = 0.6;
    private static final double FINDS_AFTER_DAYS = 240;
    private static final double LOSES_IT = 0.3;
    private static final double LOSES_AFTER_DAYS = 400;
    private static final int FULL_TIME = 100;
    private static final int HALF_TIME = 50;
    private static final double FULL = 0.7;

    private final Society around;
    private final long seed;

    Jobs(Society around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    /** A person has moved, from a place to where the person lives. */
    void moved(Person person, int from, MovingReason reason, LocalDate date) {
        int age = date.getYear() - person.birthYear;
        if (around.disturbances.tellsJobs() && age >= GROWN_UP && age < RETIRED) {
            Dice dice = new Dice(seed + date.toEpochDay(), STREAM + person.number);
            work(person, from, date, reason == MovingReason.WORK, dice);
        }
    }

    private void work(Person person, int from, LocalDate date, boolean isForWork, Dice dice) {
        int today = (int) date.toEpochDay();
        if (isForWork && dice.chance(JOB_FIRST)) {
            begin(person, today - dice.between(1, FIRST_WITHIN_DAYS), date, dice);
            return;
        }
        boolean hadWork = dice.chance(HAD_WORK);
        int began = Math.max(person.settledOn, today - dice.between(1, WORKED_DAYS));
        String left = around.code(person, from, date);
        // Of who has no work that is told as well: else nothing would be known of the day before the move.
        String lastDay = LocalDate.ofEpochDay(today - 1L).toString();
        tell(person, began, today, lastDay, left, hadWork ? percent(dice) : 0, dice);
        if (isForWork || dice.chance(FINDS_WORK)) {
            begin(person, today + 1 + (int) dice.exponential(FINDS_AFTER_DAYS), date, dice);
        }
    }

    /** A job where the person lives, which some lose again. */
    private void begin(Person person, int day, LocalDate date, Dice dice) {
        String end = dice.chance(LOSES_IT)
                ? LocalDate.ofEpochDay(day + 30L + (long) dice.exponential(LOSES_AFTER_DAYS))
                        .toString()
                : null;
        tell(person, day, (int) date.toEpochDay(), end, around.code(person, person.place, date), percent(dice), dice);
    }

    private static int percent(Dice dice) {
        return dice.chance(FULL) ? FULL_TIME : HALF_TIME;
    }

    /** @param today the first day on which it can be told */
    private void tell(Person person, int from, int today, String to, String where, int percent, Dice dice) {
        int registeredOn = Math.max(from, today) + Registrar.delay(dice);
        around.registrar.worked(person, from, registeredOn, Facts.employment(to, where, percent), dice);
    }
}
