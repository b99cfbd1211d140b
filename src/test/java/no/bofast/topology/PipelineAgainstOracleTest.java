package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.domain.MonthMeasure;
import no.bofast.oracle.BatchOracle;
import no.bofast.oracle.Municipalities;
import no.bofast.oracle.NastyLog;
import no.bofast.oracle.NastySettlings;
import no.bofast.report.counts.ReplayTables;
import no.bofast.testkit.Countings;
import no.bofast.testkit.MonitorDriver;
import no.bofast.view.CountsView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline's published counts are the batch oracle's tables, whatever the order of arrival. */
class PipelineAgainstOracleTest {

    private static final int PERSONS = 250;
    /** Counts leave in so many parts. */
    private static final int PARTS = 2;

    @TempDir
    Path directory;

    private Map<List<String>, Long> accompanied;

    @Test
    void aLogInRegisteredOrderMakesTheTables() throws IOException {
        List<String> log = NastyLog.generate(11, PERSONS);

        Map<String, String> expected = expected(log);
        assertThat(tablesOf(log, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void aShuffledLogWithDuplicatesMakesTheSameTables() throws IOException {
        List<String> log = NastyLog.generate(12, PERSONS);

        List<String> arrived = NastyLog.shuffled(NastyLog.withDuplicates(log, 1), 2);

        Map<String, String> expected = expected(log);
        assertThat(tablesOf(arrived, expected.keySet())).isEqualTo(expected);
    }

    @Test
    void whoAccompaniedWhomAndWhatWasDecidedIsKnownInAnyOrder() throws IOException {
        List<String> log = new ArrayList<>(NastyLog.ofFamilies(13, PERSONS));
        log.addAll(NastySettlings.generate(14, PERSONS));
        BatchOracle oracle = BatchOracle.over(log, Municipalities.fromClassPath());

        Map<String, String> expected = oracle.tables();
        Map<String, String> tables = tablesOf(NastyLog.shuffled(NastyLog.withDuplicates(log, 1), 2), expected.keySet());

        assertThat(tables).isEqualTo(expected).containsKeys("families.csv", "settling.csv", "settling_months.csv");
        assertThat(accompanied).isNotEmpty().isEqualTo(oracle.accompanied());
    }

    private static Map<List<String>, Long> accompanied(CountsView counts) {
        Map<List<String>, Long> accompanied = new HashMap<>();
        counts.months().forEach((cell, count) -> {
            if (cell.measure() == MonthMeasure.ACCOMPANIED) {
                count.forEachChange((registeredOn, change) -> accompanied.put(
                        List.of(
                                cell.municipality().toString(),
                                cell.month().toString(),
                                registeredOn.toString(),
                                Integer.toString(cell.settlementYear())),
                        (long) change));
            }
        });
        return accompanied;
    }

    private Map<String, String> tablesOf(List<String> log, Set<String> names) throws IOException {
        try (MonitorDriver driver = new MonitorDriver(directory.resolve("state"))) {
            for (int i = 0; i < log.size(); i++) {
                driver.submit(log.get(i));
                if (i % (log.size() / PARTS) == 0) {
                    driver.publish();
                }
            }
            driver.publish();
            assertThat(driver.counted("bofast.events.received"))
                    .isEqualTo(driver.counted("bofast.events.applied")
                            + driver.counted("bofast.events.ignored")
                            + driver.counted("bofast.events.rejected"));
            accompanied = accompanied(driver.counts());
            ReplayTables.write(
                    driver.counts(), Countings.at(driver.registerClock()), driver.deadLettersByReason(), directory);
        }
        Map<String, String> tables = new HashMap<>();
        for (String table : names) {
            tables.put(table, Files.readString(directory.resolve(table)));
        }
        return tables;
    }

    private static Map<String, String> expected(List<String> log) {
        return BatchOracle.over(log, Municipalities.fromClassPath()).tables();
    }
}
