package no.bofast.warning;

/** How far back evidence may reach: no further than an alert that is over has told, so that nothing is told twice. */
interface Reach {

    /** Everything counts. */
    Reach WHOLE = place -> Integer.MAX_VALUE;

    /** The last lag that counts. */
    int lastLag(int place);

    default boolean holds(int place, Span span) {
        return span.throughLag() <= lastLag(place);
    }
}
