package no.bofast.topology;

import java.time.Instant;
import java.util.Optional;
import no.bofast.domain.RegisterEvent;
import no.bofast.domain.RejectionReason;

/** What a record of the input topic turned out to be. */
sealed interface Incoming {

    /** A register event that keeps the rules. */
    record Event(RegisterEvent event) implements Incoming {}

    /** The person is to be erased. */
    record Erasure() implements Incoming {}

    /** Everything registered up to an instant has been sent. */
    record CompleteThrough(Instant instant) implements Incoming {}

    /**
     * A dead letter.
     *
     * @param registeredAt when the register recorded it; empty if that can't be read
     */
    record Bad(RejectionReason reason, Optional<Instant> registeredAt) implements Incoming {}
}
