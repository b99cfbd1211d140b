package no.bofast.forecast;

/** Sums in the order of their parts. */
final class Sums {

    private Sums() {}

    static double of(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    static double of(double[][] rows) {
        double sum = 0;
        for (double[] row : rows) {
            sum += of(row);
        }
        return sum;
    }

    /** Of the first ones. */
    static double of(double[] values, int first) {
        double sum = 0;
        for (int i = 0; i < first; i++) {
            sum += values[i];
        }
        return sum;
    }
}
