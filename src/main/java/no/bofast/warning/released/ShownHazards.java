package no.bofast.warning.released;

import java.util.HashMap;
import java.util.Map;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;

/** How readily people left by the calendar years since settlement, in the whole country and all whole years released. Mutable, for one thread. */
final class ShownHazards {

    /** So many people as if everyone left alike, before anything is known. */
    private static final double PRIOR = 30;

    private static final double USUAL = 0.08;

    private final Map<Integer, Integer> settled = new HashMap<>();
    private final Map<Integer, Integer> gone = new HashMap<>();
    private final Map<Integer, Double> exposed = new HashMap<>();
    private final Map<Integer, Double> departed = new HashMap<>();

    /** Adds a year, from its release of December. */
    void add(Release release) {
        int year = release.covered().getYear();
        sum(release, Kept.SETTLED)
                .forEach((settlementYear, count) -> settled.merge(settlementYear, count, Integer::sum));
        settled.forEach((settlementYear, count) -> exposed.merge(
                year - settlementYear, (double) count - gone.getOrDefault(settlementYear, 0), Double::sum));
        sum(release, Kept.DEPARTED).forEach((settlementYear, count) -> {
            departed.merge(year - settlementYear, (double) count, Double::sum);
            gone.merge(settlementYear, count, Integer::sum);
        });
        sum(release, Kept.LOST).forEach((settlementYear, count) -> gone.merge(settlementYear, count, Integer::sum));
    }

    private static Map<Integer, Integer> sum(Release release, Kept kept) {
        Map<Integer, Integer> byYear = new HashMap<>();
        for (Release.BaseCell cell : release.cells()) {
            if (cell.strand() instanceof Strand.Cohort cohort && cohort.kept() == kept) {
                byYear.merge(cohort.settlementYear(), cell.shown(), Integer::sum);
            }
        }
        return byYear;
    }

    /** A year's departures per person there, some years after settlement. */
    double of(int years) {
        return (departed.getOrDefault(years, 0.0) + USUAL * PRIOR)
                / (Math.max(0, exposed.getOrDefault(years, 0.0)) + PRIOR);
    }
}
