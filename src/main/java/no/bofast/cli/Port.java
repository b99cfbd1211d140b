package no.bofast.cli;

/** A TCP port, or 0. */
final class Port extends WholeNumber {

    Port() {
        super("a port", 0, 65_535);
    }
}
