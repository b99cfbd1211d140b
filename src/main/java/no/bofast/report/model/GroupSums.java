package no.bofast.report.model;

import java.util.Arrays;
import no.bofast.domain.Traits;

/**
 * Sums of products of those of one settlement year and municipality: all that the model needs to know of them.
 *
 * <p>Signed counts add to it, so it follows changes of cohort cells, and equals what it would be if made anew. What depends on the question
 * (years, kinds of municipality) isn't in it: that is the same for everyone in the group. Mutable, for one thread.
 */
final class GroupSums {

    private static final int TERMS = PersonTerms.all().size();

    private int people;
    private final int[] sums = new int[TERMS];
    /** Of term by term, the upper triangle row by row. */
    private final int[] products = new int[TERMS * (TERMS + 1) / 2];
    /** Those departed, by years since settlement; and their sums by term. */
    private int[] departed = new int[0];

    private int[][] departedSums = new int[0][];

    void addSettled(Traits traits, int count) {
        people += count;
        int[] terms = PersonTerms.of(traits);
        for (int i = 0; i < terms.length; i++) {
            sums[terms[i]] += count;
            for (int j = i; j < terms.length; j++) {
                products[place(terms[i], terms[j])] += count;
            }
        }
    }

    void addDeparted(Traits traits, int years, int count) {
        if (years >= departed.length) {
            departed = Arrays.copyOf(departed, years + 1);
            int known = departedSums.length;
            departedSums = Arrays.copyOf(departedSums, years + 1);
            Arrays.setAll(departedSums, year -> year < known ? departedSums[year] : new int[TERMS]);
        }
        departed[years] += count;
        for (int term : PersonTerms.of(traits)) {
            departedSums[years][term] += count;
        }
    }

    int people() {
        return people;
    }

    /** People for whom a term is 1. */
    int sum(int term) {
        return sums[term];
    }

    /** People for whom both terms are 1. */
    int product(int one, int other) {
        return products[one <= other ? place(one, other) : place(other, one)];
    }

    /** People who departed in some years since settlement, both included. */
    int departed(int first, int last) {
        int sum = 0;
        for (int year = first; year <= last && year < departed.length; year++) {
            sum += departed[year];
        }
        return sum;
    }

    /** Those of them for whom a term is 1. */
    int departedSum(int term, int first, int last) {
        int sum = 0;
        for (int year = first; year <= last && year < departed.length; year++) {
            sum += departedSums[year][term];
        }
        return sum;
    }

    private static int place(int row, int column) {
        return row * TERMS - row * (row - 1) / 2 + column - row;
    }

    /** Equal if it tells the same, whatever it was added up from. */
    @Override
    public boolean equals(Object other) {
        return other instanceof GroupSums sums && Arrays.equals(told(), sums.told());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(told());
    }

    private int[] told() {
        int years = departed.length;
        while (years > 0
                && departed[years - 1] == 0
                && Arrays.stream(departedSums[years - 1]).allMatch(sum -> sum == 0)) {
            years--;
        }
        int[] told = Arrays.copyOf(products, products.length + 1 + TERMS + years * (TERMS + 1));
        int end = products.length;
        told[end++] = people;
        System.arraycopy(sums, 0, told, end, TERMS);
        end += TERMS;
        for (int year = 0; year < years; year++) {
            told[end++] = departed[year];
            System.arraycopy(departedSums[year], 0, told, end, TERMS);
            end += TERMS;
        }
        return told;
    }
}
