package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.MovingReason;
import no.bofast.domain.ProtectionLevel;

/**
 * What happens to one person after the other: moves, emigration and return, household, death.
 *
 * <p>Each person is looked at once a month, and what happens within the month is put on the agenda.
 */
final class LifeCourse {

    private static final int REVIEW_DAYS = 30;
    private static final double REVIEWS_A_YEAR = 365.25 / REVIEW_DAYS;
    private static final int FIRST_YEAR_DAYS = 365;
    private static final double RETURNS_IN_FIRST_YEAR = 0.5;
    private static final double COMES_BACK_HOME = 0.5;
    /** Share of a family that goes along when one of them moves. */
    private static final double GOES_ALONG = 0.9;
    /** Of those who live apart from their family and move, the share that moves to it. */
    private static final double FOLLOWS = 0.8;

    private static final double PROTECTED = 0.003;
    private static final int PROTECTED_WITHIN_DAYS = 1500;
    private static final double PROTECTION_ENDS = 0.3;

    private final Society around;
    private final PersonCalendar agenda;
    private LocalDate date;
    private int today;

    LifeCourse(Society around, PersonCalendar agenda) {
        this.around = around;
        this.agenda = agenda;
    }

    void beginDay(LocalDate day) {
        date = day;
        today = (int) day.toEpochDay();
    }

    /** A person is settled. */
    void begin(Person person) {
        consider(person);
        around.arrive(person, person.home);
        person.code = around.registeredCode(person, person.home, date);
        around.registrar.settled(person, Facts.settlement(person, person.code, Settlers.alpha3(person)));
        around.programmes.settled(person);
        if (person.dice.chance(PROTECTED)) {
            protect(person);
        }
        schedule(person, Person.Plan.REVIEW, 1 + person.dice.below(REVIEW_DAYS));
    }

    /** What the agenda holds for a person today happens. */
    void live(Person person) {
        switch (person.plan) {
            case REVIEW -> review(person);
            case MOVE -> move(person);
            case RETURN_HOME -> returnHome(person);
            case EMIGRATE -> emigrate(person);
            case COME_BACK -> comeBack(person);
            case CHANGE_HOUSEHOLD -> changeHousehold(person);
            case DIE -> die(person);
        }
    }

    private void consider(Person person) {
        int year = LocalDate.ofEpochDay(person.settledOn).getYear();
        person.tied = (float) around.rates.tied(person.profile, year, person.home);
        person.free = (float) around.rates.free(person.profile, year, person.home);
    }

    private void protect(Person person) {
        int from = today + person.dice.below(PROTECTED_WITHIN_DAYS);
        around.registrar.happened(
                person, from, Facts.protection(level(person.dice).name()));
        if (person.dice.chance(PROTECTION_ENDS)) {
            int until = from + person.dice.between(200, 1000);
            around.registrar.happened(person, until, Facts.protection(ProtectionLevel.NONE.name()));
        }
    }

    private static ProtectionLevel level(Dice dice) {
        double point = dice.uniform();
        if (point < 0.6) {
            return ProtectionLevel.CONFIDENTIAL;
        }
        return point < 0.85 ? ProtectionLevel.STRICTLY_CONFIDENTIAL : ProtectionLevel.CLIENT;
    }

    private void review(Person person) {
        double point = person.dice.uniform() * REVIEWS_A_YEAR;
        double moves = movesPerYear(person);
        double emigrates = moves + LifeEvents.EMIGRATES;
        double changes = emigrates + LifeEvents.changesHousehold(person.profile);
        double dies = changes + LifeEvents.dies(person.profile);
        if (point >= dies) {
            schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
        } else if (point < moves) {
            scheduleWithinReview(person, Person.Plan.MOVE);
        } else if (point < emigrates) {
            scheduleWithinReview(person, Person.Plan.EMIGRATE);
        } else if (point < changes) {
            scheduleWithinReview(person, Person.Plan.CHANGE_HOUSEHOLD);
        } else {
            scheduleWithinReview(person, Person.Plan.DIE);
        }
    }

    private double movesPerYear(Person person) {
        double usual = person.hasLeftHome
                ? around.rates.on(person.profile, person.place)
                : MoveRates.at(today - person.settledOn, person.tied, person.free)
                        * around.communities.hold(person.profile.country(), person.place);
        return around.disturbances.leaving(person.place, today, usual);
    }

    private void move(Person person) {
        if (person.kin != null) {
            moveWithFamily(person);
        } else {
            moveAlone(person);
        }
    }

    /** Each of those who live together may have the idea, so that as many move as would alone. */
    private void moveWithFamily(Person person) {
        List<Person> together = person.kin.livingWith(person);
        if (!person.dice.chance(1.0 / together.size())) {
            schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
            return;
        }
        moveAlone(person);
        for (Person member : together) {
            if (member != person && member.dice.chance(GOES_ALONG)) {
                leaveHome(member, MovingReason.FAMILY);
                moveTo(member, person.place, MovingReason.FAMILY);
            }
        }
    }

    private void moveAlone(Person person) {
        boolean mayReturn = !person.hasLeftHome && today - person.settledOn < FIRST_YEAR_DAYS;
        Intention intention = intention(person);
        leaveHome(person, intention.reason());
        moveTo(person, intention.place(), intention.reason());
        if (mayReturn && person.dice.chance(RETURNS_IN_FIRST_YEAR)) {
            schedule(person, Person.Plan.RETURN_HOME, person.dice.between(20, 300));
        } else {
            schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
        }
    }

    /** Where somebody moves, and why. */
    private record Intention(int place, MovingReason reason) {}

    /** Those who live apart from the family mostly move to it. */
    private Intention intention(Person person) {
        int family = person.kin == null ? Person.NOWHERE : person.kin.elsewhere(person);
        return family != Person.NOWHERE && person.dice.chance(FOLLOWS)
                ? new Intention(family, MovingReason.FAMILY)
                : somewhereElse(person, person.place);
    }

    private void leaveHome(Person person, MovingReason reason) {
        if (!person.hasLeftHome) {
            person.hasLeftHome = true;
            person.leftHomeOn = today;
            person.leftHomeFor = reason;
        }
    }

    /** What took the person away came to nothing. */
    private void returnHome(Person person) {
        moveTo(person, person.home, MovingReason.OTHER);
        person.hasLeftHome = false;
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void moveTo(Person person, int to, MovingReason reason) {
        int from = person.place;
        around.leave(person);
        around.arrive(person, to);
        person.code = around.registeredCode(person, to, date);
        int anyPlace = person.dice.below(around.places.size());
        around.registrar.moved(person, today, person.code, around.code(person, anyPlace, date));
        around.cases.moved(person, from, reason, date);
        around.jobs.moved(person, from, reason, date);
        around.reasons.moved(person, reason, date);
        around.programmes.moved(person, today);
        around.assistance.moved(person, date);
    }

    private void emigrate(Person person) {
        around.leave(person);
        around.registrar.happened(person, today, Facts.emigration());
        if (person.dice.chance(LifeEvents.COMES_BACK)) {
            schedule(person, Person.Plan.COME_BACK, person.dice.between(90, 900));
        }
    }

    private void comeBack(Person person) {
        leaveHome(person, MovingReason.UNKNOWN);
        boolean home = person.dice.chance(COMES_BACK_HOME);
        around.arrive(
                person, home ? person.home : somewhereElse(person, person.home).place());
        person.code = around.registeredCode(person, person.place, date);
        around.registrar.happened(person, today, Facts.immigration(person.code));
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void changeHousehold(Person person) {
        person.profile = person.profile.withHousehold(LifeEvents.next(person.profile.household(), person.dice));
        consider(person);
        around.registrar.happened(
                person, today, Facts.household(person.profile.household().name()));
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void die(Person person) {
        around.leave(person);
        around.registrar.happened(person, today, Facts.death());
    }

    private Intention somewhereElse(Person person, int from) {
        Disturbances disturbances = around.disturbances;
        Dice.Picked to = around.destinations.draw(
                person.dice, person.profile.country(), from, disturbances.influxPlace(), disturbances.favour(today));
        return new Intention(to.index(), around.motives.of(person, from, to.index(), to.within()));
    }

    private void scheduleWithinReview(Person person, Person.Plan next) {
        schedule(person, next, person.dice.below(REVIEW_DAYS));
    }

    private void schedule(Person person, Person.Plan next, int days) {
        person.plan = next;
        agenda.add(today + Math.max(days, 1), person.number);
    }
}
