package no.bofast.cli;

import no.bofast.config.Expecting;

/** A whole number from 1 on. */
final class AtLeastOne extends Expecting<Integer> {

    AtLeastOne() {
        super("a whole number from 1 on", AtLeastOne::read);
    }

    private static int read(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
