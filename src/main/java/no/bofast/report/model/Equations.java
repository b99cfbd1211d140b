package no.bofast.report.model;

import org.ojalgo.matrix.store.R064Store;

/**
 * The normal equations of some people: products of the indicators, and products with having departed. Those of several groups add up.
 * Mutable, for one thread.
 */
final class Equations {

    private final int size;
    private final double[][] products;
    private final double[] responses;
    private int people;
    private int departed;

    Equations(int size) {
        this.size = size;
        this.products = new double[size][size];
        this.responses = new double[size];
    }

    /**
     * Adds a group of people who share some indicators.
     *
     * @param shared places of the indicators that are 1 for all of them
     * @param last the last year since settlement that counts
     */
    void add(GroupSums group, int[] shared, Horizon horizon, int last) {
        int all = group.people();
        int left = group.departed(horizon.first(), last);
        people += all;
        departed += left;
        for (int one : shared) {
            responses[one] += left;
            for (int other : shared) {
                products[one][other] += all;
            }
        }
        for (int term = 0; term < PersonTerms.all().size(); term++) {
            addTerm(group, term, shared, group.departedSum(term, horizon.first(), last));
        }
    }

    private void addTerm(GroupSums group, int term, int[] shared, int left) {
        int place = Design.PERSON + term;
        responses[place] += left;
        for (int one : shared) {
            products[one][place] += group.sum(term);
            products[place][one] += group.sum(term);
        }
        for (int other = 0; other < PersonTerms.all().size(); other++) {
            products[place][Design.PERSON + other] += group.product(term, other);
        }
    }

    /** Adds the equations of others, or takes them away. */
    void add(Equations others, int sign) {
        people += sign * others.people;
        departed += sign * others.departed;
        for (int i = 0; i < size; i++) {
            responses[i] += sign * others.responses[i];
            for (int j = 0; j < size; j++) {
                products[i][j] += sign * others.products[i][j];
            }
        }
    }

    int people() {
        return people;
    }

    int departed() {
        return departed;
    }

    double product(int one, int other) {
        return products[one][other];
    }

    double response(int term) {
        return responses[term];
    }

    /** The products of some of the indicators. */
    R064Store products(int[] terms) {
        R064Store matrix = R064Store.FACTORY.make(terms.length, terms.length);
        for (int i = 0; i < terms.length; i++) {
            for (int j = 0; j < terms.length; j++) {
                matrix.set(i, j, products[terms[i]][terms[j]]);
            }
        }
        return matrix;
    }

    R064Store responses(int[] terms) {
        R064Store column = R064Store.FACTORY.make(terms.length, 1);
        for (int i = 0; i < terms.length; i++) {
            column.set(i, 0, responses[terms[i]]);
        }
        return column;
    }

    /** What is left to explain when some coefficients explain the rest, by indicator. */
    R064Store scores(int[] terms, double[] coefficients) {
        R064Store scores = responses(terms);
        for (int i = 0; i < terms.length; i++) {
            for (int term : terms) {
                scores.add(i, 0, -products[terms[i]][term] * coefficients[term]);
            }
        }
        return scores;
    }

    /** The departures that some coefficients lead to expect. */
    double expected(double[] coefficients) {
        double expected = 0;
        for (int term = 0; term < size; term++) {
            expected += products[0][term] * coefficients[term];
        }
        return expected;
    }
}
