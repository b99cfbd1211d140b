package no.bofast.report.counts;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.SideCell;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/**
 * What is told beside the residence: {@code wages.csv}, {@code wages_of_moves.csv} and {@code work_of_moves.csv}. Bands are of halves
 * of the basic amount. Where no register tells it, there are no such tables.
 */
final class CircumstanceTables {

    private static final List<String> WAGES =
            List.of("settlement_year", "municipality", "sex", "age_band", "departed_years", "years", "halves", "count");
    private static final List<String> MOVES = List.of(
            "settlement_year",
            "municipality",
            "side",
            "sex",
            "age_band",
            "departed_years",
            "halves_before",
            "halves_after",
            "count");
    private static final List<String> WORK =
            List.of("settlement_year", "municipality", "departed_month", "measure", "months", "count");

    private CircumstanceTables() {}

    /** The names of all, also of those that aren't made. */
    static List<String> names() {
        return List.of("wages", "wages_of_moves", "work_of_moves");
    }

    static List<Table> of(CountsView view) {
        return view.circumstances().isEmpty() ? List.of() : List.of(wages(view), moves(view), work(view));
    }

    private static Table wages(CountsView view) {
        return Table.sorted(
                "wages",
                WAGES,
                cells(view, SideCell.Wages.class)
                        .map(e -> Row.of(
                                e.getKey().settlementYear(),
                                e.getKey().municipality(),
                                e.getKey().sex(),
                                e.getKey().ageBand().label(),
                                departed(e.getKey().departed()),
                                e.getKey().years(),
                                e.getKey().band().halves(),
                                e.getValue())));
    }

    private static String departed(int years) {
        return years == SideCell.NOT_DEPARTED ? "" : Integer.toString(years);
    }

    private static Table moves(CountsView view) {
        return Table.sorted(
                "wages_of_moves",
                MOVES,
                cells(view, SideCell.WagesOfMove.class)
                        .map(e -> Row.of(
                                e.getKey().settlementYear(),
                                e.getKey().municipality(),
                                e.getKey().isDestination() ? "destination" : "settlement",
                                e.getKey().sex(),
                                e.getKey().ageBand().label(),
                                e.getKey().departed(),
                                e.getKey().before().halves(),
                                e.getKey().after().halves(),
                                e.getValue())));
    }

    private static Table work(CountsView view) {
        return Table.sorted(
                "work_of_moves",
                WORK,
                cells(view, SideCell.Work.class)
                        .map(e -> Row.of(
                                e.getKey().settlementYear(),
                                e.getKey().municipality(),
                                e.getKey().departed(),
                                e.getKey().measure().label(),
                                e.getKey().months(),
                                e.getValue())));
    }

    private static <T extends SideCell> Stream<Map.Entry<T, Integer>> cells(CountsView view, Class<T> kind) {
        return ReplayTables.counted(view.circumstances())
                .filter(e -> kind.isInstance(e.getKey()))
                .map(e -> Map.entry(kind.cast(e.getKey()), e.getValue().total()));
    }
}
