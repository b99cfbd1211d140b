package no.bofast.connect;

import java.util.List;
import no.bofast.ingest.Submission;

/**
 * What an adapter makes of one record.
 *
 * @param events for the input topic, in order
 * @param fate what became of the record
 */
public record Step(List<Submission> events, Fate fate) {

    public Step {
        events = List.copyOf(events);
    }

    /** Nothing for the topic. */
    public static Step none(Fate fate) {
        return new Step(List.of(), fate);
    }
}
