package no.bofast.report.measures;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.CameAs;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.RightsRules;
import no.bofast.domain.municipality.CellCount;

/** People who live in a municipality, by the rights that follow them in a month ({@code domain.md}, section 3, stock). */
public record StockByRights(MunicipalityCode municipality, CountryGroup country, RightsPeriod rights, CameAs cameAs) {

    /** How many are in each part, in a month that the clock shows; parts without anyone are absent. */
    public static Map<StockByRights, Integer> counted(
            Map<Cell.Stock, CellCount> stock, RightsRules rights, YearMonth clock) {
        Map<StockByRights, Integer> counts = new HashMap<>();
        stock.forEach((cell, count) -> counts.merge(of(cell, rights, clock), count.total(), Integer::sum));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static StockByRights of(Cell.Stock cell, RightsRules rights, YearMonth clock) {
        RightsPeriod now = rights.in(clock, cell.settled(), cell.isOfProgrammeAge());
        return new StockByRights(cell.municipality(), cell.country(), now, cell.cameAs());
    }
}
