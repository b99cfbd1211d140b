package no.bofast.domain;

/** A count that additions of either sign make up. Kept in maps that forget what comes to nothing. */
public final class NetCount {

    private NetCount() {}

    /** The sum, for {@link java.util.Map#merge}: nothing where it is 0, so that the map forgets it. */
    public static Integer sumOrNothing(int one, int other) {
        return one + other == 0 ? null : Integer.valueOf(one + other);
    }
}
