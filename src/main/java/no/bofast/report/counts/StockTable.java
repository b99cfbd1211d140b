package no.bofast.report.counts;

import java.time.YearMonth;
import java.util.List;
import no.bofast.domain.RightsRules;
import no.bofast.report.measures.StockByRights;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code stock.csv}: who lives where now, by the rights that follow them in the month of the register clock. */
final class StockTable {

    private static final List<String> COLUMNS = List.of("municipality", "country", "rights", "came_as", "count");

    private StockTable() {}

    static Table of(CountsView view, RightsRules rights, YearMonth clock) {
        return Table.sorted(
                "stock",
                COLUMNS,
                StockByRights.counted(view.stock(), rights, clock).entrySet().stream()
                        .map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(StockByRights part, int count) {
        return Row.of(part.municipality(), part.country(), part.rights().label(), part.cameAs(), count);
    }
}
