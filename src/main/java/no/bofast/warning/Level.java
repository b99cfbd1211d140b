package no.bofast.warning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MonthNumber;
import no.bofast.warning.baseline.MunicipalityCounts;
import no.bofast.warning.baseline.NationCounts;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * A high share of those settled in the last years has left: the out-migration share passes a limit.
 *
 * <p>Null hypothesis: the chance of having left by now is at most the limit, which is a quantile of what municipalities with cohorts of the same
 * ages have ({@link PeerShares}), and not less than a quarter above what the country's have: where all municipalities are alike, some lie above every
 * quantile by chance. Of <i>n</i> settled in the last complete years, <i>d</i> have departed (provisional departures included); with
 * a uniform prior the share is Beta(1 + d/φ, 1 + (n − d)/φ), and the lower credible bound of it must reach the limit. <i>φ</i> is the dispersion of
 * counts of people, since families leave together (quasi-likelihood). Takes the limit as known.
 * Of fewer than five who left nothing is raised: where hardly anyone is expected to have left yet, a single one is a high share.
 * A level, not a change: it says nothing of when people left, and stays for as long as it is so. A part of the municipalities always lies above
 * a quantile, so it tells who stands out, and not that anything is wrong. The limits of Fafo-rapport 2025:14 (57 and 72 per cent) are
 * of people with 7 to 13 years behind them.
 */
final class Level implements Detector {

    /** People who left below which a share says nothing. */
    private static final int LEAST_DEPARTED = 5;

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
            if (share(day, place).settled() >= settings.leastSettled()) {
                LevelFinding found = found(day, place);
                if (found.reaches(Severity.WATCH, 1)) {
                    findings.put(place, found);
                }
            }
        }
        return findings;
    }

    @Override
    public Optional<Severity> held(Day day, int place, Reach reach) {
        return found(day, place).severity(settings.holdShare());
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
        return found(day, place);
    }

    private static int throughYear(Day day) {
        return MonthNumber.year(day.month()) - 1;
    }

    private LevelFinding found(Day day, int place) {
        PeerShares peers = day.peerShares(settings);
        Share share = share(day, place);
        Map<Severity, Double> limits = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            double quantile = settings.quantile(severity);
            limits.put(severity, peers.limit(place, share.settled(), quantile, settings.leastRatio()));
        }
        int fromYear = throughYear(day) - settings.settlementYears() + 1;
        Window window = new Window(MonthNumber.month(MonthNumber.january(fromYear)), MonthNumber.month(day.month()));
        return new LevelFinding(this, place, window, throughYear(day), share, limits, peers.areTold());
    }

    private Share share(Day day, int place) {
        return share(day.counts().municipality(place), throughYear(day), day.dispersionOfPeople());
    }

    private Share share(MunicipalityCounts counts, int throughYear, double dispersion) {
        int fromYear = throughYear - settings.settlementYears() + 1;
        return new Share(counts.departedOf(fromYear, throughYear), counts.settledIn(fromYear, throughYear), dispersion);
    }

    /** Departed of settled, each of whom tells as much as one over the dispersion of one who decides alone. */
    private record Share(int departed, int settled, double dispersion) {

        boolean isAbove(double limit, double tail) {
            return departed > limit * settled && RegularizedBeta.value(limit, left(), stayed()) <= tail;
        }

        private double left() {
            return 1 + departed / dispersion;
        }

        private double stayed() {
            return 1 + Math.max(0, settled - departed) / dispersion;
        }

        BetaDistribution posterior() {
            return BetaDistribution.of(left(), stayed());
        }
    }

    /**
     * @param limits of the share
     * @param areTold whether municipalities enough tell what is usual
     */
    private record LevelFinding(
            Level level,
            int place,
            Window window,
            int throughYear,
            Share share,
            Map<Severity, Double> limits,
            boolean areTold)
            implements Finding {

        @Override
        public Rule rule() {
            return Rule.LEVEL;
        }

        @Override
        public Severity severity() {
            return severity(1).orElse(Severity.WATCH);
        }

        Optional<Severity> severity(double shareOfLimits) {
            Optional<Severity> reached = Optional.empty();
            for (Severity severity : Severity.values()) {
                if (!reaches(severity, shareOfLimits)) {
                    return reached;
                }
                reached = Optional.of(severity);
            }
            return reached;
        }

        boolean reaches(Severity severity, double shareOfLimit) {
            return share.settled() >= level.settings.leastSettled()
                    && share.departed() >= LEAST_DEPARTED
                    && areTold
                    && share.isAbove(shareOfLimit * limits.get(severity), level.tail);
        }

        @Override
        public int observed() {
            return share.departed();
        }

        @Override
        public double rise() {
            return 1;
        }

        @Override
        public double ratio() {
            return share.posterior().getMean() / limit();
        }

        private double limit() {
            return limits.get(severity());
        }

        @Override
        public Evidence evidence() {
            double limit = limit();
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
                    limit,
                    share.departed());
        }

        /** A state is told as it is: it may be graver as the years looked at move on. */
        @Override
        public boolean isNewsAfter(Finding other, NationCounts counts) {
            return true;
        }

        @Override
        public boolean standsBy(NationCounts counts) {
            Share known = level.share(counts.municipality(place), throughYear, share.dispersion());
            return new LevelFinding(level, place, window, throughYear, known, limits, areTold)
                    .reaches(Severity.WATCH, 1);
        }
    }
}
