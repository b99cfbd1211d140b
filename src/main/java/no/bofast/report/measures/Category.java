package no.bofast.report.measures;

/** One category of a breakdown, as in sex: {@code MALE}. */
public record Category(Breakdown breakdown, String name) {

    /** All people. */
    public static final Category EVERYONE = new Category(Breakdown.ALL, "all");
}
