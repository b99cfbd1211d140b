package no.bofast.report.counts;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.hazard.HazardByMonth;
import no.bofast.domain.hazard.HazardCurve;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.HazardCurves;
import no.bofast.report.measures.Places;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code hazards.csv}: person-months at risk and departures by months since settlement, over the months that are over. */
final class HazardsTable {

    private static final List<String> COLUMNS =
            List.of("months_since_settlement", "settlement_year", "dimension", "category", "at_risk", "departures");

    private HazardsTable() {}

    private record Part(int settlementYear, Category category) {}

    static Table of(CountsView view, Places places, YearMonth clock) {
        Map<Part, HazardCurve> curves = new HashMap<>();
        view.hazards().forEach((cell, count) -> {
            for (Category category : HazardCurves.categories(cell, places)) {
                Part part = new Part(cell.settled().getYear(), category);
                curves.computeIfAbsent(part, p -> new HazardCurve()).add(cell, count.total());
            }
        });
        return Table.sorted(
                "hazards",
                COLUMNS,
                curves.entrySet().stream()
                        .flatMap(e -> rows(e.getKey(), e.getValue().before(clock))));
    }

    private static Stream<Row> rows(Part part, HazardByMonth hazards) {
        return IntStream.range(0, hazards.months())
                .filter(month -> hazards.atRisk(month) != 0)
                .mapToObj(month -> Row.of(
                        month,
                        part.settlementYear(),
                        part.category().breakdown().label(),
                        part.category().name(),
                        hazards.atRisk(month),
                        hazards.departures(month)));
    }
}
