package no.bofast.warning.baseline;

import java.util.Arrays;
import no.bofast.domain.HouseholdAge;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Traits;

/** Those settled by year, and departures by month, by {@link HouseholdAge}. Mutable, for one thread. */
final class MixSeries {

    private static final int[] CATEGORY_OF_TRAITS = categoryOfTraits();
    private static final int[] NOBODY = {};

    private int firstYear;
    /** By settlement year from the first; of no length where nobody was ever counted. */
    private int[][] settled = {};
    /** Null where nobody was ever counted. */
    private final MonthSeries[] departures = new MonthSeries[HouseholdAge.CATEGORIES];

    /** The category of traits told by {@link Traits#place}. */
    static int categoryOf(int traits) {
        return CATEGORY_OF_TRAITS[traits];
    }

    /** Those settled in a year by category; of no length where nobody was ever counted. */
    int[] settled(int year) {
        int place = year - firstYear;
        return place >= 0 && place < settled.length ? settled[place] : NOBODY;
    }

    /** The first settlement year of which anything is known. */
    int firstYear() {
        return firstYear;
    }

    /** How many settlement years there are from the first to the last. */
    int years() {
        return settled.length;
    }

    int departures(int category, int from, int through) {
        return departures[category] == null ? 0 : departures[category].sum(from, through);
    }

    void settle(int category, int month, int change) {
        int place = room(MonthNumber.year(month));
        if (settled[place].length == 0) {
            settled[place] = new int[HouseholdAge.CATEGORIES];
        }
        settled[place][category] += change;
    }

    void depart(int category, int month, int change) {
        departures[category] = departures[category] == null ? new MonthSeries() : departures[category];
        departures[category].add(month, change);
    }

    /** The place of a year, for which room is made. */
    private int room(int year) {
        if (settled.length == 0) {
            firstYear = year;
        }
        int earlier = Math.max(0, firstYear - year);
        int size = Math.max(settled.length + earlier, year - firstYear + 1 + earlier);
        if (size > settled.length) {
            int[][] more = new int[size][];
            Arrays.fill(more, NOBODY);
            System.arraycopy(settled, 0, more, earlier, settled.length);
            settled = more;
            firstYear -= earlier;
        }
        return year - firstYear;
    }

    private static int[] categoryOfTraits() {
        int[] categories = new int[Traits.PLACES];
        Arrays.setAll(categories, place -> HouseholdAge.categoryOf(Traits.at(place)));
        return categories;
    }
}
