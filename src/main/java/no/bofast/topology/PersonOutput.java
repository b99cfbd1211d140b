package no.bofast.topology;

import no.bofast.topology.message.DeadLetter;
import no.bofast.topology.message.LedgerMessage;

/** What the person step sends on. */
sealed interface PersonOutput {

    record Sent(LedgerMessage message) implements PersonOutput {}

    record Refused(DeadLetter letter) implements PersonOutput {}
}
