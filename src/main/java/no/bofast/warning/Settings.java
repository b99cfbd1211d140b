package no.bofast.warning;

/** Checks of thresholds, with messages that name the value. */
final class Settings {

    private Settings() {}

    static void require(boolean holds, String otherwise, Object got) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise + ", got: " + got);
        }
    }

    /** Both ends excluded. */
    static void requireBetween(double low, double high, String name, double got) {
        require(got > low && got < high, name + " must be between " + low + " and " + high, got);
    }
}
