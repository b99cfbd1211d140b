package no.bofast.simulator;

import no.bofast.domain.Decision;
import no.bofast.domain.MovingReason;

/**
 * What somebody asked of the authorities about a move, and what they answered. Days are days since 1970-01-01.
 *
 * @param from the code of the municipality to move from
 * @param to the code of the one to move to
 * @param decidedOn the day of the answer, or of which it is told that there is none
 */
record Ask(String from, String to, int requestedOn, Decision decision, int decidedOn, MovingReason reason) {

    /** The same with another answer, later. */
    Ask answered(Decision other, int later) {
        return new Ask(from, to, requestedOn, other, later, reason);
    }
}
