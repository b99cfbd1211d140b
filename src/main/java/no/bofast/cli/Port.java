package no.bofast.cli;

import no.bofast.config.Expecting;

/** A TCP port, or 0. */
final class Port extends Expecting<Integer> {

    private static final int LAST = 65_535;

    Port() {
        super("a port from 0 to " + LAST, Port::read);
    }

    private static int read(String text) {
        int port = Integer.parseInt(text);
        if (port < 0 || port > LAST) {
            throw new IllegalArgumentException();
        }
        return port;
    }
}
