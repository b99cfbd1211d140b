package no.bofast.simulator;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Decision;
import no.bofast.domain.MovingReason;

/**
 * What people whom the grant follows ask of the authorities about moving, and what these answer: some of those who move asked before,
 * and some ask who never move, mostly since they are refused. How often nobody has published; the numbers are chosen.
 *
 * <p>The authorities tell once the person has moved or an answer is given. Cases have dice of their own: with them or without, the same
 * people move on the same days.
 */
final class Cases {

    /** The year of settlement is the first. */
    private static final int YEARS_OF_GRANT = 5;

    private static final double ASKS_BEFORE_MOVING = 0.45;
    private static final double ASKS_IN_VAIN_A_MONTH = 0.0008;
    private static final double GIVES_UP_WHAT_WAS_GRANTED = 0.1;
    private static final double APPEALS = 0.15;
    private static final double APPEAL_HELPS = 0.3;
    private static final double IS_TOLD_AS_PENDING_FIRST = 0.3;
    private static final Map<MovingReason, Double> GRANTED = granted();
    private static final long STREAM = 0xCA5E5L << 32;

    private final Society around;
    private final long seed;

    /**
     * A move that somebody makes, or would.
     *
     * @param date of the move, or on which it is thought of
     */
    private record IntendedMove(Person person, int from, int to, MovingReason reason, LocalDate date) {

        int day() {
            return (int) date.toEpochDay();
        }
    }

    Cases(Society around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    private static Map<MovingReason, Double> granted() {
        Map<MovingReason, Double> granted = new EnumMap<>(Map.of(
                MovingReason.WORK, 0.75,
                MovingReason.EDUCATION, 0.60,
                MovingReason.FAMILY, 0.60,
                MovingReason.NETWORK, 0.15,
                MovingReason.HOUSING, 0.25,
                MovingReason.HEALTH, 0.70,
                MovingReason.SAFETY, 0.85));
        granted.put(MovingReason.OTHER, 0.30);
        return granted;
    }

    /** A person has moved, from a place to where the person lives. */
    void moved(Person person, int from, MovingReason reason, LocalDate date) {
        if (isFollowed(person, date)) {
            Dice dice = dice(person, date);
            if (dice.chance(ASKS_BEFORE_MOVING)) {
                ask(new IntendedMove(person, from, person.place, reason, date), dice);
            }
        }
    }

    /** On the first day of a month some ask who don't move. */
    void goOn(List<Person> people, LocalDate date) {
        if (date.getDayOfMonth() == 1 && around.disturbances.tellsCases()) {
            people.stream().filter(person -> isFollowed(person, date)).forEach(person -> mayAskInVain(person, date));
        }
    }

    private boolean isFollowed(Person person, LocalDate date) {
        int since = date.getYear() - LocalDate.ofEpochDay(person.settledOn).getYear();
        return around.disturbances.tellsCases() && person.isResident() && since < YEARS_OF_GRANT;
    }

    private Dice dice(Person person, LocalDate date) {
        return new Dice(seed + date.toEpochDay(), STREAM + person.number);
    }

    private void mayAskInVain(Person person, LocalDate date) {
        Dice dice = dice(person, date);
        if (dice.chance(ASKS_IN_VAIN_A_MONTH)) {
            int to = dice.below(around.places.size());
            MovingReason reason = around.motives.of(person, person.place, to, dice.uniform());
            IntendedMove move = new IntendedMove(person, person.place, to, reason, date);
            Decision answer = dice.chance(GIVES_UP_WHAT_WAS_GRANTED) ? Decision.GRANTED : Decision.REFUSED;
            if (to != person.place) {
                tell(person, asked(move, move.day(), answer, dice), move.day(), dice);
            }
        }
    }

    private void ask(IntendedMove move, Dice dice) {
        int requested = move.day() - dice.between(20, 150);
        if (requested >= move.person.settledOn) {
            Decision answer = dice.chance(GRANTED.get(move.reason)) ? Decision.GRANTED : Decision.REFUSED;
            tell(move.person, asked(move, requested, answer, dice), move.day(), dice);
        }
    }

    private Ask asked(IntendedMove move, int requested, Decision answer, Dice dice) {
        return new Ask(
                around.code(move.person, move.from, move.date),
                around.code(move.person, move.to, move.date),
                requested,
                answer,
                requested + dice.between(7, 70),
                move.reason);
    }

    /** @param from the first day on which it can be told */
    private void tell(Person person, Ask ask, int from, Dice dice) {
        if (dice.chance(IS_TOLD_AS_PENDING_FIRST)) {
            told(person, ask.answered(Decision.PENDING, ask.requestedOn()), from, dice);
        }
        told(person, ask, from, dice);
        if (ask.decision() == Decision.REFUSED && dice.chance(APPEALS)) {
            Decision second = dice.chance(APPEAL_HELPS) ? Decision.GRANTED : Decision.REFUSED;
            told(person, ask.answered(second, ask.decidedOn() + dice.between(20, 120)), from, dice);
        }
    }

    private void told(Person person, Ask ask, int from, Dice dice) {
        int registeredOn = Math.max(from, ask.decidedOn()) + Registrar.delay(dice);
        around.registrar.told(person, ask.decidedOn(), registeredOn, Facts.agreement(ask), dice);
    }
}
