package no.bofast.report.measures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The share of people in families who have departed, and how sure it is, since those of a family decide together. Mutable, for one thread.
 *
 * <p>With <i>d</i> of <i>n</i> departed in each of <i>G</i> families, and <i>p</i> the share of all, the variance is
 * <i>G</i>/(<i>G</i> − 1) · Σ(<i>d</i> − <i>pn</i>)² / (Σ<i>n</i>)²: the estimator that allows for any dependence within a cluster and none between
 * clusters (Liang and Zeger 1986, with the usual correction for few clusters). Too small where few families tell of it.
 */
public final class ClusteredShare {

    private final List<int[]> alike = new ArrayList<>();
    private long families;
    private long people;
    private long departed;

    /** Adds so many families of {@code of} people, of whom {@code departed} have departed. */
    public void add(int departedOfEach, int of, int count) {
        alike.add(new int[] {departedOfEach, of, count});
        families += count;
        people += (long) of * count;
        departed += (long) departedOfEach * count;
    }

    public long families() {
        return families;
    }

    public long people() {
        return people;
    }

    public long departed() {
        return departed;
    }

    /** Of all people; empty of nobody. */
    public OptionalDouble share() {
        return people == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) departed / people);
    }

    /** The standard error with families as one decision each; empty for less than two families. */
    public OptionalDouble standardError() {
        if (families < 2) {
            return OptionalDouble.empty();
        }
        double share = share().orElseThrow();
        double squares = 0;
        for (int[] each : alike) {
            double residual = each[0] - share * each[1];
            squares += each[2] * residual * residual;
        }
        double few = (double) families / (families - 1);
        return OptionalDouble.of(Math.sqrt(few * squares) / people);
    }

    /** By what the variance is greater than if everyone decided alone; empty where nobody or everybody has departed. */
    public OptionalDouble designEffect() {
        OptionalDouble alone = errorIfAlone();
        OptionalDouble together = standardError();
        return together.isEmpty() || alone.getAsDouble() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.pow(together.getAsDouble() / alone.getAsDouble(), 2));
    }

    /** What it would be if everyone decided alone. */
    public OptionalDouble errorIfAlone() {
        OptionalDouble share = share();
        return share.isEmpty()
                ? share
                : OptionalDouble.of(Math.sqrt(share.getAsDouble() * (1 - share.getAsDouble()) / people));
    }
}
