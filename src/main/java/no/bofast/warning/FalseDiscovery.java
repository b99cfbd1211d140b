package no.bofast.warning;

import java.util.Arrays;

/**
 * Holds the expected share of false alarms among all municipalities' alarms of a month: Benjamini and Hochberg's step-up.
 *
 * <p>Of <i>n</i> hypotheses, those with <i>p ≤ q·i/n</i> are rejected, <i>i</i> being the largest rank for which the <i>i</i>-th
 * smallest <i>p</i> is itself that small. Holds for independent tests and for those that rise and fall together (Benjamini and
 * Hochberg 1995, JRSS B 57; Benjamini and Yekutieli 2001), as tests against shared hazards do; discrete counts only make it
 * stricter. Chosen over a Bayesian rate because it needs no model of how large surges are.
 */
final class FalseDiscovery {

    private final int hypotheses;
    private final double rate;
    private double[] small = new double[16];
    private int size;

    FalseDiscovery(int hypotheses, double rate) {
        this.hypotheses = hypotheses;
        this.rate = rate;
    }

    /** Counts a p-value in; the hypotheses that are never counted in have a p-value of 1. */
    void add(double pValue) {
        if (pValue <= rate) {
            if (size == small.length) {
                small = Arrays.copyOf(small, size * 2);
            }
            small[size++] = pValue;
        }
    }

    /** The p-value up to which hypotheses are rejected; if none is, the one that the first would need. */
    double threshold() {
        Arrays.sort(small, 0, size);
        int rejected = size;
        while (rejected > 0 && small[rejected - 1] > rate * rejected / hypotheses) {
            rejected--;
        }
        return rate * Math.max(1, rejected) / Math.max(1, hypotheses);
    }
}
