package no.bofast.cli;

import no.bofast.config.Expecting;

/** A whole number within bounds. */
abstract class WholeNumber extends Expecting<Integer> {

    /** @param what as in "a port" */
    protected WholeNumber(String what, int least, int most) {
        super(what + " from " + least + " to " + most, text -> read(text, least, most));
    }

    private static int read(String text, int least, int most) {
        int number = Integer.parseInt(text);
        if (number < least || number > most) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
