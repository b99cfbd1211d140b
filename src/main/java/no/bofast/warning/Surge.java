package no.bofast.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * More departures over 3 or 12 months than peers and the municipality's own past lead to expect.
 *
 * <p>Null hypothesis: the municipality goes on at its own usual level against the hazards of its peers. Raised when (1) the
 * count is surprising under it, the false discovery rate being held over all municipalities of the month
 * ({@link FalseDiscovery}), (2) the lower credible bound of the ratio <i>O/E</i> to peers reaches a limit, which also gives the
 * severity, and (3) there are events enough. See {@link Excess} for formulas and sources. Windows that end with the last closed month and
 * windows that end with the open month are two families of hypotheses; the open month's count so far stands against the
 * <i>E</i> of the whole month, so its p-value can only err on the quiet side.
 *
 * <p>It holds while the lower bound of a window keeps near its limit and the last {@link #RECENT_MONTHS} months are above the usual.
 * Wrong when a municipality's level has changed for good before there was history to learn it from (a new municipality is
 * judged against its peers), and in a month when everyone leaves from everywhere: then {@link Circumstances.Wider} says so.
 */
final class Surge implements Detector {

    private static final int RECENT_MONTHS = 6;
    private static final Span[] CLOSED = {Span.closed(3), Span.closed(12)};
    private static final Span[] OPEN = {Span.withOpen(3), Span.withOpen(12)};
    private static final Span[] ALL = {CLOSED[0], CLOSED[1], OPEN[0], OPEN[1]};
    private static final Span RECENT = Span.closed(RECENT_MONTHS);

    private final SurgeSettings settings;
    private final double tail;

    Surge(WarningSettings settings) {
        this.settings = settings.surge();
        this.tail = settings.tail();
    }

    @Override
    public Rule rule() {
        return Rule.SURGE;
    }

    @Override
    public SortedMap<Integer, Finding> findings(Day day, Reach reach) {
        SortedMap<Integer, Finding> findings = new TreeMap<>();
        findIn(day, CLOSED, reach, findings);
        findIn(day, OPEN, reach, findings);
        return findings;
    }

    @Override
    public Optional<Severity> held(Day day, int place, Reach reach) {
        if (!isAboveUsualLately(day, place)) {
            return Optional.empty();
        }
        Optional<Severity> most = Optional.empty();
        for (Span span : ALL) {
            if (reach.holds(place, span)) {
                most = greater(most, severity(day.excess(place, span), settings.holdShare()));
            }
        }
        return most;
    }

    @Override
    public Measured lately(Day day, int place) {
        return new Outlooks(day, tail).lately(place);
    }

    @Override
    public int monthsAsExpected(Day day, int place, double rise) {
        return day.monthsAsExpected(place, rise, tail);
    }

    @Override
    public Finding now(Day day, int place, Reach reach) {
        ExcessFinding three = finding(day, place, CLOSED[0], day.excess(place, CLOSED[0]), smallestThreshold(day));
        ExcessFinding twelve = finding(day, place, CLOSED[1], day.excess(place, CLOSED[1]), smallestThreshold(day));
        return twelve.excess().pValue() < three.excess().pValue() ? twelve : three;
    }

    /** Why nothing is told of a place where a window's bound lies above 1; empty where none does. */
    Optional<Silence> silence(Day day, int place, Reach reach) {
        for (Span span : CLOSED) {
            if (day.excess(place, span).isAbove(1, tail)) {
                return Optional.of(silence(day, place, span, reach));
            }
        }
        return Optional.empty();
    }

    private Silence silence(Day day, int place, Span span, Reach reach) {
        boolean isFew = day.course(place).atRisk() < settings.leastAtRisk()
                || day.people(place, span) < settings.leastObserved();
        if (isFew) {
            return Silence.TOO_FEW;
        } else if (!reach.holds(place, span) || monthsAsExpected(day, place, Day.LEAST_RISE) > 0) {
            return Silence.OVER;
        }
        return day.isAboveUsual(place, span) && day.excess(place, span).isNotable() ? Silence.CHANCE : Silence.USUAL;
    }

    private void findIn(Day day, Span[] family, Reach reach, SortedMap<Integer, Finding> findings) {
        FalseDiscovery falseDiscovery =
                new FalseDiscovery(hypotheses(day, family.length), settings.falseDiscoveryRate());
        List<Candidate> candidates = new ArrayList<>();
        for (int place = 1; place < day.places(); place++) {
            if (day.course(place).atRisk() >= settings.leastAtRisk()) {
                addCandidates(day, place, family, candidates);
            }
        }
        candidates.forEach(candidate -> falseDiscovery.add(candidate.pValue()));
        double threshold = falseDiscovery.threshold();
        for (Candidate candidate : candidates) {
            if (candidate.pValue() <= threshold
                    && reach.holds(candidate.place(), candidate.span())
                    && severity(candidate.excess(), 1).isPresent()) {
                Finding finding = finding(day, candidate.place(), candidate.span(), candidate.excess(), threshold);
                findings.merge(candidate.place(), finding, Finding::stronger);
            }
        }
    }

    private void addCandidates(Day day, int place, Span[] family, List<Candidate> candidates) {
        for (Span span : family) {
            if (day.people(place, span) >= settings.leastObserved() && day.isAboveUsual(place, span)) {
                Excess excess = day.excess(place, span);
                if (excess.isNotable()) {
                    candidates.add(new Candidate(place, span, excess, excess.pValue()));
                }
            }
        }
    }

    private int hypotheses(Day day, int windows) {
        int tested = 0;
        for (int place = 1; place < day.places(); place++) {
            tested += day.course(place).atRisk() >= settings.leastAtRisk() ? windows : 0;
        }
        return tested;
    }

    private double smallestThreshold(Day day) {
        return new FalseDiscovery(hypotheses(day, CLOSED.length), settings.falseDiscoveryRate()).threshold();
    }

    private ExcessFinding finding(Day day, int place, Span span, Excess excess, double threshold) {
        return new ExcessFinding(
                settings,
                tail,
                place,
                span.window(day.month()),
                excess,
                day.people(place, span),
                day.course(place).atRisk(),
                threshold);
    }

    private boolean isAboveUsualLately(Day day, int place) {
        return day.isAboveUsual(place, RECENT);
    }

    /** The greatest severity whose limit the lower bound reaches. */
    private Optional<Severity> severity(Excess excess, double shareOfLimits) {
        return ExcessFinding.severity(excess, settings, shareOfLimits, tail);
    }

    private static Optional<Severity> greater(Optional<Severity> one, Optional<Severity> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        return one.get().compareTo(other.get()) >= 0 ? one : other;
    }

    private record Candidate(int place, Span span, Excess excess, double pValue) {}
}
