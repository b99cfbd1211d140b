package no.bofast.domain.person;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.bofast.domain.RegisterEvent;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;

/**
 * What is found by going through someone's life.
 *
 * @param steps as {@code 2016-05-01 out_moves 5601}
 */
record Walked(Residence residence, List<String> steps) {

    /** Through the life of someone settled. */
    static Walked through(Life life) {
        List<RegisterEvent> facts = life.eventSet().factsAt(Instant.MAX);
        Passage passage = ResidenceWalk.through(Position.START, facts, Ahead.NOTHING, Countings.USUAL);
        return new Walked(
                residence(life).orElseThrow(),
                passage.steps().stream().map(Walked::told).toList());
    }

    /** Empty for someone who was never settled. */
    static Optional<Residence> residence(Life life) {
        int events = life.eventSet().events().size();
        return life.eventSet().timeline(Countings.USUAL).knownByFirst(events).residence();
    }

    private static String told(Residence.Step step) {
        return step.on() + " " + step.measure().label() + " " + step.municipality();
    }
}
