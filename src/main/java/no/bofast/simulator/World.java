package no.bofast.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;

/** The simulated people and registers, one day after the other without end. Not safe for several threads. */
final class World {

    private final Settlers settlers;
    private final Society around;
    private final LifeCourse lives;
    private final Families families;
    private final PersonCalendar agenda = new PersonCalendar();
    private final List<Person> people = new ArrayList<>();
    private final List<Submission> recent = new ArrayList<>();
    private final Earnings earnings;
    private final Requests requests;
    private final long seed;
    private LocalDate date;
    private int today;

    World(Model model, SimulationOptions options) {
        SettlementPlan plan = new SettlementPlan(model.places(), model.named(), model.settled(), model.arrivals());
        Disturbances disturbances = new Disturbances(options, model.places(), plan.planned());
        Newcomers newcomers = new Newcomers(model.settled(), model.arrivals());
        this.settlers = new Settlers(options, model.arrivals(), newcomers, plan, disturbances);
        this.around = new Society(model, disturbances, options.seed());
        this.families = new Families(options.seed());
        this.lives = new LifeCourse(around, agenda);
        this.earnings = new Earnings(ReferenceTables.basicAmounts(), options.seed());
        this.seed = options.seed();
        this.requests = new Requests(plan, settlers::expectedIn, options.seed());
        this.date = options.from().minusDays(1);
    }

    /** Lives through the next day and returns what the registers recorded on it, in order. */
    List<Submission> nextDay() {
        date = date.plusDays(1);
        today = (int) date.toEpochDay();
        lives.beginDay(date);
        reform();
        settlers.settle(date, this::settle);
        for (int number : agenda.take(today)) {
            lives.live(people.get(number));
        }
        storm();
        if (around.disturbances.tellsWages() && Earnings.areToldOn(date)) {
            earnings.tell(people, date, around.registrar);
        }
        around.cases.goOn(people, date);
        around.programmes.goOn(people, date);
        List<Submission> recorded = around.registrar.take(today);
        if (around.disturbances.keepsForStorm(today)) {
            recent.addAll(recorded);
        }
        return around.disturbances.tellsRequests() ? merged(recorded, requests.on(date)) : recorded;
    }

    /** By register time. */
    private static List<Submission> merged(List<Submission> recorded, List<Submission> more) {
        return Stream.concat(recorded.stream(), more.stream())
                .sorted(Comparator.comparing(
                        submission -> submission.registerTime().orElseThrow()))
                .toList();
    }

    private void settle(Person newcomer) {
        Person person = around.disturbances.hasFamilies() ? families.join(newcomer) : newcomer;
        people.add(person);
        lives.begin(person);
        if (around.disturbances.tellsRequests()) {
            Permits.tell(person, around.registrar, seed);
        }
    }

    /** On the day of a reform everyone's address gets its new code. */
    private void reform() {
        if (CodeEra.beginsOn(date)) {
            people.stream().filter(Person::isResident).forEach(person -> {
                divide(person);
                recodeIfChanged(person);
            });
        }
    }

    private void divide(Person person) {
        if (around.disturbances.dividesOn(date) && around.disturbances.isDivided(person)) {
            int neighbour = around.destinations.nearest(person.place);
            around.leave(person);
            around.arrive(person, neighbour);
        }
    }

    private void recodeIfChanged(Person person) {
        String code = around.code(person, person.place, date);
        if (!code.equals(person.code)) {
            person.code = code;
            around.registrar.recoded(person, today, code);
        }
    }

    private void storm() {
        if (around.disturbances.stormsOn(today)) {
            people.stream()
                    .filter(Person::isResident)
                    .forEach(person -> around.registrar.recoded(person, today, person.code));
            recent.forEach(submission -> around.registrar.repeat(today, (Submission.Event) submission));
            recent.clear();
        }
    }
}
