package no.bofast.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.warning.baseline.MunicipalityCounts;
import no.bofast.warning.baseline.NationCounts;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * More first arrivals than usual, or now more than are settled; or more than usual of a group of them.
 *
 * <p>Null hypothesis of the first: the municipality's share of the nation's first arrivals is what it was in the months before.
 * Expected is <i>(A + 1) · T</i>: its own arrivals <i>A</i> of those months times the national trend <i>T</i> (others' arrivals in the window
 * over others' in those months), so that reporting delay, which is the same for all, cancels. The count is negative binomial
 * around it, with the uncertainty of <i>A</i> and a drift of its own ({@link Excess}); false discovery rate and credible bound as
 * for {@link Surge}. The open month's trend is taken at least as high as the last closed month's.
 *
 * <p>Null hypothesis of the second: of those who came in 12 months, at most half were first arrivals, the rest settled there; with a
 * uniform prior <i>P(share ≤ ½)</i> must be small. It is the change that is told, not the state, which in the central
 * municipalities is the usual one: in the {@code historyMonths} before, arrivals did not outnumber the settled, and fewer came in a
 * year. Once the state has lasted for those months it is the usual one, and the alert ends. Assumes independent arrivals. Silent
 * where settling stops and no more come than did; wrong where arrivals hover around the number settled. Of a group only the first is asked, and
 * nothing where it isn't known of everyone who came whether they are of the group.
 */
final class Influx implements Detector {

    private static final int YEAR = 12;
    private static final Span LAST_MONTHS = Span.closed(3);
    private static final Span OPEN_MONTH = Span.withOpen(1);

    private final ArrivalGroup group;
    private final InfluxSettings settings;
    private final double tail;
    private final Span closed;
    private final Span open;
    private final Span year = Span.closed(YEAR);

    Influx(ArrivalGroup group, WarningSettings settings) {
        this.group = group;
        this.settings = settings.influx();
        this.tail = settings.tail();
        this.closed = Span.closed(this.settings.months());
        this.open = Span.withOpen(this.settings.months());
    }

    InfluxSettings settings() {
        return settings;
    }

    double tail() {
        return tail;
    }

    @Override
    public Rule rule() {
        return group.rule();
    }

    @Override
    public SortedMap<Integer, Finding> findings(Day day, Reach reach) {
        SortedMap<Integer, Finding> findings = new TreeMap<>();
        if (group == ArrivalGroup.EVERYONE) {
            findMoreThanSettled(day, reach, findings);
        }
        findMoreThanUsual(day, closed, reach, findings);
        findMoreThanUsual(day, open, reach, findings);
        return findings;
    }

    @Override
    public Optional<Severity> held(Day day, int place, Reach reach) {
        Optional<Severity> most = held(day, place, closed, reach);
        Optional<Severity> now = held(day, place, open, reach);
        if (now.isPresent() && (most.isEmpty() || now.get().compareTo(most.get()) > 0)) {
            most = now;
        }
        return most.isEmpty() && isHeldAgainstSettled(day, place) ? Optional.of(Severity.WATCH) : most;
    }

    private Optional<Severity> held(Day day, int place, Span span, Reach reach) {
        return reach.holds(place, span) ? severity(excess(day, place, span), settings.holdShare()) : Optional.empty();
    }

    /** What is registered late is missing from the nation's trend as well, so that no correction is due. */
    @Override
    public Measured lately(Day day, int place) {
        Excess excess = excess(day, place, LAST_MONTHS);
        return Outlooks.measured(LAST_MONTHS.window(day.month()), excess, excess.observed(), tail);
    }

    /** While more come than are settled, arrivals aren't as expected. */
    @Override
    public int monthsAsExpected(Day day, int place, double rise) {
        return isHeldAgainstSettled(day, place)
                ? 0
                : Day.monthsAsExpected(span -> withOpen(day, place, span), rise, tail);
    }

    private Excess withOpen(Day day, int place, Span span) {
        int opened = arrivals(day, place, OPEN_MONTH);
        Excess excess = excess(day, place, span);
        return excess.withObserved(excess.observed() + opened);
    }

    @Override
    public Finding now(Day day, int place, Reach reach) {
        Excess excess = excess(day, place, closed);
        boolean isUsual = severity(excess, settings.holdShare()).isEmpty();
        return isUsual && isHeldAgainstSettled(day, place)
                ? moreThanSettled(day, place)
                : finding(day, place, closed, excess, settings.falseDiscoveryRate() / (day.places() - 1));
    }

    private void findMoreThanUsual(Day day, Span span, Reach reach, SortedMap<Integer, Finding> findings) {
        FalseDiscovery falseDiscovery = new FalseDiscovery(day.places() - 1, settings.falseDiscoveryRate());
        List<Candidate> candidates = new ArrayList<>();
        NationalArrivals nation = new NationalArrivals(group, settings, day, span);
        for (int place = 1; place < day.places(); place++) {
            if (arrivals(day, place, span) >= settings.leastArrivals() && nation.areKnown(place)) {
                Excess excess = nation.excess(place);
                if (excess.expected() > 0 && excess.isNotable()) {
                    candidates.add(new Candidate(place, excess, excess.pValue()));
                }
            }
        }
        candidates.forEach(candidate -> falseDiscovery.add(candidate.pValue()));
        double threshold = falseDiscovery.threshold();
        for (Candidate candidate : candidates) {
            if (candidate.pValue() <= threshold
                    && reach.holds(candidate.place(), span)
                    && severity(candidate.excess(), 1).isPresent()) {
                findings.put(candidate.place(), finding(day, candidate.place(), span, candidate.excess(), threshold));
            }
        }
    }

    private void findMoreThanSettled(Day day, Reach reach, SortedMap<Integer, Finding> findings) {
        for (int place = 1; place < day.places(); place++) {
            int arrivals = arrivals(day, place, year);
            if (arrivals >= settings.leastYearlyArrivals()
                    && reach.holds(place, year)
                    && outnumbers(arrivals, settled(day, place))
                    && isNew(day, place, arrivals)) {
                findings.put(place, moreThanSettled(day, place));
            }
        }
    }

    boolean outnumbers(int arrivals, int settled) {
        return arrivals > settled && RegularizedBeta.value(0.5, 1.0 + arrivals, 1.0 + Math.max(0, settled)) <= tail;
    }

    /** Whether arrivals did not outnumber the settled in the months before the year, of which enough is known, and fewer came. */
    private boolean isNew(Day day, int place, int arrivals) {
        int from = day.month() - year.throughLag() - settings.historyMonths();
        MunicipalityCounts counts = day.counts().municipality(place);
        boolean isKnown = counts.arrivals(from, from + YEAR - 1) + counts.settled(from, from + YEAR - 1) > 0;
        int before = arrivalsBefore(day, place);
        return isKnown && before <= settledBefore(day, place) && arrivals * settings.historyMonths() > before * YEAR;
    }

    private int arrivalsBefore(Day day, int place) {
        int through = day.month() - year.throughLag() - 1;
        return day.counts().municipality(place).arrivals(through - settings.historyMonths() + 1, through);
    }

    private int settledBefore(Day day, int place) {
        int through = day.month() - year.throughLag() - 1;
        return day.counts().municipality(place).settled(through - settings.historyMonths() + 1, through);
    }

    private boolean isHeldAgainstSettled(Day day, int place) {
        if (group != ArrivalGroup.EVERYONE) {
            return false;
        }
        int arrivals = arrivals(day, place, year);
        return settings.holdShare() * arrivalsBefore(day, place) <= settledBefore(day, place)
                && arrivals >= settings.holdShare() * settings.leastYearlyArrivals()
                && arrivals >= settings.holdShare() * settled(day, place);
    }

    private Excess excess(Day day, int place, Span span) {
        return new NationalArrivals(group, settings, day, span).excess(place);
    }

    private int arrivals(Day day, int place, Span span) {
        int from = day.month() - span.throughLag();
        return group.arrivals(day.counts().municipality(place), from, day.month() - span.fromLag());
    }

    private int settled(Day day, int place) {
        return day.counts().municipality(place).settled(day.month() - year.throughLag(), day.month() - year.fromLag());
    }

    Optional<Severity> severity(Excess excess, double shareOfLimits) {
        Optional<Severity> reached = Optional.empty();
        for (Severity severity : Severity.values()) {
            if (!excess.isAbove(shareOfLimits * settings.ratio(severity), tail)) {
                return reached;
            }
            reached = Optional.of(severity);
        }
        return reached;
    }

    private ArrivalsFinding finding(Day day, int place, Span span, Excess excess, double threshold) {
        return new ArrivalsFinding(
                this, place, span.window(day.month()), excess, excess.pValue(), threshold, settled(day, place));
    }

    private Finding moreThanSettled(Day day, int place) {
        int settled = settled(day, place);
        Excess excess = new Excess(arrivals(day, place, year), settled, settled, new Usual(1, 1, YEAR), 1, 0);
        double chance = RegularizedBeta.value(0.5, 1.0 + excess.observed(), 1.0 + Math.max(0, settled));
        return new SettledFinding(this, place, year.window(day.month()), excess, chance, settled);
    }

    private record Candidate(int place, Excess excess, double pValue) {}

    /** Arrivals as known by now, over the months from one to another. */
    int known(NationCounts counts, int place, int first, int last) {
        return group.arrivals(counts.municipality(place), first, last);
    }
}
