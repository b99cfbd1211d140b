package no.bofast.warning;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tells one story of what several rules find about the same subject: the strongest finding leads ({@link Finding#BY_STRENGTH}).
 * Immutable.
 */
record Teller(Subject subject, List<Detector> detectors) {

    Teller {
        detectors = List.copyOf(detectors);
    }

    /** The strongest finding of each place. */
    SortedMap<Integer, Finding> findings(Day day, Reach reach) {
        SortedMap<Integer, Finding> strongest = new TreeMap<>();
        for (Detector detector : detectors) {
            detector.findings(day, reach)
                    .forEach((place, finding) -> strongest.merge(place, finding, Finding::stronger));
        }
        return strongest;
    }

    /** The greatest severity that any rule lets a running alert keep. */
    Optional<Severity> held(Day day, int place, Reach reach) {
        return detectors.stream()
                .flatMap(detector -> detector.held(day, place, reach).stream())
                .max(Severity::compareTo);
    }

    /** How the matter stands by the rule that sees most of it. */
    Finding now(Day day, int place, Reach reach) {
        return detectors.stream()
                .map(detector -> detector.now(day, place, reach))
                .max(Finding.BY_STRENGTH)
                .orElseThrow();
    }

    /** The last three closed months. */
    Measured now(Day day, int place) {
        return detectors.get(0).lately(day, place);
    }

    /** The same of every rule: they speak of the same people. */
    int monthsAsExpected(Day day, int place, double rise) {
        return detectors.get(0).monthsAsExpected(day, place, rise);
    }
}
