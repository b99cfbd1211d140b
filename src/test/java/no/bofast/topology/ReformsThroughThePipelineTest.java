package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.report.counts.ReplayTables;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import no.bofast.testkit.MonitorDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reforms leave in the tables that {@code replay} writes, and in the alerts (domain.md, section 1). */
class ReformsThroughThePipelineTest {

    private static final String CLOCK = "2024-12-31T22:00:00.000Z";
    private static final String NIGHT = "2024-01-01";
    private static final String SIX_WEEKS_LATER = "2024-02-15";

    @TempDir
    private Path directory;

    @Test
    void codesThatWereSplitTellNoMoveThatNobodyMade() throws IOException {
        List<Life> people = List.of(
                settled("haram", "2018-03-01", "1534")
                        .moved("2021-05-01", "1507")
                        .recoded(NIGHT, "1580"),
                settled("alesund", "2018-03-01", "1504")
                        .moved("2021-05-01", "1507")
                        .recoded(NIGHT, "1580"),
                settled("vear", "2015-03-01", "0720")
                        .recoded("2017-01-01", "0704")
                        .moved("2019-05-01", "0710"),
                settled("kjopsvik", "2015-03-01", "1850").moved("2020-01-01", "1806"));

        Map<String, String> tables = replayed("examples", people).tables();

        assertThat(tables.get("flows.csv")).isEqualTo("""
            settlement_municipality,destination,settlement_year,years,count
            1508,1580,2018,3,1
            3905,3907,2015,4,1
            """);
        assertThat(tables.get("months.csv").lines().filter(row -> row.contains("_moves")))
                .containsExactly(
                        "1508,2021-05,out_moves,,1",
                        "1580,2021-05,in_moves,,1",
                        "3905,2019-05,out_moves,,1",
                        "3907,2019-05,in_moves,,1");
        assertThat(tables.get("residents.csv")).isEqualTo("""
            municipality,settlement_year,count
            1580,2018,2
            1806,2015,1
            3907,2015,1
            """);
        assertThat(tables.get("unresolved.csv")).isEqualTo("municipality,settlement_year,count\n");
    }

    @Test
    void aRecodingNightToldAsMovesGivesTheSameTablesAndNoAlert() throws IOException {
        Replayed recoded = replayed("recoded", night(NIGHT, false));
        Replayed told = replayed("told", night(NIGHT, true));

        assertThat(told.tables()).isEqualTo(recoded.tables());
        assertThat(told.alerts())
                .isEqualTo(recoded.alerts())
                .noneMatch(alert -> alert.contains("1508") || alert.contains("1580"));
        assertThat(told.tables().get("unresolved.csv").lines()).hasSize(1);
    }

    /** So many raise alerts if they are moves. */
    @Test
    void theSameOnAnotherNightRaisesAlerts() throws IOException {
        assertThat(replayed("later", night(SIX_WEEKS_LATER, true)).alerts())
                .anyMatch(alert -> alert.contains("-1508-"));
    }

    /** Someone in each municipality under the code of 2022, many in the one that was to be split; all get the code of today in one night. */
    private static List<Life> night(String on, boolean isToldAsMove) {
        List<Life> people = new ArrayList<>();
        for (MunicipalityCode code : ReferenceTables.municipalities().keySet()) {
            people.add(renumbered(settled("of" + code, "2021-03-01", of2022(code)), on, code.toString(), isToldAsMove));
        }
        for (int i = 0; i < 90; i++) {
            String today = i % 3 == 0 ? "1580" : "1508";
            people.add(renumbered(settled("split" + i, "2021-03-01", "1507"), on, today, isToldAsMove));
            people.add(settled("mover" + i, "2021-03-01", "4601").moved("2023-0" + (1 + i % 9) + "-05", "0301"));
            people.add(settled("stayer" + i, "2021-03-01", "4601"));
        }
        return people;
    }

    private static Life renumbered(Life life, String on, String code, boolean isToldAsMove) {
        return isToldAsMove ? life.moved(on, code) : life.recoded(on, code);
    }

    /** Codes of 2022 are those that began with 30, 38 and 54, and Ålesund's with Haram. */
    private static String of2022(MunicipalityCode today) {
        return Stream.of("30", "38", "54")
                .flatMap(county -> ReferenceTables.division().currentByCode().entrySet().stream()
                        .filter(entry -> entry.getKey().toString().startsWith(county)
                                && entry.getValue().equals(today)))
                .map(entry -> entry.getKey().toString())
                .findFirst()
                .orElse(List.of("1508", "1580").contains(today.toString()) ? "1507" : today.toString());
    }

    private static Life settled(String person, String on, String code) {
        return Life.of(person).settled(on, code);
    }

    private record Replayed(Map<String, String> tables, List<String> alerts) {}

    private Replayed replayed(String name, List<Life> people) throws IOException {
        Path out = directory.resolve(name);
        try (MonitorDriver driver = new MonitorDriver(directory.resolve(name + "-state"))) {
            people.forEach(driver::submit);
            driver.completeThrough(CLOCK).publish().publish();
            ReplayTables.write(driver.counts(), Countings.at(Instant.parse(CLOCK)), Map.of(), out);
            return new Replayed(
                    contents(out), driver.alerts().keySet().stream().sorted().toList());
        }
    }

    private static Map<String, String> contents(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.collect(Collectors.toMap(
                    file -> file.getFileName().toString(),
                    ReformsThroughThePipelineTest::text,
                    (a, b) -> b,
                    TreeMap::new));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
