package no.bofast.simulator;

import java.util.List;

/**
 * How many were settled where, and of whom they are: the margins to which newcomers are drawn ({@code settled.csv}).
 *
 * <p>Two periods, since the published tables tell 2010–2016 from 2010–2023 and the difference is 2017–2023.
 */
final class SettledTable {

    static final int EARLY_LAST_YEAR = 2016;
    static final int EARLY = 0;
    static final int LATE = 1;
    static final String ALL = "all";

    private static final String EARLY_LAST = Integer.toString(EARLY_LAST_YEAR);

    private final List<String[]> rows = ModelTable.rows("settled.csv");

    static int periodOf(int year) {
        return year <= EARLY_LAST_YEAR ? EARLY : LATE;
    }

    /** People of a category settled in 2010–2016, in the whole country; not a number where it isn't known. */
    double early(String dimension, String category) {
        return find(EARLY_LAST, ALL, dimension, category);
    }

    /** People of a category settled in 2010–2023, in one region or in {@link #ALL}; not a number where it isn't known. */
    double both(String region, String dimension, String category) {
        return find("2023", region, dimension, category);
    }

    private double find(String to, String region, String dimension, String category) {
        for (String[] row : rows) {
            if (row[1].equals(to) && row[2].equals(region) && row[3].equals(dimension) && row[4].equals(category)) {
                return Double.parseDouble(row[5]);
            }
        }
        return Double.NaN;
    }
}
