package no.bofast.warning;

import java.util.Optional;
import java.util.SortedMap;

/** One of the rules of early warning. Immutable; a function of the day it is asked about. */
interface Detector {

    Rule rule();

    /** What is evidence enough to raise an alert, by the place of the municipality. */
    SortedMap<Integer, Finding> findings(Day day);

    /** The severity that a running alert may keep; empty if none. */
    Optional<Severity> held(Day day, int place);

    /** How the matter stands, found or not; asked only of running alerts. */
    Finding now(Day day, int place);
}
