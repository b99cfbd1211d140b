package no.bofast.report.tables;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlingHistories;
import no.bofast.report.measures.SettlingHistory;

/**
 * {@code pauses.csv}: for how many complete years each municipality has settled nobody ("this is the third year without"), and how many people
 * it settled in first years after a pause.
 */
final class PausesTable {

    private static final List<String> COLUMNS =
            List.of("municipality", "years_without", "pauses_ended", "settled_after_pause");

    private PausesTable() {}

    static Table of(SettlingHistories histories, ReportRequest request) {
        int lastComplete = ReportRequest.lastCompleteYear(request.standsOn());
        Stream<Row> rows =
                histories.byMunicipality().entrySet().stream().map(e -> row(e.getKey(), e.getValue(), lastComplete));
        return Table.sorted("pauses", COLUMNS, rows);
    }

    private static Row row(MunicipalityCode municipality, SettlingHistory history, int lastComplete) {
        List<Integer> first = history.firstYearsAfterAPause().boxed().toList();
        return Row.of(
                municipality,
                history.yearsWithout(lastComplete).orElseThrow(),
                first.size(),
                first.stream().mapToInt(history::settledIn).sum());
    }
}
