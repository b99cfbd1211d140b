package no.bofast.simulator;

/** Opaque identifiers that never repeat within a register: a scrambled running number. */
final class SimulatedEventIds {

    private final long seed;
    private long last;

    SimulatedEventIds(long seed) {
        this.seed = Dice.mix(seed);
    }

    String next() {
        last++;
        return hex(Dice.mix(seed + last));
    }

    /** Sixteen hexadecimal digits. */
    static String hex(long number) {
        String digits = Long.toHexString(number);
        return "0000000000000000".substring(digits.length()) + digits;
    }
}
