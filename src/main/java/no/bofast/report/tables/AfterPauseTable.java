package no.bofast.report.tables;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Curve;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.LifeTable;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlingHistories;
import no.bofast.report.measures.ShownLifeTable;

/**
 * {@code after_pause.csv}: the share departed by years since settlement, of those settled in a municipality's first year after a pause, and of all
 * others.
 */
final class AfterPauseTable {

    private static final List<String> COLUMNS =
            List.of("settled_when", "years", "settled", "departed", "share", "product_limit");

    private AfterPauseTable() {}

    static Table of(SettlingHistories histories, Known known, ReportRequest request) {
        Stream<Row> rows = histories.lifeTables(known, request).entrySet().stream()
                .flatMap(e -> rows(e.getKey() ? "first_after_pause" : "other", e.getValue(), request.disclosure()));
        return Table.sorted("after_pause", COLUMNS, rows);
    }

    private static Stream<Row> rows(String when, LifeTable people, Disclosure disclosure) {
        return Curve.of(ShownLifeTable.of(people, disclosure)).stream()
                .map(point -> Row.of(
                        when,
                        point.years(),
                        point.settled(),
                        point.departed(),
                        CurvesTable.share(point),
                        CurvesTable.productLimit(point)));
    }
}
