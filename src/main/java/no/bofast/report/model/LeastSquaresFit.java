package no.bofast.report.model;

import java.util.Collection;
import java.util.stream.IntStream;
import org.ojalgo.matrix.decomposition.Cholesky;
import org.ojalgo.matrix.store.MatrixStore;
import org.ojalgo.matrix.store.R064Store;

/**
 * A linear probability model, fitted by ordinary least squares.
 *
 * <p>An indicator that others before it add up to (or that nobody has) can't be told from them: it is left out, and its coefficient is 0.
 */
final class LeastSquaresFit {

    /** What is left of an indicator once those before it are taken out, as part of it: below this it is rounding. */
    private static final double NOTHING = 1e-9;

    private final Equations all;
    private final int[] terms;
    private final MatrixStore<Double> inverse;
    private final double[] coefficients;

    LeastSquaresFit(Equations all, int size) {
        this.all = all;
        this.terms = independent(all, size);
        Cholesky<Double> cholesky = Cholesky.R064.make(terms.length, terms.length);
        cholesky.decompose(all.products(terms));
        this.inverse = cholesky.getInverse();
        MatrixStore<Double> solution = cholesky.getSolution(all.responses(terms));
        this.coefficients = new double[size];
        for (int i = 0; i < terms.length; i++) {
            coefficients[terms[i]] = solution.doubleValue(i);
        }
    }

    /** The indicators that are no sum of those before them, found by Cholesky's elimination. */
    private static int[] independent(Equations all, int size) {
        double[][] lower = new double[size][size];
        boolean[] isKept = new boolean[size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = all.product(i, j);
                for (int k = 0; k < j; k++) {
                    rest -= lower[i][k] * lower[j][k];
                }
                if (i == j) {
                    isKept[i] = rest > NOTHING * all.product(i, i);
                    lower[i][i] = isKept[i] ? Math.sqrt(rest) : 0;
                } else {
                    lower[i][j] = isKept[j] ? rest / lower[j][j] : 0;
                }
            }
        }
        return IntStream.range(0, size).filter(i -> isKept[i]).toArray();
    }

    /** By the place of the term; 0 for one that was left out. */
    double[] coefficients() {
        return coefficients;
    }

    boolean isTold(int term) {
        return IntStream.of(terms).anyMatch(told -> told == term);
    }

    /** The share of the variation that the model explains. */
    double explained() {
        double mean = (double) all.departed() / all.people();
        double explained = IntStream.of(terms)
                .mapToDouble(term -> coefficients[term] * all.response(term))
                .sum();
        return (explained - all.people() * mean * mean) / (all.departed() - all.people() * mean * mean);
    }

    /**
     * How the coefficients vary if people of the same municipality may be alike in any way and those of different ones aren't: the sandwich
     * estimate with the usual correction for few clusters, G/(G−1) · (N−1)/(N−K) (Liang and Zeger 1986; Cameron and Miller 2015).
     */
    Variance clustered(Collection<Equations> municipalities) {
        R064Store meat = R064Store.FACTORY.make(terms.length, terms.length);
        for (Equations one : municipalities) {
            R064Store scores = one.scores(terms, coefficients);
            for (int i = 0; i < terms.length; i++) {
                for (int j = 0; j < terms.length; j++) {
                    meat.add(i, j, scores.doubleValue(i) * scores.doubleValue(j));
                }
            }
        }
        double clusters = municipalities.size();
        double people = all.people();
        double correction = clusters / (clusters - 1) * (people - 1) / (people - terms.length);
        return new Variance(terms, inverse.multiply(meat).multiply(inverse).multiply(correction));
    }

    /** Variances and covariances of the coefficients. */
    record Variance(int[] terms, MatrixStore<Double> matrix) {

        /** The standard error of a coefficient that isn't left out. */
        double standardError(int term) {
            for (int i = 0; i < terms.length; i++) {
                if (terms[i] == term) {
                    return Math.sqrt(Math.max(0, matrix.doubleValue(i, i)));
                }
            }
            throw new IllegalArgumentException("the model has no coefficient at " + term);
        }

        /** The variance of the share that is expected of some people. */
        double ofExpectedShare(Equations of) {
            double variance = 0;
            for (int i = 0; i < terms.length; i++) {
                for (int j = 0; j < terms.length; j++) {
                    variance += of.product(0, terms[i]) * of.product(0, terms[j]) * matrix.doubleValue(i, j);
                }
            }
            return Math.max(0, variance) / of.people() / of.people();
        }
    }
}
