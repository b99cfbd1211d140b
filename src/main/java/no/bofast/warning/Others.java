package no.bofast.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.warning.baseline.Course;

/**
 * How the other municipalities fared in the months of an alert: whether it is a part of something larger.
 *
 * <p>Null hypothesis of each comparison: the others go on at their own usual levels, seasons included. Something larger is named when
 * the lower credible bound of their ratio to that passes {@link #LEAST_RATIO} ({@link Excess}).
 */
final class Others {

    static final double LEAST_RATIO = 1.1;
    static final double TAIL = 0.05;

    private final Day day;
    private final int place;
    private final Municipality municipality;
    private final int fromLag;
    private final int throughLag;

    /**
     * @param fromLag lag of the last month
     * @param throughLag lag of the first month
     */
    Others(Day day, int place, int fromLag, int throughLag) {
        this.day = day;
        this.place = place;
        this.municipality = day.counts().country().municipality(place);
        this.fromLag = fromLag;
        this.throughLag = Math.min(throughLag, day.course(place).lastLag());
    }

    /** Empty where nothing is expected of them. */
    Optional<Circumstances.Elsewhere> elsewhere() {
        OptionalDouble peers = ratio(other -> other.centrality() == municipality.centrality());
        OptionalDouble nation = ratio(other -> true);
        return peers.isPresent() && nation.isPresent()
                ? Optional.of(new Circumstances.Elsewhere(peers.getAsDouble(), nation.getAsDouble(), wider()))
                : Optional.empty();
    }

    private List<Circumstances.Wider> wider() {
        List<Circumstances.Wider> wider = new ArrayList<>();
        if (isAbove(other -> other.region() == municipality.region())) {
            wider.add(Circumstances.Wider.REGION);
        }
        if (isAbove(cohortOfMostExcess())) {
            wider.add(Circumstances.Wider.COHORT);
        }
        if (isAbove(other -> true)) {
            wider.add(Circumstances.Wider.NATION);
        }
        return wider;
    }

    private OptionalDouble ratio(Predicate<Municipality> included) {
        int observed = 0;
        double expected = 0;
        for (int other = 1; other < day.places(); other++) {
            if (isIncluded(other, included)) {
                observed += day.course(other).observed(fromLag, throughLag);
                expected += expected(day.course(other), false);
            }
        }
        return expected > 0 ? OptionalDouble.of(observed / expected) : OptionalDouble.empty();
    }

    private boolean isAbove(Predicate<Municipality> included) {
        int observed = 0;
        double usual = 0;
        for (int other = 1; other < day.places(); other++) {
            if (isIncluded(other, included)) {
                observed += day.course(other).observed(fromLag, throughLag);
                usual += day.usualBefore(other, throughLag).ratio() * expected(day.course(other), true);
            }
        }
        return isAbove(observed, usual);
    }

    private boolean isAbove(int settlementYear) {
        int observed = 0;
        double usual = 0;
        for (int other = 1; other < day.places(); other++) {
            if (other != place) {
                Course course = day.baseline().course(day.counts(), other, settlementYear);
                observed += course.observed(fromLag, throughLag);
                usual += day.usualBefore(other, throughLag).ratio() * expected(course, true);
            }
        }
        return isAbove(observed, usual);
    }

    private boolean isAbove(int observed, double usual) {
        double within = day.baseline().dispersion().within();
        return new Excess(observed, usual, usual, new Usual(1, 1, 0), within, 0).isAbove(LEAST_RATIO, TAIL);
    }

    private boolean isIncluded(int other, Predicate<Municipality> included) {
        return other != place && included.test(day.counts().country().municipality(other));
    }

    private double expected(Course course, boolean inSeason) {
        double sum = 0;
        for (int lag = fromLag; lag <= throughLag; lag++) {
            double season = inSeason ? day.baseline().season(day.month() - lag) : 1;
            sum += season * day.share(lag) * course.expected(lag);
        }
        return sum;
    }

    /** The settlement year that most of the municipality's own excess comes from. */
    private int cohortOfMostExcess() {
        int found = 0;
        double most = Double.NEGATIVE_INFINITY;
        for (int year : day.counts().municipality(place).settlementYears()) {
            Course course = day.baseline().course(day.counts(), place, year);
            double excess = course.observed(fromLag, throughLag) - expected(course, true);
            if (excess > most) {
                most = excess;
                found = year;
            }
        }
        return found;
    }
}
