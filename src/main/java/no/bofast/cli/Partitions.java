package no.bofast.cli;

import no.bofast.config.Expecting;

/** How many partitions the register events have. */
final class Partitions extends Expecting<Integer> {

    /** Every step's clock tells of each of them. */
    private static final int MOST = 1_000;

    Partitions() {
        super("a number of partitions from 1 to " + MOST, Partitions::read);
    }

    private static int read(String text) {
        int number = Integer.parseInt(text);
        if (number < 1 || number > MOST) {
            throw new IllegalArgumentException();
        }
        return number;
    }
}
