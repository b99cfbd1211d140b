package no.bofast.warning;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A lasting rise of departures, too small for any one month: a cumulative sum of the evidence for a rise, over when it may have begun.
 *
 * <p>Null hypothesis: the municipality's departures go on as usual. Alternative: from some month of the last ones on there are <i>ρ</i>
 * times as many. For each month <i>j</i> that the rise may have begun in, the count since then has a likelihood ratio
 * <i>Λ<sub>j</sub></i> of the two ({@link Excess#likelihoodRatio}): negative binomial, the usual level being known from the years
 * before <i>j</i>, and no better than they tell it. <i>R = Σ<sub>j</sub> Λ<sub>j</sub></i>, over the beginnings since which the count is above its
 * mean; raised when <i>R</i> reaches the limit. The sum takes up each month's departures as a CUSUM does, but adds the beginnings
 * up where a CUSUM keeps the likeliest: the procedure of Shiryaev and Roberts, which finds a rise begun long after the watch
 * soonest of all.
 *
 * <p>The limit <i>A</i> is a designed in-control run length: without a rise <i>R</i> − <i>n</i> has mean 0 after <i>n</i> months, so on
 * average at least <i>A</i> months pass before <i>R</i> reaches <i>A</i>. Chance apart, looking every day shortens it a little, and the
 * floor of events lengthens it. The open month enters with its count so far and the mean of the whole month, so that it can only
 * err on the quiet side.
 *
 * <p>A municipality is looked at when something of it became known, and as each month begins: on other days the sum only shrinks, as
 * more of what is expected should have been registered.
 *
 * <p>Assumes that the own level was steady before but for a drift, and that months are independent. Wrong where the own past was unusually
 * quiet; it forgets a rise when that has become the usual level. Source: Shiryaev 1963, Theory of Probability and its
 * Applications 8; Roberts 1966, Technometrics 8; Pollak and Tartakovsky 2009, Statistica Sinica 19 (optimality); Höhle and Paul
 * 2008, Computational Statistics and Data Analysis 52 (negative binomial counts).
 */
final class Shift implements Detector {

    /** More than rounding could make of a logarithm. */
    private static final double ROUNDING = 1e-6;

    private final ShiftSettings settings;
    private final double tail;
    private final double logOfTargetRatio;
    /** A sum whose every part has a smaller logarithm can't reach the limit. */
    private final double leastLog;

    Shift(WarningSettings settings) {
        this.settings = settings.shift();
        this.tail = settings.tail();
        this.logOfTargetRatio = StrictMath.log(this.settings.targetRatio());
        this.leastLog = StrictMath.log(this.settings.runLengthMonths() / (this.settings.months() + 1)) - ROUNDING;
    }

    @Override
    public Rule rule() {
        return Rule.SHIFT;
    }

    @Override
    public SortedMap<Integer, Finding> findings(Day day, Reach reach) {
        SortedMap<Integer, Finding> findings = new TreeMap<>();
        day.movedPlaces()
                .filter(place -> isWatched(day, place) && mayBeFound(day, place, reach))
                .forEach(place -> {
                    Sum sum = sum(day, place, reach);
                    if (sum.value >= settings.runLengthMonths() && sum.people() >= settings.leastObserved()) {
                        findings.put(place, sum.finding());
                    }
                });
        return findings;
    }

    private boolean isWatched(Day day, int place) {
        return day.course(place).atRisk() >= settings.leastAtRisk()
                && day.people(place, Span.withOpen(settings.months() + 1)) >= settings.leastObserved();
    }

    /** Whether any part of the two sums is great enough for one to reach the limit: rules nearly all places out in little time. */
    private boolean mayBeFound(Day day, int place, Reach reach) {
        Growing closed = new Growing(day, place);
        Growing open = new Growing(day, place);
        open.add(0);
        boolean may = open.mayReachLimit(day.usualBefore(place, 0));
        for (int lag = 1; lag <= earliest(place, reach) && !may; lag++) {
            closed.add(lag);
            open.add(lag);
            Usual usual = day.usualBefore(place, lag);
            may = closed.mayReachLimit(usual) || open.mayReachLimit(usual);
        }
        return may;
    }

    /** The lag of the first month that a rise may have begun in. */
    private int earliest(int place, Reach reach) {
        return Math.min(settings.months(), reach.lastLag(place));
    }

    @Override
    public Optional<Severity> held(Day day, int place, Reach reach) {
        return severity(sum(day, place, reach).value / settings.holdShare());
    }

    @Override
    public Finding now(Day day, int place, Reach reach) {
        return sum(day, place, reach).finding();
    }

    @Override
    public Measured lately(Day day, int place) {
        return new Outlooks(day, tail).lately(place);
    }

    @Override
    public int monthsAsExpected(Day day, int place, double rise) {
        return day.monthsAsExpected(place, rise, tail);
    }

    /** The open month counts if it makes the sum greater: a month that isn't over can't take anything back. */
    private Sum sum(Day day, int place, Reach reach) {
        Sum closed = new Sum(day, place, 1, earliest(place, reach));
        Sum open = new Sum(day, place, 0, earliest(place, reach));
        return open.value > closed.value ? open : closed;
    }

    private Optional<Severity> severity(double value) {
        Optional<Severity> reached = Optional.empty();
        for (Severity severity : Severity.values()) {
            if (value >= settings.limit(severity)) {
                reached = Optional.of(severity);
            }
        }
        return reached;
    }

    /** The sum over the months in which a rise may have begun, up to the last closed or the open month. */
    private final class Sum {
        private final Day day;
        private final int place;
        private final int throughLag;
        private final double value;
        /** The likeliest beginning. */
        private final Span likeliest;

        Sum(Day day, int place, int throughLag, int earliest) {
            this.day = day;
            this.place = place;
            this.throughLag = throughLag;
            double sum = 0;
            double greatest = 0;
            int from = throughLag;
            Growing window = new Growing(day, place);
            for (int lag = throughLag; lag <= earliest; lag++) {
                window.add(lag);
                double ratio = window.likelihoodRatio(day.usualBefore(place, lag));
                sum += ratio;
                if (ratio > greatest) {
                    greatest = ratio;
                    from = lag;
                }
            }
            this.value = sum;
            this.likeliest = new Span(throughLag, from);
        }

        int people() {
            return day.people(place, likeliest);
        }

        ShiftFinding finding() {
            return new ShiftFinding(
                    settings,
                    severity(value).orElse(Severity.WATCH),
                    place,
                    likeliest.window(day.month()),
                    day.excess(place, likeliest),
                    tail,
                    people(),
                    day.course(place).atRisk(),
                    value);
        }
    }

    /** The months from one back to an ever earlier one. Mutable. */
    private final class Growing {
        private final Day day;
        private final int place;
        private int observed;
        private double expected;
        private double inSeason;
        private double delayDeviation;

        Growing(Day day, int place) {
            this.day = day;
            this.place = place;
        }

        /** Takes in the month before. */
        void add(int lag) {
            observed += day.course(place).observed(lag);
            expected += day.expected(place, lag);
            inSeason += day.expectedInSeason(place, lag);
            delayDeviation += day.delayDeviation(place, lag);
        }

        /** Weighs a rise begun in the earliest month; 0 if the count since isn't above its mean. */
        double likelihoodRatio(Usual usual) {
            return isAboveMean(usual) ? excess(usual).likelihoodRatio(settings.targetRatio()) : 0;
        }

        boolean mayReachLimit(Usual usual) {
            return isAboveMean(usual)
                    && excess(usual).logLikelihoodRatioAtMost(settings.targetRatio(), logOfTargetRatio) >= leastLog;
        }

        private boolean isAboveMean(Usual usual) {
            return observed > usual.ratio() * inSeason && expected != 0;
        }

        private Excess excess(Usual usual) {
            double delayVariance = delayDeviation * delayDeviation / (expected * expected);
            double dispersion = day.baseline().dispersion().within();
            return new Excess(observed, expected, usual.ratio() * inSeason, usual, dispersion, delayVariance);
        }
    }
}
