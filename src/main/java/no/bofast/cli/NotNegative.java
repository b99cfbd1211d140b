package no.bofast.cli;

import no.bofast.config.Expecting;

/** A whole number from 0 on. */
final class NotNegative extends Expecting<Integer> {

    NotNegative() {
        super("a whole number from 0 on", Integer::parseUnsignedInt);
    }
}
