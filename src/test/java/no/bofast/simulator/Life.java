package no.bofast.simulator;

import no.bofast.domain.Municipality;

/**
 * One simulated person as the published tables count people.
 *
 * @param years years from settlement to departure, or {@link #STAYED}
 * @param destination where the person went first; null for those who stayed
 * @param livedIn where the person lived on 2023-01-01; null for those abroad or dead or not yet settled
 */
record Life(
        int settlementYear,
        Municipality home,
        Profile profile,
        int years,
        Municipality destination,
        Municipality livedIn) {

    static final int STAYED = Integer.MAX_VALUE;

    boolean settledWithin(int first, int last) {
        return settlementYear >= first && settlementYear <= last;
    }

    boolean left() {
        return years != STAYED;
    }

    boolean leftWithin(int first, int last) {
        return years >= first && years <= last;
    }
}
