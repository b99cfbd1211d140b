package no.bofast.report.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Bounds;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.ShownLifeTable;

/** {@code moved.csv}: who moved within five years, in years six to seven, and who stayed; and the shares' bounds. */
final class MovedTable {

    private static final int FIVE_YEARS = 5;
    private static final int SEVEN_YEARS = 7;

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "settled", "within_5_years", "years_6_to_7", "stayers_7");
    private static final List<String> BOUNDS =
            List.of("dimension", "category", "measure", "settled", "count", "share", "low", "high");

    private MovedTable() {}

    static Table of(Cohorts cohorts, Disclosure disclosure) {
        return Table.sorted("moved", COLUMNS, rows(cohorts, disclosure, MovedTable::row));
    }

    /**
     * The shares with Wilson's bounds, each over the settlement years that have reached the five or seven years; so the counts
     * are those of {@code moved.csv} only when all have.
     */
    static Table bounds(Cohorts cohorts, Disclosure disclosure) {
        return Table.sorted("moved_bounds", BOUNDS, rows(cohorts, disclosure, MovedTable::boundsRows));
    }

    private static Stream<Row> rows(Cohorts cohorts, Disclosure disclosure, Function<Shown, Stream<Row>> rows) {
        return cohorts.byCategory().entrySet().stream()
                .filter(e -> e.getKey().breakdown() != Breakdown.SETTLEMENT_YEAR)
                .map(e -> new Shown(e.getKey(), ShownLifeTable.of(e.getValue(), disclosure)))
                .filter(shown -> shown.table().settled() > 0)
                .flatMap(rows);
    }

    private static Stream<Row> row(Shown shown) {
        int settled = shown.table().settled();
        int within5 = shown.table().departedWithin(FIVE_YEARS, 0);
        int within7 = shown.table().departedWithin(SEVEN_YEARS, 0);
        return Stream.of(Row.of(
                shown.category().breakdown().label(),
                shown.category().name(),
                settled,
                within5,
                within7 - within5,
                settled - within7));
    }

    private static Stream<Row> boundsRows(Shown shown) {
        ShownLifeTable table = shown.table();
        int reaching7 = table.settledReaching(SEVEN_YEARS);
        int within5 = table.departedWithin(FIVE_YEARS, SEVEN_YEARS);
        int within7 = table.departedWithin(SEVEN_YEARS, SEVEN_YEARS);
        return Stream.of(
                        shown.share(
                                "within_5_years",
                                table.departedWithin(FIVE_YEARS, FIVE_YEARS),
                                table.settledReaching(FIVE_YEARS)),
                        shown.share("years_6_to_7", within7 - within5, reaching7),
                        shown.share("stayers_7", reaching7 - within7, reaching7))
                .flatMap(Function.identity());
    }

    private record Shown(Category category, ShownLifeTable table) {

        /** The row of a share; none if no settlement year has reached it. */
        Stream<Row> share(String measure, int part, int whole) {
            if (whole == 0) {
                return Stream.empty();
            }
            boolean isShown = table.share(part, whole).isPresent();
            Bounds bounds = Bounds.wilson(part, whole);
            return Stream.of(Row.of(
                    category.breakdown().label(),
                    category.name(),
                    measure,
                    whole,
                    part,
                    isShown ? Decimals.ratio(1, part, whole) : "",
                    isShown ? Decimals.of(bounds.low()) : "",
                    isShown ? Decimals.of(bounds.high()) : ""));
        }
    }
}
