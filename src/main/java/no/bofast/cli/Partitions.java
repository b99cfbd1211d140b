package no.bofast.cli;

/** How many partitions the register events have: not so many that a clock, which tells of each of them, grows large. */
final class Partitions extends WholeNumber {

    Partitions() {
        super("a number of partitions", 1, 1_000);
    }
}
