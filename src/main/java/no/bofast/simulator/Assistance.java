package no.bofast.simulator;

import java.time.LocalDate;
import no.bofast.domain.Decision;

/**
 * Who applies for social assistance in the municipality moved to while the grant follows: grown-ups within a year of the move, many of
 * whom are refused since help is tied to the municipality of settlement; some of these apply again.
 *
 * <p>Shares are chosen. Told with dice of its own: with assistance or without, the same people live the same lives.
 */
final class Assistance {

    private static final long STREAM = 0xA551L << 32;
    private static final int GROWN_UP = 18;
    private static final int YEARS_OF_GRANT = 5;
    private static final double APPLIES = 0.3;
    private static final int APPLIES_WITHIN_DAYS = 300;
    private static final int DECIDED_AFTER_DAYS = 5;
    private static final int DECIDED_WITHIN_DAYS = 45;
    private static final double REFUSED = 0.4;
    private static final double APPLIES_AGAIN = 0.3;
    private static final int AGAIN_AFTER_DAYS = 50;
    private static final int AGAIN_WITHIN_DAYS = 150;

    private final Society around;
    private final long seed;

    Assistance(Society around, long seed) {
        this.around = around;
        this.seed = seed;
    }

    /** A person has moved. */
    void moved(Person person, LocalDate date) {
        boolean isFollowed =
                date.getYear() - LocalDate.ofEpochDay(person.settledOn).getYear() < YEARS_OF_GRANT;
        boolean isGrownUp = date.getYear() - person.birthYear >= GROWN_UP;
        if (around.disturbances.tellsAssistance() && isFollowed && isGrownUp) {
            Dice dice = new Dice(seed + date.toEpochDay(), STREAM + person.number);
            if (dice.chance(APPLIES)) {
                apply(person, (int) date.toEpochDay() + dice.below(APPLIES_WITHIN_DAYS), dice);
            }
        }
    }

    private void apply(Person person, int applied, Dice dice) {
        boolean isRefused = dice.chance(REFUSED);
        int decided = applied + dice.between(DECIDED_AFTER_DAYS, DECIDED_WITHIN_DAYS);
        Decision answer = isRefused ? Decision.REFUSED : Decision.GRANTED;
        around.registrar.told(
                person, decided, decided + Registrar.delay(dice), Facts.assistance(applied, answer), dice);
        if (isRefused && dice.chance(APPLIES_AGAIN)) {
            apply(person, applied + dice.between(AGAIN_AFTER_DAYS, AGAIN_WITHIN_DAYS), dice);
        }
    }
}
