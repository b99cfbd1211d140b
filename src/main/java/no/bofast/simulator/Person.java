package no.bofast.simulator;

import no.bofast.domain.MovingReason;
import no.bofast.domain.PersonId;

/**
 * One simulated life as far as it has gone. Days are days since 1970-01-01.
 *
 * <p>Mutable and small: half a million of them fit in memory. Only {@link World}, {@link LifeCourse} and {@link Society} change it.
 */
final class Person {

    static final int NOWHERE = -1;

    final int number;
    final PersonId id;
    final Dice dice;
    final int settledOn;
    final int birthYear;
    final int home;
    Profile profile;
    float tied;
    float free;
    /** Index of the municipality lived in, or {@link #NOWHERE}. */
    int place;
    /** The code by which the registers know the address. */
    String code;

    /** The family; null for those without one that the register knows of. */
    Kin kin;

    boolean hasLeftHome;
    /** When the person left home the last time. */
    int leftHomeOn;
    /** Why the person did. */
    MovingReason leftHomeFor = MovingReason.UNKNOWN;
    /** What the agenda holds for the person next. */
    Plan plan = Plan.REVIEW;

    /** What happens next in a life. */
    enum Plan {
        REVIEW,
        MOVE,
        RETURN_HOME,
        EMIGRATE,
        COME_BACK,
        CHANGE_HOUSEHOLD,
        DIE
    }

    Person(int number, PersonId id, Dice dice, int settledOn, int birthYear, int home, Profile profile) {
        this.number = number;
        this.id = id;
        this.dice = dice;
        this.settledOn = settledOn;
        this.birthYear = birthYear;
        this.home = home;
        this.place = NOWHERE;
        this.profile = profile;
    }

    /** The same person, to be settled in another place. */
    Person livingIn(int otherHome) {
        return new Person(number, id, dice, settledOn, birthYear, otherHome, profile);
    }

    boolean isResident() {
        return place != NOWHERE;
    }
}
