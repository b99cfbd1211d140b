package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.domain.SideCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.Adults;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.MovedWhen;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;

/**
 * What moving does to wages and work (the report's Figures 19–22 and 27–31), of adults at settlement whose wages are known; only
 * departures through the report's last year count.
 */
final class IncomeTables {

    static final List<String> NAMES =
            List.of("income_years", "income_before_after", "income_change", "income_destinations", "income_work");

    private static final String ALL = "all";
    private static final List<String> YEARS =
            List.of("moved", "dimension", "category", "years", "band", "people", "share");
    private static final List<String> BEFORE_AFTER = List.of("moved", "before", "after", "people", "share");
    private static final List<String> CHANGE = List.of("dimension", "category", "change", "people", "share");
    private static final List<String> DESTINATIONS = List.of("by", "category", "when", "band", "people", "share");

    private final Map<SideCell, CellCount> counts;
    private final ReportRequest request;
    private final Places places;

    IncomeTables(Map<SideCell, CellCount> counts, ReportRequest request, Places places) {
        this.counts = counts;
        this.request = request;
        this.places = places;
    }

    /** All of them, in the order of their names. */
    List<Table> all() {
        return List.of(years(), beforeAfter(), change(), destinations(), work());
    }

    /** Wages in bands by year since settlement, of those who moved when and of the stayers. */
    private Table years() {
        Shares shares = new Shares();
        forEach(SideCell.Wages.class, (cell, people) -> {
            if (Adults.has(cell.ageBand()) && cell.settlementYear() + cell.years() <= request.through()) {
                String moved = MovedWhen.of(cell.departed(), cell.settlementYear(), request.through())
                        .labelAmongAll();
                for (Category category : Adults.categories(cell.sex(), cell.ageBand(), cell.municipality(), places)) {
                    addYear(shares, ALL, category, cell, people);
                    addYear(shares, moved, category, cell, people);
                }
            }
        });
        return Table.sorted("income_years", YEARS, shares.rows());
    }

    private static void addYear(Shares shares, String moved, Category category, SideCell.Wages cell, int people) {
        shares.add(
                people,
                moved,
                category.breakdown().label(),
                category.name(),
                Integer.toString(cell.years()),
                cell.band().label());
    }

    /** The band of the year before by that of the year after: shares of all who moved then. */
    private Table beforeAfter() {
        Shares shares = new Shares();
        forEachMove(true, (cell, people) -> {
            String both = cell.before().label() + ">" + cell.after().label();
            shares.add(people, ALL, both);
            shares.add(people, moved(cell).label(), both);
        });
        return Table.sorted("income_before_after", BEFORE_AFTER, shares.rows().map(IncomeTables::apart));
    }

    private static Row apart(Row row) {
        String[] both = row.get(1).split(">");
        return Row.of(row.get(0), both[0], both[1], row.get(2), row.get(3));
    }

    /** Who earns more, the same or less in the year after than in the year before: by bands of half the basic amount. */
    private Table change() {
        Shares shares = new Shares();
        forEachMove(false, (cell, people) -> {
            for (Category category : Adults.categories(cell.sex(), cell.ageBand(), cell.municipality(), places)) {
                shares.add(people, category.breakdown().label(), category.name(), change(cell));
            }
            shares.add(people, "moved", moved(cell).label(), change(cell));
        });
        forEachMove(
                true,
                (cell, people) -> places.classes(cell.municipality())
                        .forEach(category ->
                                shares.add(people, destination(category.breakdown()), category.name(), change(cell))));
        return Table.sorted("income_change", CHANGE, shares.rows());
    }

    private static String destination(Breakdown breakdown) {
        return "destination_" + breakdown.label();
    }

    private static String change(SideCell.WagesOfMove cell) {
        int change = cell.after().compareTo(cell.before());
        return change == 0 ? "unchanged" : change > 0 ? "higher" : "lower";
    }

    /** Bands of the years before and after by where people moved. */
    private Table destinations() {
        Shares shares = new Shares();
        forEachMove(
                true,
                (cell, people) -> places.classes(cell.municipality()).forEach(category -> {
                    String by = category.breakdown().label();
                    shares.add(
                            people, by, category.name(), "before", cell.before().label());
                    shares.add(
                            people, by, category.name(), "after", cell.after().label());
                }));
        return Table.sorted("income_destinations", DESTINATIONS, shares.rows());
    }

    private Table work() {
        WorkAfterMove work = new WorkAfterMove(YearMonth.from(request.clock()));
        forEach(SideCell.Work.class, (cell, people) -> {
            if (cell.departed().getYear() <= request.through()) {
                work.add(cell, people);
            }
        });
        return work.table();
    }

    /** @param isDestination whether by where people moved to, else by where they were settled */
    private void forEachMove(boolean isDestination, BiConsumer<SideCell.WagesOfMove, Integer> visitor) {
        forEach(SideCell.WagesOfMove.class, (cell, people) -> {
            if (cell.isDestination() == isDestination && Adults.has(cell.ageBand()) && moved(cell) != MovedWhen.NOT) {
                visitor.accept(cell, people);
            }
        });
    }

    private MovedWhen moved(SideCell.WagesOfMove cell) {
        return MovedWhen.of(cell.departed(), cell.settlementYear(), request.through());
    }

    private <T extends SideCell> void forEach(Class<T> kind, BiConsumer<T, Integer> visitor) {
        counts.forEach((cell, count) -> {
            if (kind.isInstance(cell) && request.settled().contains(cell.settlementYear()) && count.total() != 0) {
                visitor.accept(kind.cast(cell), count.total());
            }
        });
    }
}
