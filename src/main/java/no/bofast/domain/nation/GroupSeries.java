package no.bofast.domain.nation;

import no.bofast.domain.Dimension;

/** Departures, and those at risk, by month and category of a trait. Mutable, for one thread. */
final class GroupSeries {

    private static final int[] FIRST_PLACES = firstPlaces();

    private final MonthSeries[] departures = emptySeries();
    private final MonthSeries[] gained = emptySeries();

    /** The place of a category among those of all dimensions. */
    static int place(Dimension dimension, int category) {
        return FIRST_PLACES[dimension.ordinal()] + category;
    }

    int departures(int place, int from, int through) {
        return departures[place].sum(from, through);
    }

    /** Settled by the end of a month, and neither departed nor lost by then. */
    int remaining(int place, int month) {
        return gained[place].sumThrough(month);
    }

    void settle(int place, int month, int change) {
        gained[place].add(month, change);
    }

    void depart(int place, int month, int change) {
        departures[place].add(month, change);
        gained[place].add(month, -change);
    }

    void lose(int place, int month, int change) {
        gained[place].add(month, -change);
    }

    private static int[] firstPlaces() {
        int[] first = new int[Dimension.values().length + 1];
        for (Dimension dimension : Dimension.values()) {
            int i = dimension.ordinal();
            first[i + 1] = first[i] + dimension.categories().size();
        }
        return first;
    }

    private static MonthSeries[] emptySeries() {
        MonthSeries[] series = new MonthSeries[FIRST_PLACES[FIRST_PLACES.length - 1]];
        for (int i = 0; i < series.length; i++) {
            series[i] = new MonthSeries();
        }
        return series;
    }
}
