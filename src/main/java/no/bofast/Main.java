package no.bofast;

import no.bofast.cli.Bofast;

/** Starts the command line. */
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(Bofast.run(args));
    }
}
