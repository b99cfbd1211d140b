package no.bofast.report.measures;

import java.util.List;
import java.util.stream.Stream;

/** One of four classes of municipalities by a measure. */
public enum Quartile {
    LOW("low"),
    MEDIUM_LOW("medium low"),
    MEDIUM_HIGH("medium high"),
    HIGH("high");

    /** The greatest settled per 1,000 inhabitants of the three lower classes. */
    private static final List<Integer> INTENSITY_LIMITS = List.of(26, 39, 55);

    private static final int THOUSAND = 1000;

    private final String label;

    Quartile(String label) {
        this.label = label;
    }

    /** As the tables write it. */
    public String label() {
        return label;
    }

    /** The quartile that the tables write so. */
    public static Quartile labelled(String label) {
        return Stream.of(values())
                .filter(quartile -> quartile.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no quartile is called '" + label + "'"));
    }

    /** The quartile of a place, from 0, among some number ranked. */
    public static Quartile at(int place, int ranked) {
        return values()[4 * place / ranked];
    }

    /** The class of settlement intensity by the report's limits, which are the quartiles of 2010–2023. */
    public static Quartile ofIntensity(int settled, int population) {
        int place = 0;
        while (place < INTENSITY_LIMITS.size()
                && (long) THOUSAND * settled > (long) INTENSITY_LIMITS.get(place) * population) {
            place++;
        }
        return values()[place];
    }
}
