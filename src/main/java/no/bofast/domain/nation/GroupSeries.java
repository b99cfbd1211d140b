package no.bofast.domain.nation;

import java.util.Arrays;
import no.bofast.domain.Dimension;
import no.bofast.domain.Traits;

/** Departures, and those at risk, by month and category of a trait. Mutable, for one thread. */
final class GroupSeries {

    private static final int[] FIRST_PLACES = firstPlaces();
    private static final int[][] PLACES_OF_TRAITS = placesOfTraits();

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

    /** Counts people in the category of each of their traits, told by {@link Traits#place}. */
    void settleTraced(int traits, int month, int change) {
        for (int place : PLACES_OF_TRAITS[traits]) {
            settle(place, month, change);
        }
    }

    void departTraced(int traits, int month, int change) {
        for (int place : PLACES_OF_TRAITS[traits]) {
            depart(place, month, change);
        }
    }

    void loseTraced(int traits, int month, int change) {
        for (int place : PLACES_OF_TRAITS[traits]) {
            lose(place, month, change);
        }
    }

    private static int[][] placesOfTraits() {
        int[][] places = new int[Traits.PLACES][];
        for (int i = 0; i < places.length; i++) {
            Traits traits = Traits.at(i);
            places[i] = Arrays.stream(Dimension.values())
                    .mapToInt(dimension -> place(dimension, dimension.categoryOf(traits)))
                    .toArray();
        }
        return places;
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
