package no.bofast.report.measures;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import no.bofast.domain.Dimension;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;

/** The order in which people expect the categories of a breakdown: that of the definitions; as text where they set none. */
public final class CategoryOrder {

    private CategoryOrder() {}

    public static Comparator<String> of(Breakdown breakdown) {
        List<String> order = order(breakdown);
        return Comparator.<String>comparingInt(order::indexOf).thenComparing(Comparator.naturalOrder());
    }

    /** Whether the categories are steps of something, and not merely different. */
    public static boolean isScale(Breakdown breakdown) {
        return switch (breakdown) {
            case AGE_BAND, CENTRALITY, SIZE_BAND, SETTLEMENT_YEAR -> true;
            case ALL, SEX, HOUSEHOLD, COUNTRY, GROUND, REGION -> false;
        };
    }

    private static List<String> order(Breakdown breakdown) {
        return switch (breakdown) {
            case REGION -> Arrays.stream(Region.values()).map(Region::label).toList();
            case SIZE_BAND ->
                Arrays.stream(SizeBand.values()).map(SizeBand::label).toList();
            case SEX, AGE_BAND, HOUSEHOLD, COUNTRY, GROUND ->
                breakdown.trait().map(Dimension::categories).orElseThrow();
            case ALL, CENTRALITY, SETTLEMENT_YEAR -> List.of();
        };
    }
}
