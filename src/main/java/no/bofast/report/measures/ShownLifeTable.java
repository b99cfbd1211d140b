package no.bofast.report.measures;

import java.util.OptionalDouble;
import no.bofast.disclosure.Disclosure;

/** A life table with the shares of it that are shown. */
public final class ShownLifeTable {

    private static final int ALL_YEARS = Integer.MAX_VALUE;

    private final LifeTable table;
    private final Disclosure disclosure;

    private ShownLifeTable(LifeTable table, Disclosure disclosure) {
        this.table = table;
        this.disclosure = disclosure;
    }

    public static ShownLifeTable of(LifeTable table, Disclosure disclosure) {
        return new ShownLifeTable(table, disclosure);
    }

    int lastYear() {
        return table.lastYear();
    }

    public int settled() {
        return table.settled();
    }

    /** All known departures. */
    public int departed() {
        return departedWithin(ALL_YEARS, 0);
    }

    public int settledReaching(int reached) {
        return table.settledReaching(reached);
    }

    public int departedWithin(int within, int reached) {
        return table.departedWithin(within, reached);
    }

    /** Those at risk in a year: neither departed nor lost before it. */
    int atRiskIn(int year) {
        int lost = table.lostWithin(year - 1, year);
        return Math.max(0, settledReaching(year) - departedWithin(year - 1, year) - lost);
    }

    /** Departed in a year, of those at risk in it. */
    int departedIn(int year) {
        return Math.min(departedWithin(year, year) - departedWithin(year - 1, year), atRiskIn(year));
    }

    public OptionalDouble share(int part, int whole) {
        return disclosure.share(part, whole);
    }

    /** Whether a share with this many at risk is shown; that of none is nothing to hide from who sees exactly. */
    boolean showsHazardOf(int atRisk) {
        return disclosure.isExact() || disclosure.showsShareOf(atRisk);
    }
}
