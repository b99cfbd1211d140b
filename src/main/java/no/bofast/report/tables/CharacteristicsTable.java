package no.bofast.report.tables;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.SettlementCounts;

/** {@code characteristics.csv}: who was settled, in all and in each region, and the share of those settled there (the report's Table 5). */
final class CharacteristicsTable {

    private static final List<String> COLUMNS = List.of("dimension", "category", "region", "settled", "share");

    private CharacteristicsTable() {}

    static Table of(SettlementCounts people, Disclosure disclosure) {
        Map<String, Integer> everyone = people.byRegion().getOrDefault(Category.EVERYONE, Map.of());
        Stream<Row> rows = people.byRegion().entrySet().stream()
                .flatMap(e -> e.getValue().entrySet().stream()
                        .map(there -> new Settled(e.getKey(), there.getKey(), there.getValue())))
                .flatMap(settled -> settled.row(everyone.get(settled.region()), disclosure));
        return Table.sorted("characteristics", COLUMNS, rows);
    }

    private record Settled(Category category, String region, int count) {

        /** None where there is nobody. */
        Stream<Row> row(int everyoneThere, Disclosure disclosure) {
            if (count == 0) {
                return Stream.empty();
            }
            return Stream.of(Row.of(
                    category.breakdown().label(),
                    category.name(),
                    region,
                    count,
                    disclosure.showsShareOf(everyoneThere) ? Decimals.ratio(1, count, everyoneThere) : ""));
        }
    }
}
