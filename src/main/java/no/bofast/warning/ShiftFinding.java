package no.bofast.warning;

import no.bofast.warning.baseline.NationCounts;

/**
 * A sum of {@link Shift} at its limit.
 *
 * @param people how many left; more than were observed where those who accompanied others count as no decision
 */
record ShiftFinding(
        ShiftSettings settings,
        Severity severity,
        int place,
        Window window,
        Excess excess,
        double tail,
        int people,
        int atRisk,
        double value)
        implements RiseFinding {

    @Override
    public Rule rule() {
        return Rule.SHIFT;
    }

    @Override
    public Evidence evidence() {
        return Evidence.of(window, excess, people, tail, atRisk, value, settings.runLengthMonths());
    }

    /** What corrections take from the ratio of the likeliest beginning, they take from the sum. */
    @Override
    public boolean standsBy(NationCounts counts) {
        int known = decisions(counts);
        double corrected = excess.withObserved(known).likelihoodRatio(settings.targetRatio());
        double before = excess.likelihoodRatio(settings.targetRatio());
        return known >= excess.observed() || value * corrected / before >= settings.runLengthMonths();
    }
}
