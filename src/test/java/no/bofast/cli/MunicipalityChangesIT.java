package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.console.ExitCode;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reform that an operator tells of: everyone is counted anew from what is stored, as if it had always been known. */
class MunicipalityChangesIT {

    /** Trondheim with Malvik became 5094; Oslo was split; a part of Bergen came to Askøy. */
    private static final String CHANGES = """
        {"codeChanges": [
        {"oldCode": "5001", "newCode": "5094", "changeOccurred": "2019-01-01"},
        {"oldCode": "0301", "newCode": "0391", "changeOccurred": "2025-01-01"},
        {"oldCode": "0301", "newCode": "0392", "changeOccurred": "2025-01-01"},
        {"oldCode": "4601", "newCode": "4601", "changeOccurred": "2025-01-01"},
        {"oldCode": "4601", "newCode": "4627", "changeOccurred": "2025-01-01"}]}
        """;

    private static final String CLASSES = """
        code,name,county_code,county,region,centrality,population_2024,latitude,longitude
        5094,Trondheim,50,Trøndelag,Trøndelag,2,230000,63.4,10.4
        0391,Oslo vest,03,Oslo,Østlandet,1,360000,59.9,10.7
        0392,Oslo øst,03,Oslo,Østlandet,1,350000,59.9,10.8
        """;

    @TempDir
    private Path directory;

    private Path changes;
    private Path classes;
    private Path log;

    @BeforeEach
    void write() throws IOException {
        changes = Files.writeString(directory.resolve("changes.json"), CHANGES.replace("2019-01-01", "2025-01-01"));
        classes = Files.writeString(directory.resolve("classes.csv"), CLASSES);
        List<String> lines = new ArrayList<>(NastyLog.generate(19, 600));
        for (int person = 0; person < 40; person++) {
            lines.add(settled("oslo" + person, person % 2 == 0 ? "0391" : "0392"));
            lines.add(recoded("oslo" + person, person % 2 == 0 ? "0391" : "0392"));
        }
        log = Files.write(directory.resolve("log.ndjson"), lines);
    }

    @Test
    void everyoneIsCountedAnewFromWhatIsStored() throws IOException {
        Path before = replayed("before", "--data-dir", data());
        Path after = replayed("after", with("--data-dir", data()));
        Path anew = replayed("anew", with());

        assertThat(tables(after)).isEqualTo(tables(anew));
        assertThat(tables(after).get("residents.csv")).contains("\n5094,").doesNotContain("\n5001,", "\n0301,");
        assertThat(tables(before).get("residents.csv"))
                .contains("\n5001,", "\n0301,")
                .doesNotContain("\n5094,");
    }

    @Test
    void whatContradictsIsNamedInOneLine() throws IOException {
        Files.writeString(changes, CHANGES);

        CommandRun run = run("never", with());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("bofast: --municipality-changes " + changes + ": contradicts what is known: 5001 to 5094 on"
                        + " 2019-01-01 (known: 5001 is 5001)\n");
    }

    @Test
    void newMunicipalitiesWithoutClassesAreNamedInOneLine() {
        CommandRun run = run("never", "--municipality-changes", changes.toString());

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.err())
                .isEqualTo("bofast: --municipality-classes: the classes of new municipalities are missing: 0391; 0392;"
                        + " 5094\n");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private String[] with(String... more) {
        return Stream.concat(
                        Stream.of(
                                "--municipality-changes",
                                changes.toString(),
                                "--municipality-classes",
                                classes.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    private Path replayed(String name, String... options) {
        CommandRun run = run(name, options);
        assertThat(run.exitCode()).as(run.err()).isIn(ExitCode.DONE, ExitCode.DONE_WITH_REJECTIONS);
        return directory.resolve(name);
    }

    private CommandRun run(String name, String... options) {
        return CommandRun.of(Stream.concat(
                        Stream.of(
                                "replay",
                                log.toString(),
                                "--out",
                                directory.resolve(name).toString()),
                        Stream.of(options))
                .toArray(String[]::new));
    }

    /** Reported before the reform. */
    private static String settled(String person, String code) {
        return event(
                person,
                "1",
                "2021-03-01",
                "{\"type\":\"Settlement\",\"municipality\":\"0301\",\"birthYear\":1990,"
                        + "\"sex\":\"MALE\",\"country\":\"SYR\",\"ground\":\"ASYLUM\",\"household\":\"SINGLE\"}");
    }

    /** Under a code that only the operator's table knows: until then a dead letter. */
    private static String recoded(String person, String code) {
        return event(
                person,
                "2",
                "2025-01-01",
                "{\"type\":\"AddressChange\",\"moved\":true,\"municipality\":\"" + code + "\"}");
    }

    private static String event(String person, String number, String on, String fact) {
        return "{\"eventId\":\"" + person + number + "\",\"personId\":\"" + person
                + "\",\"change\":\"CREATED\",\"occurredOn\":\"" + on + "\",\"registeredAt\":\"" + on
                + "T10:00:00.000Z\",\"source\":\"FREG\",\"fact\":" + fact + "}";
    }

    /** Everything but the dead letters, of which those of before the reform was told of stay. */
    private static Map<String, String> tables(Path out) throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            return files.filter(file -> file.toString().endsWith(".csv") && !file.endsWith("dead_letters.csv"))
                    .collect(Collectors.toMap(
                            file -> file.getFileName().toString(),
                            MunicipalityChangesIT::text,
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
