package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.MonthMeasure;
import no.bofast.report.measures.CoNationals;
import no.bofast.report.measures.CountryStock;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlingHistories;

/** The tables beyond the report's own of how far people move, what they do afterwards, whom they meet, and where settling pauses. */
final class MoveTables {

    private static final int MONTHS = 12;

    private final Known known;
    private final Places places;
    private final ReportRequest request;

    MoveTables(Known known, Places places, ReportRequest request) {
        this.known = known;
        this.places = places;
        this.request = request;
    }

    /** Of the departures of the report. */
    Table distances(Stream<Known.Flow> flows) {
        return DistancesTable.of(flows.toList(), places, request.disclosure());
    }

    Optional<Table> afterwards() {
        return known.afterDepartures().map(after -> AfterwardsTable.of(after, request));
    }

    List<Table> pauses() {
        SettlingHistories histories = SettlingHistories.of(known);
        return List.of(PausesTable.of(histories, request), AfterPauseTable.of(histories, known, request));
    }

    Optional<Table> concentration() {
        return known.stock().map(this::concentration);
    }

    private Table concentration(Stream<Known.Stock> people) {
        CountryStock stock = new CountryStock();
        people.forEach(seen -> stock.add(seen.cell().municipality(), seen.cell().country(), seen.count()));
        CoNationals met = new CoNationals(stock);
        YearMonth last = YearMonth.from(request.clock()).minusMonths(1);
        known.view().groups().forEach((cell, count) -> {
            if (isDepartureByCountry(cell) && isWithin(cell.month(), last)) {
                met.add(CoNationals.End.ORIGIN, cell.municipality(), country(cell.category()), count.total());
            }
        });
        known.view().arrivalGroups().forEach((cell, count) -> {
            if (isFirstByCountry(cell) && isWithin(cell.month(), last)) {
                met.add(CoNationals.End.DESTINATION, cell.municipality(), country(cell.category()), count.total());
            }
        });
        return ConcentrationTable.of(stock, met, places);
    }

    private static boolean isWithin(YearMonth month, YearMonth last) {
        return !month.isAfter(last) && month.isAfter(last.minusMonths(MONTHS));
    }

    private static boolean isDepartureByCountry(Cell.Group cell) {
        return cell.measure() == MonthMeasure.DEPARTURES && cell.dimension() == GroupDimension.COUNTRY;
    }

    private static boolean isFirstByCountry(Cell.ArrivalGroup cell) {
        return cell.order() == ArrivalOrder.FIRST && cell.dimension() == ArrivalDimension.COUNTRY;
    }

    private static CountryGroup country(int category) {
        return CountryGroup.values()[category];
    }
}
