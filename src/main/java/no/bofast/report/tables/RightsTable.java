package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.RightsPeriod;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.ShownLifeTable;

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
    static Table of(Cohorts cohorts, Stream<Known.RightsDeparture> departures, Disclosure disclosure) {
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
                        ShownLifeTable.of(e.getKey(), e.getValue(), disclosure).settled(),
                        e.getValue().departed(),
                        byRights.getOrDefault(e.getKey(), new int[RightsPeriod.values().length])))
                .filter(shown -> shown.settled() > 0)
                .map(shown -> shown.row(disclosure));
        return Table.sorted("rights", COLUMNS, rows);
    }

    /**
     * One category.
     *
     * @param settled as it may be shown
     * @param departed all who departed, exact
     * @param byRights those of them with a right, exact
     */
    private record Shown(Category category, int settled, int departed, int[] byRights) {

        Row row(Disclosure disclosure) {
            int programme = byRights[RightsPeriod.PROGRAMME.ordinal()];
            int grant = byRights[RightsPeriod.GRANT.ordinal()];
            return Row.of(
                    category.breakdown().label(),
                    category.name(),
                    settled,
                    disclosure.count(category.count("departed_with_programme"), programme),
                    disclosure.count(category.count("departed_with_grant"), grant),
                    disclosure.count(category.count("departed_without_rights"), departed - programme - grant));
        }
    }
}
