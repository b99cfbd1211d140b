package no.bofast.report.counts;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/** {@code stock.csv}: who lives where now, by the rights that follow them in the month of the register clock. */
final class StockTable {

    private static final List<String> COLUMNS = List.of("municipality", "country", "rights", "came_as", "count");

    private StockTable() {}

    private record Part(MunicipalityCode municipality, CountryGroup country, RightsPeriod rights, CameAs cameAs) {}

    static Table of(CountsView view, RightsRules rights, YearMonth clock) {
        Map<Part, Integer> counts = new HashMap<>();
        view.stock().forEach((cell, count) -> counts.merge(part(cell, rights, clock), count.total(), Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return Table.sorted("stock", COLUMNS, counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Part part(Cell.Stock cell, RightsRules rights, YearMonth clock) {
        RightsPeriod now = rights.in(clock, cell.settled(), cell.isOfProgrammeAge());
        return new Part(cell.municipality(), cell.country(), now, cell.cameAs());
    }

    private static Row row(Part part, int count) {
        return Row.of(part.municipality(), part.country(), part.rights().label(), part.cameAs(), count);
    }
}
