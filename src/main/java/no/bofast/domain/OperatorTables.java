package no.bofast.domain;

/**
 * What an operator's own tables tell, by which counts are read and not made.
 *
 * @param inhabitants of municipalities, by year as far as known
 * @param grants what the integration grant is worth, as far as known
 */
public record OperatorTables(Inhabitants inhabitants, GrantRates grants) {

    /** There are no such tables. */
    public static final OperatorTables NONE = new OperatorTables(Inhabitants.OF_2024, GrantRates.NONE);
}
