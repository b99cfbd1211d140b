package no.bofast.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;

/**
 * Who is expected to move to and to live in all places, month by month: first moves lead where people of their origin go, and whoever has moved may move
 * again.
 *
 * @param arrivals by place and month
 * @param arrivalsPastGrant those of them whom no grant follows
 * @param stock at the end of each month
 * @param other how many come and go otherwise than by first moves, arrivals and settlement
 */
record CountryPath(double[][] arrivals, double[][] arrivalsPastGrant, double[][] stock, double[][] other) {

    /** What is known of all places, in one order. */
    record Known(
            PlacesHistory history,
            List<MunicipalityCode> codes,
            HomePath[] homes,
            FirstDestinations destinations,
            LaterMoves later,
            Elsewhere elsewhere,
            SettlementAssumption assumption,
            int origin) {}

    static CountryPath of(Known known, int months) {
        int places = known.codes.size();
        CountryPath path = new CountryPath(
                known.destinations.arrivals(each(known.homes, HomePath::departures)),
                known.destinations.arrivals(each(known.homes, HomePath::pastGrant)),
                new double[places][months],
                new double[places][months]);
        double[] sharesPastGrant = sharesPastGrant(known, months);
        double[] living = new double[places];
        double[] others = new double[places];
        for (int place = 0; place < places; place++) {
            PlaceHistory of = known.history.places().get(known.codes.get(place));
            living[place] = of.residents(known.origin);
            others[place] = Math.max(0, living[place] - Elsewhere.home(of, known.origin));
        }
        for (int month = 0; month < months; month++) {
            path.live(month, known, known.later.pastGrant(sharesPastGrant[month]), living, others);
        }
        return path;
    }

    /** By month, of everyone who has departed by then. */
    private static double[] sharesPastGrant(Known known, int months) {
        MovedAway moved = known.later.before().copy();
        for (HomePath home : known.homes) {
            moved.add(home.moved());
        }
        double[] shares = moved.sharesPastGrant();
        return Arrays.copyOfRange(shares, shares.length - months, shares.length);
    }

    private static double[][] each(HomePath[] homes, Function<HomePath, double[]> of) {
        double[][] all = new double[homes.length][];
        for (int place = 0; place < homes.length; place++) {
            all[place] = of.apply(homes[place]);
        }
        return all;
    }

    /**
     * Lives through one month.
     *
     * @param laterPastGrant the share of later moves whom no grant follows
     * @param living who lives in each place
     * @param others those of them who weren't settled there, or had left it before
     */
    private void live(int month, Known known, double laterPastGrant, double[] living, double[] others) {
        double[] movingOn = new double[living.length];
        for (int place = 0; place < living.length; place++) {
            movingOn[place] = others[place] * rates(known, place).movingOn();
        }
        double moved = Sums.of(movingOn);
        for (int place = 0; place < living.length; place++) {
            double later = moved * known.later.shares()[place];
            arrivals[place][month] += later;
            arrivalsPastGrant[place][month] += later * laterPastGrant;
            double losing = others[place] * rates(known, place).losing();
            double immigrated = rates(known, place).immigrated();
            others[place] += arrivals[place][month] + immigrated - movingOn[place] - losing;
            other[place][month] =
                    movingOn[place] + losing + immigrated + known.homes[place].lost()[month];
            living[place] += known.assumption.settled(known.codes.get(place), known.origin + month)
                    + arrivals[place][month]
                    + immigrated
                    - known.homes[place].departures()[month]
                    - known.homes[place].lost()[month]
                    - movingOn[place]
                    - losing;
            stock[place][month] = living[place];
        }
    }

    private static Elsewhere.Rates rates(Known known, int place) {
        return known.elsewhere.of(known.codes.get(place));
    }
}
