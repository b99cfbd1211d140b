package no.bofast.warning;

import java.util.Optional;
import java.util.SortedMap;

/**
 * One of the rules of early warning. Immutable; a function of the day it is asked about, and of the months that were told and ended
 * before.
 */
interface Detector {

    Rule rule();

    /** What is evidence enough to raise an alert, by the place of the municipality. */
    SortedMap<Integer, Finding> findings(Day day, Reach reach);

    /** The severity that a running alert may keep; empty if none. */
    Optional<Severity> held(Day day, int place, Reach reach);

    /** How the matter stands, found or not; asked only of running alerts. */
    Finding now(Day day, int place, Reach reach);

    /** The last three closed months against what is expected of them. */
    Measured lately(Day day, int place);

    /**
     * How many closed months are credibly as expected, up to the last one and with what came since; 0 if they aren't, or are too few to
     * tell.
     *
     * @param rise what must be out of the question, in times the usual ({@link Excess#isAsExpected})
     */
    int monthsAsExpected(Day day, int place, double rise);
}
