package no.bofast.warning;

import no.bofast.warning.baseline.NationCounts;

/** More arrivals than usual. */
record ArrivalsFinding(
        Influx influx, int place, Window window, Excess excess, double pValue, double threshold, int settled)
        implements RiseFinding {

    @Override
    public Rule rule() {
        return influx.rule();
    }

    @Override
    public Severity severity() {
        return influx.severity(excess, 1).orElse(Severity.WATCH);
    }

    @Override
    public Evidence evidence() {
        return Evidence.of(window, excess, excess.observed(), influx.tail(), settled, pValue, threshold);
    }

    @Override
    public boolean standsBy(NationCounts counts) {
        int known = decisions(counts);
        Excess corrected = excess.withObserved(known);
        return known >= excess.observed()
                || known >= influx.settings().leastArrivals()
                        && corrected.pValue() <= threshold
                        && influx.severity(corrected, 1).isPresent();
    }

    @Override
    public int known(NationCounts counts, int first, int last) {
        return influx.known(counts, place, first, last);
    }
}
