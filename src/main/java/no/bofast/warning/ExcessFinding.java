package no.bofast.warning;

import java.util.Optional;
import no.bofast.warning.baseline.NationCounts;

/**
 * Departures of a window above what is to be expected of it.
 *
 * @param people how many left; more than were observed where those who accompanied others count as no decision
 */
record ExcessFinding(
        SurgeSettings settings,
        double tail,
        int place,
        Window window,
        Excess excess,
        int people,
        int atRisk,
        double threshold)
        implements RiseFinding {

    /** The greatest severity whose limit the lower bound reaches. */
    static Optional<Severity> severity(Excess excess, SurgeSettings settings, double shareOfLimits, double tail) {
        Optional<Severity> reached = Optional.empty();
        for (Severity severity : Severity.values()) {
            if (!excess.isAbove(shareOfLimits * settings.ratio(severity), tail)) {
                return reached;
            }
            reached = Optional.of(severity);
        }
        return reached;
    }

    @Override
    public Rule rule() {
        return Rule.SURGE;
    }

    @Override
    public Severity severity() {
        return severity(excess, settings, 1, tail).orElse(Severity.WATCH);
    }

    @Override
    public Evidence evidence() {
        return Evidence.of(window, excess, people, tail, atRisk, excess.pValue(), threshold);
    }

    @Override
    public boolean standsBy(NationCounts counts) {
        int known = decisions(counts);
        return known >= excess.observed()
                || people(counts) >= settings.leastObserved() && isFoundWith(excess.withObserved(known));
    }

    private boolean isFoundWith(Excess corrected) {
        return corrected.pValue() <= threshold
                && severity(corrected, settings, 1, tail).isPresent();
    }
}
