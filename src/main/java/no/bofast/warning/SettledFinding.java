package no.bofast.warning;

import no.bofast.warning.baseline.NationCounts;

/** More arrivals than were settled. */
record SettledFinding(Influx influx, int place, Window window, Excess excess, double chance, int settled)
        implements RiseFinding {

    @Override
    public Rule rule() {
        return Rule.INFLUX;
    }

    @Override
    public Severity severity() {
        return Severity.WATCH;
    }

    @Override
    public Evidence evidence() {
        return Evidence.of(window, excess, excess.observed(), influx.tail(), settled, chance, influx.tail());
    }

    @Override
    public boolean standsBy(NationCounts counts) {
        int known = decisions(counts);
        return known >= influx.settings().leastYearlyArrivals() && influx.outnumbers(known, settled);
    }

    @Override
    public int known(NationCounts counts, int first, int last) {
        return influx.known(counts, place, first, last);
    }
}
