package no.bofast.study;

/**
 * Which simulated register.
 *
 * @param families whether families move together in it
 */
record RegisterName(long seed, boolean families) {

    String arm() {
        return families ? "families" : "alone";
    }
}
