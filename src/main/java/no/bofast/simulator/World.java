package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.ProtectionLevel;
import no.bofast.ingest.Submission;

/**
 * The simulated people and registers, one day after the other without end.
 *
 * <p>Each person is looked at once a month, and what happens within the month is put on the agenda. Not safe for several
 * threads.
 */
final class World {

    private static final int REVIEW_DAYS = 30;
    private static final double REVIEWS_A_YEAR = 365.25 / REVIEW_DAYS;
    private static final int FIRST_YEAR_DAYS = 365;
    private static final double RETURNS_IN_FIRST_YEAR = 0.5;
    private static final double PROTECTED = 0.003;

    private final Model model;
    private final SettlementPlan plan;
    private final Settlers settlers;
    private final MoveRates rates;
    private final Communities communities;
    private final Destinations destinations;
    private final CodesInForce codes;
    private final Disturbances disturbances;
    private final Registrar registrar;
    private final Agenda agenda = new Agenda();
    private final List<Person> people = new ArrayList<>();
    private final List<Submission> recent = new ArrayList<>();

    private int today;
    private LocalDate date;

    World(Model model, SimulationOptions options) {
        this.model = model;
        this.date = options.from().minusDays(1);
        this.today = (int) date.toEpochDay();
        this.plan = new SettlementPlan(model.places(), model.named(), model.settled(), model.arrivals());
        this.disturbances = new Disturbances(options, model.places(), plan.planned());
        Newcomers newcomers = new Newcomers(model.settled(), model.arrivals());
        this.settlers = new Settlers(options, model.arrivals(), newcomers, plan, disturbances);
        this.rates = new MoveRates(model.places(), model.named(), model.effects());
        this.communities = new Communities(model.places().size());
        this.destinations = new Destinations(model.places(), model.named(), model.attractions(), communities);
        this.codes = new CodesInForce(model.places(), model.division());
        this.registrar = new Registrar(options.seed());
    }

    /** Lives through the next day and returns what the registers recorded on it, in order. */
    List<Submission> nextDay() {
        date = date.plusDays(1);
        today++;
        reform();
        settlers.settle(date, this::settle);
        for (int number : agenda.take(today)) {
            live(people.get(number));
        }
        storm();
        List<Submission> recorded = registrar.take(today);
        if (disturbances.keepsForStorm(today)) {
            recent.addAll(recorded);
        }
        return recorded;
    }

    private void settle(Person person) {
        people.add(person);
        consider(person);
        communities.add(person.profile.country(), person.home, 1);
        person.code = codeOf(person, person.home);
        registrar.settled(person, Facts.settlement(person, person.code, Settlers.alpha3(person)));
        if (person.dice.chance(PROTECTED)) {
            protect(person);
        }
        schedule(person, Person.Plan.REVIEW, 1 + person.dice.below(REVIEW_DAYS));
    }

    private void consider(Person person) {
        int year = LocalDate.ofEpochDay(person.settledOn).getYear();
        person.tied = (float) rates.tied(person.profile, year, person.home);
        person.free = (float) rates.free(person.profile, year, person.home);
    }

    private void protect(Person person) {
        int from = today + person.dice.below(1500);
        double point = person.dice.uniform();
        ProtectionLevel level = point < 0.6
                ? ProtectionLevel.CONFIDENTIAL
                : point < 0.85 ? ProtectionLevel.STRICTLY_CONFIDENTIAL : ProtectionLevel.CLIENT;
        registrar.happened(person, from, Facts.protection(level.name()));
        if (person.dice.chance(0.3)) {
            int until = from + person.dice.between(200, 1000);
            registrar.happened(person, until, Facts.protection(ProtectionLevel.NONE.name()));
        }
    }

    private void live(Person person) {
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
                ? LifeEvents.movesOn(person.profile)
                : MoveRates.at(today - person.settledOn, person.tied, person.free)
                        * communities.hold(person.profile.country(), person.place);
        return disturbances.leaving(person.place, today, usual);
    }

    private void move(Person person) {
        int to = somewhereElse(person);
        boolean leavesHome = !person.hasLeftHome;
        person.hasLeftHome = true;
        moveTo(person, to);
        boolean firstYear = today - person.settledOn < FIRST_YEAR_DAYS;
        if (leavesHome && firstYear && person.dice.chance(RETURNS_IN_FIRST_YEAR)) {
            schedule(person, Person.Plan.RETURN_HOME, person.dice.between(20, 300));
        } else {
            schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
        }
    }

    private void returnHome(Person person) {
        moveTo(person, person.home);
        person.hasLeftHome = false;
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void moveTo(Person person, int to) {
        communities.add(person.profile.country(), person.place, -1);
        communities.add(person.profile.country(), to, 1);
        person.place = to;
        person.code = codeOf(person, to);
        String someOtherCode = codeOf(person, person.dice.below(model.places().size()));
        registrar.moved(person, today, person.code, someOtherCode);
    }

    private void emigrate(Person person) {
        communities.add(person.profile.country(), person.place, -1);
        person.place = Person.NOWHERE;
        registrar.happened(person, today, Facts.emigration());
        if (person.dice.chance(LifeEvents.COMES_BACK)) {
            schedule(person, Person.Plan.COME_BACK, person.dice.between(90, 900));
        }
    }

    private void comeBack(Person person) {
        person.hasLeftHome = true;
        person.place = person.home;
        person.place = person.dice.chance(0.5) ? person.home : somewhereElse(person);
        communities.add(person.profile.country(), person.place, 1);
        person.code = codeOf(person, person.place);
        registrar.happened(person, today, Facts.immigration(person.code));
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void changeHousehold(Person person) {
        person.profile = person.profile.withHousehold(LifeEvents.next(person.profile.household(), person.dice));
        consider(person);
        registrar.happened(
                person, today, Facts.household(person.profile.household().name()));
        schedule(person, Person.Plan.REVIEW, REVIEW_DAYS);
    }

    private void die(Person person) {
        communities.add(person.profile.country(), person.place, -1);
        person.place = Person.NOWHERE;
        registrar.happened(person, today, Facts.death());
    }

    private int somewhereElse(Person person) {
        return destinations.draw(
                person.dice,
                person.profile.country(),
                person.place,
                disturbances.influxPlace(),
                disturbances.favour(today));
    }

    private String codeOf(Person person, int place) {
        return codes.of(place, disturbances.codeDate(date, person.dice), person.number);
    }

    private void scheduleWithinReview(Person person, Person.Plan next) {
        schedule(person, next, person.dice.below(REVIEW_DAYS));
    }

    private void schedule(Person person, Person.Plan next, int days) {
        person.plan = next;
        agenda.add(today + Math.max(days, 1), person.number);
    }

    /** On the day of a reform everyone's address gets its new code. */
    private void reform() {
        if (!CodeEra.beginsOn(date)) {
            return;
        }
        for (Person person : people) {
            if (person.isResident()) {
                divide(person);
                recodeIfChanged(person);
            }
        }
    }

    private void divide(Person person) {
        if (disturbances.dividesOn(date) && person.place == disturbances.dividedPlace() && person.number % 3 == 0) {
            communities.add(person.profile.country(), person.place, -1);
            person.place = destinations.nearest(person.place);
            communities.add(person.profile.country(), person.place, 1);
        }
    }

    private void recodeIfChanged(Person person) {
        String code = codes.of(person.place, date, person.number);
        if (!code.equals(person.code)) {
            person.code = code;
            registrar.recoded(person, today, code);
        }
    }

    private void storm() {
        if (disturbances.stormsOn(today)) {
            people.stream()
                    .filter(Person::isResident)
                    .forEach(person -> registrar.recoded(person, today, person.code));
            recent.forEach(submission -> registrar.repeat(today, (Submission.Event) submission));
            recent.clear();
        }
    }
}
