package no.bofast.report.measures;

import no.bofast.disclosure.CountId;

/** One category of a breakdown, as in sex: {@code MALE}. */
public record Category(Breakdown breakdown, String name) {

    /** All people. */
    public static final Category EVERYONE = new Category(Breakdown.ALL, "all");

    /** The identity of a count of this category's people. */
    public CountId count(String measure) {
        return breakdown == Breakdown.ALL
                ? CountId.national(measure)
                : CountId.national(measure, breakdown.label(), name);
    }
}
