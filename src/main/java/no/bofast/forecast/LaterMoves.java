package no.bofast.forecast;

import java.util.List;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.MunicipalityCode;

/**
 * Where those go who move again: onward or back. A place draws as many of the country's later moves as of first ones, times a level of its own, which {@value #PRIOR} moves draw
 * towards 1. Whom of them no grant follows is as among all who have departed by then, times the odds at which
 * those move again. Immutable once learnt.
 *
 * @param shares by place
 * @param before those who departed before the forecast's first month, to its end
 * @param odds of later moves against those of everyone who has departed
 */
record LaterMoves(double[] shares, MovedAway before, double odds) {

    private static final double PRIOR = 5;

    /** What is to be forecast: some months from an origin on. */
    record Ahead(int origin, int months, GrantEnds grant) {}

    /** @param towards what each place is expected to draw of first moves */
    static LaterMoves of(PlacesHistory history, double[] towards, LearningMonths window, Ahead ahead) {
        List<MunicipalityCode> codes = List.copyOf(history.places().keySet());
        double[] later = new double[codes.size()];
        double withoutGrant = 0;
        for (int place = 0; place < codes.size(); place++) {
            PlaceHistory known = history.places().get(codes.get(place));
            later[place] = known.arrivals(window.from(), window.before())
                    - known.arrivals(ArrivalOrder.FIRST).sum(window.from(), window.before());
            withoutGrant += known.arrivalsPastGrant(window.from(), window.before())
                    - known.arrivalsPastGrant(ArrivalOrder.FIRST).sum(window.from(), window.before());
        }
        MovedAway before = movedAway(history, window, ahead);
        double all = Sums.of(later);
        return new LaterMoves(
                shares(towards, later), before, odds(all > 0 ? withoutGrant / all : 0, usual(history, window, before)));
    }

    /**
     * Of the months seen.
     *
     * @param towards what each place draws of first moves
     */
    private static double[] shares(double[] towards, double[] later) {
        double all = Sums.of(later);
        double allFirst = Sums.of(towards);
        double[] shares = new double[later.length];
        for (int place = 0; place < shares.length; place++) {
            double expected = allFirst > 0 ? all * towards[place] / allFirst : later[place];
            shares[place] = expected * (later[place] + PRIOR) / (expected + PRIOR);
        }
        double sum = Sums.of(shares);
        for (int place = 0; place < shares.length && sum > 0; place++) {
            shares[place] /= sum;
        }
        return shares;
    }

    private static MovedAway movedAway(PlacesHistory history, LearningMonths window, Ahead ahead) {
        MovedAway moved = new MovedAway(window.from(), ahead.origin + ahead.months - window.from());
        for (PlaceHistory place : history.places().values()) {
            for (CohortCourse cohort : place.cohorts()) {
                int last = ahead.grant.of(cohort.settledMonth());
                cohort.forEachDeparture(ahead.origin, (month, departed) -> moved.add(departed, month, last));
            }
        }
        return moved;
    }

    /** The share of everyone who had departed, in the months in which later moves were seen. */
    private static double usual(PlacesHistory history, LearningMonths window, MovedAway moved) {
        double[] shares = moved.sharesPastGrant();
        double sum = 0;
        double moves = 0;
        for (int month = 0; month < window.months(); month++) {
            int later = 0;
            for (PlaceHistory place : history.places().values()) {
                later += place.arrivals(window.from() + month, window.from() + month + 1)
                        - place.arrivals(ArrivalOrder.FIRST).of(window.from() + month);
            }
            moves += later;
            sum += later * shares[month];
        }
        return moves > 0 ? sum / moves : 0;
    }

    /** 1 where one of them is nobody or everybody. */
    private static double odds(double seen, double usual) {
        boolean areSome = seen > 0 && seen < 1 && usual > 0 && usual < 1;
        return areSome ? seen / (1 - seen) * (1 - usual) / usual : 1;
    }

    /**
     * The share of later moves whom no grant follows.
     *
     * @param ofAll that of everyone who has departed
     */
    double pastGrant(double ofAll) {
        return odds * ofAll / (1 - ofAll + odds * ofAll);
    }
}
