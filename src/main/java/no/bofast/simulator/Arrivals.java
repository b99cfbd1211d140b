package no.bofast.simulator;

import java.util.List;
import no.bofast.domain.CountryGroup;

/**
 * How many people of each country were settled each year ({@code arrivals.csv}).
 *
 * <p>Years before the table are like its first, years after it like its last.
 */
final class Arrivals {

    private static final int FIRST_COLUMN = 1;

    private final int firstYear;
    private final double[][] byYearAndCountry;

    Arrivals() {
        List<String[]> rows = ModelTable.rows("arrivals.csv");
        firstYear = Integer.parseInt(rows.get(0)[0]);
        byYearAndCountry = rows.stream().map(Arrivals::numbers).toArray(double[][]::new);
    }

    private static double[] numbers(String[] row) {
        double[] numbers = new double[CountryGroup.values().length];
        for (int country = 0; country < numbers.length; country++) {
            numbers[country] = Double.parseDouble(row[FIRST_COLUMN + country]);
        }
        return numbers;
    }

    /** The people settled in a year, by the ordinal of their {@link CountryGroup}. */
    double[] in(int year) {
        int row = Math.max(0, Math.min(year - firstYear, byYearAndCountry.length - 1));
        return byYearAndCountry[row].clone();
    }

    double totalIn(int year) {
        double total = 0;
        for (double number : in(year)) {
            total += number;
        }
        return total;
    }

    /** The people of each country settled from one year to another. */
    double[] between(int first, int last) {
        double[] sums = new double[CountryGroup.values().length];
        for (int year = first; year <= last; year++) {
            double[] numbers = in(year);
            for (int country = 0; country < sums.length; country++) {
                sums[country] += numbers[country];
            }
        }
        return sums;
    }
}
