package no.bofast.forecast;

import java.util.List;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.MunicipalityCode;

/**
 * Where those go who move again: onward or back. A place draws as many of the country's later moves as it drew lately, towards its part of the first ones,
 * which weighs as much as {@value #PRIOR} moves. Immutable once learnt.
 *
 * @param shares by place
 * @param pastGrant share of them whom no grant followed
 * @param firstPastGrant share of first moves whom no grant followed, in the same months
 */
record LaterMoves(double[] shares, double pastGrant, double firstPastGrant) {

    private static final double PRIOR = 10;

    static LaterMoves of(PlacesHistory history, List<MunicipalityCode> codes, LearningMonths window) {
        double[] first = new double[codes.size()];
        double[] later = new double[codes.size()];
        double withoutGrant = 0;
        double firstWithoutGrant = 0;
        for (int place = 0; place < codes.size(); place++) {
            PlaceHistory known = history.places().get(codes.get(place));
            first[place] = known.arrivals(ArrivalOrder.FIRST).sum(window.from(), window.before());
            later[place] = known.arrivals(window.from(), window.before()) - first[place];
            double ofFirst = known.arrivalsPastGrant(ArrivalOrder.FIRST).sum(window.from(), window.before());
            firstWithoutGrant += ofFirst;
            withoutGrant += known.arrivalsPastGrant(window.from(), window.before()) - ofFirst;
        }
        double all = Sums.of(later);
        double allFirst = Sums.of(first);
        double[] shares = new double[first.length];
        for (int place = 0; place < shares.length; place++) {
            double towards = allFirst > 0 ? first[place] / allFirst : 0;
            shares[place] = all + allFirst == 0 ? 0 : (later[place] + PRIOR * towards) / (all + PRIOR);
        }
        return new LaterMoves(
                shares, all > 0 ? withoutGrant / all : 0, allFirst > 0 ? firstWithoutGrant / allFirst : 0);
    }

    /**
     * The share in a month to come: as much higher than it was as that of first moves.
     *
     * @param ofFirst share of the first moves of that month whom no grant follows
     */
    double pastGrant(double ofFirst) {
        return firstPastGrant > 0 ? Math.min(1, pastGrant * ofFirst / firstPastGrant) : pastGrant;
    }
}
