package no.bofast.warning;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MonthNumber;
import no.bofast.warning.baseline.MunicipalityCounts;
import no.bofast.warning.baseline.NationCounts;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A high share of those settled in the last years has left: the out-migration share passes a fixed limit.
 *
 * <p>Null hypothesis: the chance of having left by now is at most the limit. Of <i>n</i> settled in the last complete years,
 * <i>d</i> have departed (provisional departures included); with a uniform prior the share is Beta(1 + d, 1 + n − d), and the lower
 * credible bound of it must reach the limit. Assumes that people leave independently of each other: families make the bound
 * a little too sure, which the floor of settled people tempers. A level, not a change: it says nothing of when people left, and stays for
 * as long as it is so. Source of the limits: Fafo-rapport 2025:14 (quartiles of the municipalities' shares).
 */
final class Level implements Detector {

    private final LevelSettings settings;
    private final double tail;

    Level(WarningSettings settings) {
        this.settings = settings.level();
        this.tail = settings.tail();
    }

    @Override
    public Rule rule() {
        return Rule.LEVEL;
    }

    @Override
    public SortedMap<Integer, Finding> findings(Day day, Reach reach) {
        SortedMap<Integer, Finding> findings = new TreeMap<>();
        for (int place = 1; place < day.places(); place++) {
            Share share = share(day, place);
            if (severity(share, 1).isPresent()) {
                findings.put(place, now(day, place, reach));
            }
        }
        return findings;
    }

    @Override
    public Optional<Severity> held(Day day, int place, Reach reach) {
        return severity(share(day, place), settings.holdShare());
    }

    @Override
    public Measured lately(Day day, int place) {
        return new Outlooks(day, tail).lately(place);
    }

    /** A state is never over while it lasts. */
    @Override
    public int monthsAsExpected(Day day, int place, double rise) {
        return 0;
    }

    @Override
    public Finding now(Day day, int place, Reach reach) {
        Share share = share(day, place);
        Severity severity = severity(share, 1).orElse(Severity.WATCH);
        int throughYear = MonthNumber.year(day.month()) - 1;
        Window window = new Window(
                MonthNumber.month(MonthNumber.january(throughYear - settings.settlementYears() + 1)),
                MonthNumber.month(day.month()));
        return new LevelFinding(this, severity, place, window, throughYear, share);
    }

    private Share share(Day day, int place) {
        return share(day.counts().municipality(place), MonthNumber.year(day.month()) - 1);
    }

    private Share share(MunicipalityCounts counts, int throughYear) {
        int fromYear = throughYear - settings.settlementYears() + 1;
        return new Share(counts.departedOf(fromYear, throughYear), counts.settledIn(fromYear, throughYear));
    }

    private Optional<Severity> severity(Share share, double shareOfLimits) {
        Optional<Severity> reached = Optional.empty();
        for (Severity severity : Severity.values()) {
            double limit = shareOfLimits * settings.share(severity);
            if (share.settled() < settings.leastSettled() || !share.isAbove(limit, tail)) {
                return reached;
            }
            reached = Optional.of(severity);
        }
        return reached;
    }

    /** Departed of settled. */
    private record Share(int departed, int settled) {

        boolean isAbove(double limit, double tail) {
            return departed > limit * settled && RegularizedBeta.value(limit, 1.0 + departed, 1.0 + stayed()) <= tail;
        }

        int stayed() {
            return Math.max(0, settled - departed);
        }

        BetaDistribution posterior() {
            return BetaDistribution.of(1.0 + departed, 1.0 + stayed());
        }
    }

    private record LevelFinding(Level level, Severity severity, int place, Window window, int throughYear, Share share)
            implements Finding {

        @Override
        public Rule rule() {
            return Rule.LEVEL;
        }

        @Override
        public double rise() {
            return 1;
        }

        @Override
        public double ratio() {
            return share.posterior().getMean() / level.settings.share(severity);
        }

        @Override
        public Evidence evidence() {
            double limit = level.settings.share(severity);
            double lower = share.posterior().inverseCumulativeProbability(level.tail);
            double upper = share.posterior().inverseSurvivalProbability(level.tail);
            return new Evidence(
                    window,
                    share.departed(),
                    limit * share.settled(),
                    ratio(),
                    lower / limit,
                    upper / limit,
                    1,
                    share.settled(),
                    window.months(),
                    lower,
                    limit);
        }

        @Override
        public boolean standsBy(NationCounts counts) {
            Share known = level.share(counts.municipality(place), throughYear);
            return level.severity(known, 1).isPresent();
        }
    }
}
