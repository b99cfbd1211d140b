package no.bofast.simulator;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.Municipality;

/** What surrounds the people: places, reasons to leave and to come, neighbours, and the registers that watch. */
final class Society {

    final List<Municipality> places;
    final MoveRates rates;
    final Communities communities;
    final Destinations destinations;
    final Motives motives;
    final Disturbances disturbances;
    final Registrar registrar;
    final Cases cases;
    final Jobs jobs;
    final Reasons reasons;
    final Programmes programmes;
    final Assistance assistance;
    private final CodesInForce codes;

    Society(Model model, Disturbances disturbances, long seed) {
        this.places = model.places();
        this.rates = new MoveRates(model);
        this.communities = new Communities(places.size());
        this.destinations = new Destinations(places, model.named(), model.attractions(), communities);
        this.motives = new Motives(places, communities);
        this.disturbances = disturbances;
        this.registrar = new Registrar(seed);
        this.cases = new Cases(this, seed);
        this.jobs = new Jobs(this, seed);
        this.reasons = new Reasons(this, seed);
        this.programmes = new Programmes(this, seed);
        this.assistance = new Assistance(this, seed);
        this.codes = new CodesInForce(places, model.division());
    }

    /** The code that is in force on a date for a person's address. */
    String code(Person person, int place, LocalDate date) {
        return codes.of(place, date, person.number);
    }

    /** The code by which a register names a person's new address on a date: for a while, in one scenario, a dead one. */
    String registeredCode(Person person, int place, LocalDate date) {
        return code(person, place, disturbances.codeDate(date, person.dice));
    }

    void arrive(Person person, int place) {
        person.place = place;
        communities.add(person.profile.country(), place, 1);
    }

    void leave(Person person) {
        communities.add(person.profile.country(), person.place, -1);
        person.place = Person.NOWHERE;
    }
}
