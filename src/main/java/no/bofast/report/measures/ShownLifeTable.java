package no.bofast.report.measures;

import java.util.OptionalDouble;
import java.util.function.Function;
import no.bofast.disclosure.CountId;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.MunicipalityCode;

/**
 * A life table as an audience may see it.
 *
 * <p>All values of a measure have one identity, so they keep their order: shown departures never fall with the years, and what
 * happened between two years is the difference of what is shown for them. Rounded departures are never more than the
 * rounded settled.
 */
public final class ShownLifeTable {

    private static final int ALL_YEARS = Integer.MAX_VALUE;

    private final LifeTable exact;
    private final Disclosure disclosure;
    private final Function<String, CountId> ids;

    private ShownLifeTable(LifeTable exact, Disclosure disclosure, Function<String, CountId> ids) {
        this.exact = exact;
        this.disclosure = disclosure;
        this.ids = ids;
    }

    public static ShownLifeTable of(Category category, LifeTable exact, Disclosure disclosure) {
        return new ShownLifeTable(exact, disclosure, category::count);
    }

    public static ShownLifeTable of(MunicipalityCode municipality, LifeTable exact, Disclosure disclosure) {
        return new ShownLifeTable(exact, disclosure, measure -> CountId.of(municipality, measure));
    }

    int lastYear() {
        return exact.lastYear();
    }

    public int settled() {
        return disclosure.count(ids.apply("settled"), exact.settled());
    }

    /** All known departures. */
    public int departed() {
        return departedWithin(ALL_YEARS, 0);
    }

    public int settledReaching(int reached) {
        return disclosure.count(ids.apply("settled"), exact.settledReaching(reached));
    }

    public int departedWithin(int within, int reached) {
        return part("departed", exact.departedWithin(within, reached), reached);
    }

    private int part(String measure, int count, int reached) {
        return disclosure.part(ids.apply(measure), count, settledReaching(reached));
    }

    /** Those at risk in a year: neither departed nor lost before it. */
    int atRiskIn(int year) {
        int lost = part("lost", exact.lostWithin(year - 1, year), year);
        return Math.max(0, settledReaching(year) - departedWithin(year - 1, year) - lost);
    }

    /** Departed in a year, of those at risk in it. */
    int departedIn(int year) {
        return Math.min(departedWithin(year, year) - departedWithin(year - 1, year), atRiskIn(year));
    }

    public OptionalDouble share(int part, int whole) {
        return disclosure.share(ids.apply("settled"), part, whole);
    }

    /** Whether a share with this many at risk may be shown; that of none is nothing to hide from who sees exactly. */
    boolean showsHazardOf(int atRisk) {
        return disclosure.isExact(ids.apply("settled")) || disclosure.showsShareOf(ids.apply("settled"), atRisk);
    }
}
