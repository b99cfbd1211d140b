package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.RightsPeriod;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Known;

/**
 * {@code rights.csv}: who moved while the introduction programme still ran, while the integration grant alone did, and when neither
 * did, by the rules of rights; confirmed departures through the report's last year, as in {@code moved.csv}. The three are apart:
 * they add up to the departed.
 */
final class RightsTable {

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "settled", "moved_within_programme", "moved_within_grant", "moved_after");

    private RightsTable() {}

    /**
     * The table.
     *
     * @param departures with rights, of the settlement years asked for, through the last year
     */
    static Table of(Cohorts cohorts, Stream<Known.RightsDeparture> departures) {
        Map<Category, int[]> byRights = new HashMap<>();
        departures.forEach(seen -> cohorts.categories(
                        seen.cell().municipality(), seen.cell().traits())
                .forEach(category -> byRights.computeIfAbsent(category, c -> new int[RightsPeriod.values().length])[
                                seen.cell().rights().ordinal()] +=
                        seen.count()));
        Stream<Row> rows = cohorts.byCategory().entrySet().stream()
                .filter(e -> e.getKey().breakdown() != Breakdown.SETTLEMENT_YEAR)
                .map(e -> new Shown(
                        e.getKey(),
                        e.getValue().settled(),
                        e.getValue().departed(),
                        byRights.getOrDefault(e.getKey(), new int[RightsPeriod.values().length])))
                .filter(shown -> shown.settled() > 0)
                .map(Shown::row);
        return Table.sorted("rights", COLUMNS, rows);
    }

    /**
     * One category.
     *
     * @param departed all who departed
     * @param byRights those of them with a right
     */
    private record Shown(Category category, int settled, int departed, int[] byRights) {

        Row row() {
            int programme = byRights[RightsPeriod.PROGRAMME.ordinal()];
            int grant = byRights[RightsPeriod.GRANT.ordinal()];
            return Row.of(
                    category.breakdown().label(),
                    category.name(),
                    settled,
                    programme,
                    grant,
                    departed - programme - grant);
        }
    }
}
