package no.bofast.topology;

import no.bofast.topology.message.Stray;

/** What comes to the person step. */
sealed interface Crossing {

    /**
     * A record of the population events in the partition where it lies.
     *
     * @param value its bytes, may be absent
     */
    record Record(Incoming incoming, byte[] value) implements Crossing {}

    /** A record that lay in another partition. */
    record BroughtHome(Stray stray) implements Crossing {}
}
