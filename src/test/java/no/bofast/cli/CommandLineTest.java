package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.console.ExitCode;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be said before any work: help, wrong usage, files and directories that can't be used. */
@Timeout(60)
class CommandLineTest {

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void aFileWithoutContent() throws IOException {
        file = Files.createFile(directory.resolve("file.ndjson"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "simulate",
                "ingest",
                "replay",
                "tables",
                "token",
                "config",
                "export",
                "reset",
                "evaluate",
                "subscriptions"
            })
    void everyCommandHasHelpAndIsNamedInThatOfAll(String command) {
        CommandRun help = CommandRun.of(command, "--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .contains("Usage: bofast " + command, "Exit codes:", "3   done, but some input was rejected");
        assertThat(help.err()).isEmpty();
        assertThat(CommandRun.of("--help").out()).contains("\n  " + command + " ");
    }

    @Test
    void withoutACommandTheHelpIsShown() {
        CommandRun nothing = CommandRun.of();

        assertThat(nothing).isEqualTo(CommandRun.of("--help"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plan                                   | 'plan'",
                "replay                                 | '--out=DIR'",
                "replay FILE --out DIR --partitions 0   | '--partitions'",
                "replay FILE --out DIR --threads none   | '--threads'",
                "simulate --scenario what               | unknown scenario 'what', expected some of: surge",
                "simulate --persons 0                   | there must be at least one person",
                "evaluate --registers 0                 | there must be at least one register, got: 0",
                "simulate --from yesterday              | '--from': 'yesterday' is no date",
                "report --out DIR --as-of 2019          | '--as-of': '2019' is no month, expected one such as 2024-06",
                "replay FILE --out DIR --partitions 1001 | expected a number of partitions from 1 to 1000",
                "simulate --from 2020-01-01 --to 2019-01-01 | the first day must not be after the last",
                "demo --scenario what                   | unknown scenario 'what'",
                "demo --seconds-per-day 0               | expected a number of seconds from 0.01 on, got: '0'",
                "demo --seconds-per-day -1              | expected a number of seconds from 0.01 on, got: '-1'",
                "bench --latency --kill                 | bench measures one of these at a time, got: --kill and --latency",
                "bench --against FILE --passers-by      | got: --against and --passers-by",
                "bench --kill --scale 100,200           | --scale tells nothing of --kill: give --persons",
                "run                                    | rounding-key-file is missing",
                "run --tls-key FILE                     | tls-key and tls-password-file are of no use without"
                        + " tls-certificate",
                "run --tls-certificate FILE             | a certificate needs either its key (tls-key)",
                "run --port 99999                       | expected a port from 0 to 65535",
                "run --emit-interval 0                  | '--emit-interval'",
                "ingest                                 | 'FILE'",
                "ingest FILE --format csv               | unknown format 'csv', expected one of: ndjson",
                "ingest FILE --prefix a/b               | topic prefix may hold letters"
            })
    void wrongUsageIsSaidInOneLine(String line, String reason) {
        CommandRun run = CommandRun.of(words(line));

        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.errLines())
                .singleElement()
                .asString()
                .startsWith("bofast: ")
                .contains(reason)
                .endsWith(" --help'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay DIR/none.ndjson --out DIR | cannot read DIR/none.ndjson: no such file, a directory, or no"
                        + " permission",
                "replay DIR --out DIR             | cannot read DIR: no such file, a directory, or no permission",
                "replay FILE DIR/none --out DIR   | cannot read DIR/none: no such file, a directory, or no permission",
                "ingest DIR/none.ndjson           | cannot read DIR/none.ndjson: no such file, a directory, or no"
                        + " permission",
                "replay FILE --out FILE           | cannot write to the directory FILE (it is a file)",
                "replay FILE --out FILE/out       | cannot write to the directory FILE/out",
                "replay FILE --out DIR --data-dir FILE     | cannot write to the directory FILE (it is a file)",
                "replay FILE --out DIR --data-dir FILE/sub | cannot write to the directory FILE/sub",
                "demo --data-dir FILE             | cannot write to the directory FILE (it is a file)",
                "run --data-dir FILE --exact      | cannot write to the directory FILE (it is a file)",
                "tables --out FILE                | cannot write to the directory FILE (it is a file)",
                "simulate --out FILE/x            | FILE/x: Not a directory",
                "ingest FILE --client-config DIR/none | cannot read the client configuration: no such file: DIR/none"
            })
    void whatCannotBeUsedIsSaidInOneLine(String line, String reason) {
        CommandRun run = CommandRun.of(words(line));

        assertThat(run.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run.errLines()).singleElement().asString().startsWith("bofast: " + inPlace(reason));
    }

    @Test
    void onlyVerboseShowsAStackTrace() {
        CommandRun run = CommandRun.of("simulate", "--out", file + "/x", "--verbose");

        assertThat(run.errLines()).element(0).asString().startsWith("bofast: ");
        assertThat(run.err()).contains("\tat no.bofast.cli.SimulateCommand.call");
    }

    @Test
    void aSimulatedRegisterGoesToStandardOutputAndTheProgressElsewhere() throws IOException {
        Path out = directory.resolve("register.ndjson");
        String[] few = {"simulate", "--persons", "20", "--from", "2020-01-01", "--to", "2020-03-31"};

        CommandRun toOutput = CommandRun.of(few);
        CommandRun toFile = CommandRun.of(words(String.join(" ", few) + " --out " + out));

        assertThat(toOutput.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(toOutput.out().lines()).isNotEmpty().allMatch(line -> line.startsWith("{"));
        assertThat(toFile.out()).isEmpty();
        assertThat(out).hasContent(toOutput.out());
    }

    private String[] words(String line) {
        return inPlace(line).split(" ");
    }

    private String inPlace(String text) {
        return text.replace("FILE", file.toString()).replace("DIR", directory.toString());
    }
}
