package no.bofast.cli;

import no.bofast.config.Expecting;

/** A number between 0 and 1. */
final class Proportion extends Expecting<Double> {

    Proportion() {
        super("a number between 0 and 1", Proportion::read);
    }

    private static double read(String text) {
        double number = Double.parseDouble(text);
        if (!(number > 0 && number < 1)) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
