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
     * An event that keeps the rules, or an erasure, that lies in another partition than its person belongs to.
     *
     * @param home the partition that it belongs to
     * @param registeredAt when the register recorded it; empty for an erasure
     */
    record Astray(int home, Optional<Instant> registeredAt) implements Incoming {}

    /** A dead letter. It says nothing that counts, not even how far the register has come. */
    record Bad(RejectionReason reason) implements Incoming {}
}
