package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Disclosure;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.counts.ReplayTables;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.testkit.Countings;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report's exact tables against plain SQL over the raw tables of replay, cell by cell. */
class SqlReportTest {

    private static final Places PLACES = new Places(ReferenceTables.municipalities());

    @TempDir
    Path raw;

    @ParameterizedTest
    @CsvSource({
        "1, 5000, 2010-2016, 2020",
        "2, 5000, 2008-2019, 2020",
        "3, 5000, 2012-2015, 2017",
        "4, 3000, 2015-2019, 2017",
        "5, 300, 2013, 2020",
        "6, 60, 2010-2016, 2010",
        "7, 3000, 2010-2023, 2023"
    })
    void theReportEqualsPlainSqlOverTheRawTables(long seed, int persons, String settled, int through) throws Exception {
        CountsView view = SampleRegister.of(seed, persons);
        ReplayTables.write(view, Countings.at(Instant.parse("2020-06-15T10:00:00Z")), Map.of(), raw);
        ReportRequest request = request(SettlementYears.of(settled), through);

        Report report = Report.of(view, PLACES, request);

        List<String> all = new ArrayList<>(PlainSql.TABLES);
        all.addAll(PlainSql.OTHERS);
        assertThat(report.tables()).extracting(Table::name).containsExactlyInAnyOrderElementsOf(all);
        assertThat(rows(report, "curves")).isNotEmpty();
        new PlainSql(raw, request.settled(), through).assertEquals(table -> rows(report, table));
    }

    private static List<List<String>> rows(Report report, String table) {
        return report.table(table).orElseThrow().rows().stream()
                .map(Row::values)
                .toList();
    }

    static ReportRequest request(SettlementYears settled, int through) {
        return new ReportRequest(
                SampleRegister.CLOCK, settled, through, Optional.empty(), Disclosure.EXACT, Language.of("nb"));
    }
}
