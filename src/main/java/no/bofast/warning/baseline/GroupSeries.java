package no.bofast.warning.baseline;

import java.util.Arrays;
import no.bofast.domain.Dimension;
import no.bofast.domain.Traits;

/**
 * Departures, and those at risk, by month and category of a trait. Mutable, for one thread.
 *
 * <p>All categories of a month lie together, since every change is one of a month and of a category of each trait.
 */
final class GroupSeries {

    private static final int[] FIRST_PLACES = firstPlaces();
    private static final int PLACES = FIRST_PLACES[FIRST_PLACES.length - 1];
    private static final int[][] PLACES_OF_TRAITS = placesOfTraits();
    /** Stands for a month of which nobody was ever counted. */
    private static final int[] NOBODY = new int[2 * PLACES];

    private int firstMonth;
    /** By month from the first, then by category: departures, and after those of all categories what those at risk gained. */
    private int[][] months = {};

    /** The place of a category among those of all dimensions. */
    static int place(Dimension dimension, int category) {
        return FIRST_PLACES[dimension.ordinal()] + category;
    }

    int departures(int place, int from, int through) {
        return sum(place, from, through);
    }

    /** Settled by the end of a month, and neither departed nor lost by then. */
    int remaining(int place, int month) {
        return sum(PLACES + place, firstMonth, month);
    }

    /** Those {@link #remaining} at the end of each month from one to another, both included, added up. */
    long monthsRemaining(int place, int from, int through) {
        int remaining = remaining(place, from - 1);
        long sum = 0;
        for (int month = from; month <= through; month++) {
            remaining += sum(PLACES + place, month, month);
            sum += remaining;
        }
        return sum;
    }

    private int sum(int column, int from, int through) {
        int last = Math.min(through - firstMonth, months.length - 1);
        int sum = 0;
        for (int month = Math.max(0, from - firstMonth); month <= last; month++) {
            sum += months[month][column];
        }
        return sum;
    }

    void settle(int place, int month, int change) {
        ofMonth(month)[PLACES + place] += change;
    }

    void depart(int place, int month, int change) {
        int[] counts = ofMonth(month);
        counts[place] += change;
        counts[PLACES + place] -= change;
    }

    void lose(int place, int month, int change) {
        settle(place, month, -change);
    }

    /** Counts people in the category of each of their traits, told by {@link Traits#place}. */
    void settleTraced(int traits, int month, int change) {
        int[] counts = ofMonth(month);
        for (int place : PLACES_OF_TRAITS[traits]) {
            counts[PLACES + place] += change;
        }
    }

    void departTraced(int traits, int month, int change) {
        int[] counts = ofMonth(month);
        for (int place : PLACES_OF_TRAITS[traits]) {
            counts[place] += change;
            counts[PLACES + place] -= change;
        }
    }

    void loseTraced(int traits, int month, int change) {
        settleTraced(traits, month, -change);
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

    /** The counts of a month, for which room is made. */
    private int[] ofMonth(int month) {
        makeRoom(month);
        int place = month - firstMonth;
        if (months[place] == NOBODY) {
            months[place] = new int[2 * PLACES];
        }
        return months[place];
    }

    private void makeRoom(int month) {
        if (months.length == 0) {
            firstMonth = month;
        }
        int earlier = Math.max(0, firstMonth - month);
        int size = Math.max(months.length, month - firstMonth + 1) + earlier;
        if (size > months.length) {
            int[][] more = new int[size][];
            Arrays.fill(more, NOBODY);
            System.arraycopy(months, 0, more, earlier, months.length);
            months = more;
            firstMonth -= earlier;
        }
    }
}
