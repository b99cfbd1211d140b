package no.bofast.warning;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.nation.Course;
import no.bofast.domain.nation.MonthNumber;
import no.bofast.domain.nation.NationCounts;

/**
 * A lasting rise of departures, too small for any one month: a cumulative sum of what is observed against what is usual.
 *
 * <p>Null hypothesis: over the last months the municipality's departures were Poisson with mean <i>μ = u · E</i>, where <i>E</i> is
 * what peers lead to expect and <i>u</i> the municipality's own usual level before those months (taken a little high, since it
 * is estimated). Alternative: from some month on the mean is <i>ρμ</i>. Formula: <i>S ← max(0, S + O − κμ)</i>,
 * <i>κ = (ρ − 1) / ln ρ</i>, the sequential likelihood ratio of the two; raised when <i>S</i> reaches the limit whose in-control run
 * length is the designed one ({@link CusumLimits}). Counts and means are divided by the dispersion first. The open month enters
 * with its count so far and the mean of the whole month.
 *
 * <p>Assumes that the own level was steady before, and that months are independent. Wrong where the own past was unusually
 * quiet; it forgets a rise when that has become the usual level. Source: Page 1954, Biometrika 41; Lucas 1985, Technometrics 27;
 * Rogerson and Yamada 2004, Statistics in Medicine 23 (varying means).
 */
final class Shift implements Detector {

    private final ShiftSettings settings;
    private final double tail;
    private final double allowance;
    private final CusumLimits limits;

    Shift(WarningSettings settings) {
        this.settings = settings.shift();
        this.tail = settings.tail();
        double ratio = this.settings.targetRatio();
        this.allowance = (ratio - 1) / Math.log(ratio);
        this.limits = CusumLimits.designed(allowance, this.settings.runLengthMonths());
    }

    @Override
    public Rule rule() {
        return Rule.SHIFT;
    }

    @Override
    public SortedMap<Integer, Finding> findings(Day day) {
        SortedMap<Integer, Finding> findings = new TreeMap<>();
        for (int place = 1; place < day.places(); place++) {
            if (day.course(place).atRisk() >= settings.leastAtRisk()) {
                Sum sum = sum(day, place);
                if (sum.value >= sum.limit() && sum.observed() >= settings.leastObserved()) {
                    findings.put(place, sum.finding());
                }
            }
        }
        return findings;
    }

    @Override
    public Optional<Severity> held(Day day, int place) {
        Sum sum = sum(day, place);
        return severity(sum.value / settings.holdShare(), sum.limit());
    }

    @Override
    public Finding now(Day day, int place) {
        return sum(day, place).finding();
    }

    private Sum sum(Day day, int place) {
        Sum sum = new Sum(day, place);
        for (int lag = settings.months(); lag >= 0; lag--) {
            sum.add(lag);
        }
        return sum;
    }

    private Optional<Severity> severity(double value, double limit) {
        Optional<Severity> reached = Optional.empty();
        for (Severity severity : Severity.values()) {
            if (value >= limit * settings.limits(severity)) {
                reached = Optional.of(severity);
            }
        }
        return reached;
    }

    /** The sum over a municipality's months, from the oldest on. Mutable while it is added up. */
    private final class Sum {
        private final Day day;
        private final int place;
        private final Course course;
        private final double within;
        private final Usual usual;
        private final double usualRatio;
        private double value;
        private double meanSum;
        /** Lags of the months since the sum was last 0. */
        private int fromLag;

        private int throughLag;

        Sum(Day day, int place) {
            this.day = day;
            this.place = place;
            this.course = day.course(place);
            this.within = day.baseline().dispersion().within();
            this.usual = day.usualBefore(place, settings.months());
            this.usualRatio = usual.above(settings.caution());
            this.fromLag = settings.months();
        }

        void add(int lag) {
            double mean = usualRatio * day.expectedInSeason(place, lag) / within;
            double next = value + course.observed(lag) / within - allowance * mean;
            if (lag == 0 && next < value) {
                return; // A month that isn't over can't take anything back.
            }
            meanSum += mean;
            fromLag = value == 0 ? lag : fromLag;
            throughLag = lag;
            value = Math.max(0, next);
        }

        double limit() {
            return limits.limit(meanSum / (settings.months() + 1 - throughLag));
        }

        int observed() {
            return course.observed(throughLag, fromLag);
        }

        ShiftFinding finding() {
            Span span = new Span(fromLag - throughLag + 1, throughLag == 0);
            Severity severity = severity(value, limit()).orElse(Severity.WATCH);
            return new ShiftFinding(
                    severity,
                    place,
                    span.window(day.month()),
                    day.excess(place, span).withUsual(usual),
                    tail,
                    course.atRisk(),
                    value,
                    limit());
        }
    }

    /** A sum at its limit. */
    private record ShiftFinding(
            Severity severity,
            int place,
            Window window,
            Excess excess,
            double tail,
            int atRisk,
            double value,
            double limit)
            implements Finding {

        @Override
        public Evidence evidence() {
            return Evidence.of(window, excess, tail, atRisk, value, limit);
        }

        /** Each departure that corrections took away takes as much from the sum. */
        @Override
        public boolean standsBy(NationCounts counts) {
            int known = counts.municipality(place)
                    .departures(MonthNumber.of(window.from()), MonthNumber.of(window.through()));
            return value - (excess.observed() - known) / excess.dispersion() >= limit;
        }
    }
}
