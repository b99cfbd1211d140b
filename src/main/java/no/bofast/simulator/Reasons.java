package no.bofast.simulator;

import java.time.LocalDate;
import no.bofast.domain.MovingReason;

/**
 * Why people moved, as far as they tell it: within weeks of the move.
 *
 * <p>How many tell is chosen. Told with dice of its own: with reasons or without, the same people live the same lives.
 */
final class Reasons {

    private static final long STREAM = 0x7EA5L << 32;
    private static final int GROWN_UP = 18;
    private static final double TELLS = 2.0 / 3;
    private static final double IS_TOLD_OF_CHILDREN = 0.5;
    private static final int TOLD_WITHIN_DAYS = 40;

    private final Society around;
    private final long seed;

    Reasons(Society around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    /** A person has moved for a reason. */
    void moved(Person person, MovingReason reason, LocalDate date) {
        if (around.disturbances.tellsReasons()) {
            Dice dice = new Dice(seed + date.toEpochDay(), STREAM + person.number);
            boolean isGrownUp = date.getYear() - person.birthYear >= GROWN_UP;
            if (dice.chance(isGrownUp ? TELLS : IS_TOLD_OF_CHILDREN)) {
                int today = (int) date.toEpochDay();
                int registeredOn = today + dice.below(TOLD_WITHIN_DAYS) + Registrar.delay(dice);
                around.registrar.told(person, today, registeredOn, Facts.moveReason(reason), dice);
            }
        }
    }
}
