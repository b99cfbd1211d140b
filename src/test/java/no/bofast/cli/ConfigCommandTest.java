package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import no.bofast.console.ExitCode;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.DocumentedTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where settings come from, and what is said of wrong ones. */
@Timeout(60)
class ConfigCommandTest {

    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| (?:`([^`]*)`)? ?\\|");

    @TempDir
    private Path directory;

    @Test
    void theEnvironmentOutdoesTheFileAndAnOptionBoth() throws IOException {
        String file = file("port=9000\nthreads=3\nhost=0.0.0.0\n");
        Map<String, String> environment = Map.of("BOFAST_PORT", "9001", "BOFAST_THREADS", "4");

        CommandRun config = CommandRun.in(environment, "config", "--config", file, "--port", "9002");

        assertThat(setting("port", config)).isEqualTo("9002 option --port");
        assertThat(setting("threads", config)).isEqualTo("4 environment BOFAST_THREADS");
        assertThat(setting("host", config)).isEqualTo("0.0.0.0 file " + file);
        assertThat(setting("standbys", config)).isEqualTo("0 default");
    }

    @Test
    void theEnvironmentMayNameTheFile() throws IOException {
        CommandRun config = CommandRun.in(Map.of("BOFAST_CONFIG", file("exact=true\n")), "config");

        assertThat(setting("exact", config)).startsWith("true file ");
    }

    @Test
    void aFlagOfTheFileCanBeTakenBack() throws IOException {
        CommandRun config = CommandRun.of("config", "--config", file("exact=true\n"), "--exact=false");

        assertThat(setting("exact", config)).isEqualTo("false option --exact");
    }

    @Test
    void whatIsThereButEmptyIsNotSet() {
        CommandRun config = CommandRun.in(Map.of("BOFAST_LIVE_FROM", "", "BOFAST_PORT", " "), "config");

        assertThat(setting("live-from", config)).isEqualTo("default");
        assertThat(setting("port", config)).isEqualTo("8080 default");
    }

    @Test
    void aWrongValueIsNamedWithItsPlaceAndWhatWasExpected() throws IOException {
        String file = file("port=many\n");

        assertWrong(
                CommandRun.of("config", "--config", file),
                "file " + file
                        + ": Invalid value for option '--port': expected a port from 0 to 65535, got: 'many'; see"
                        + " 'bofast config --help'");
        assertWrong(
                CommandRun.in(Map.of("BOFAST_LIVE_FROM", "soon"), "run"),
                "environment BOFAST_LIVE_FROM: Invalid value for option '--live-from': 'soon' is no date, expected one"
                        + " such as 2024-06-30; see 'bofast run --help'");
        assertWrong(
                CommandRun.of("config", "--threads", "0"),
                "Invalid value for option '--threads': expected a whole number from 1 on, got: '0'; see 'bofast config"
                        + " --help'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        bootstrap-servers | none | expected addresses such as kafka-1:9092,kafka-2:9092, got: 'none'
        schema-registry | registry:8081 | expected addresses such as http://localhost:8081 (user and password stand in the file of client-config), got: 'registry:8081'
        schema-registry | http://me:hunter2@registry | expected addresses such as http://localhost:8081 (user and password stand in the file of client-config), got: 'http://…@registry'
        exact | perhaps | expected true or false, got: 'perhaps'
        smtp-starttls | maybe | expected true or false, got: 'maybe'
        issuer-keys | :: | expected an address such as https://bofast.example.org, got: '::'
        token-file | nowhere.txt | expected a file that is there and that this user may read, got: 'nowhere.txt'
        rounding-key-file | nowhere.txt | expected a file with a secret in it that this user may read, got: 'nowhere.txt'
        """)
    void whatWasExpectedIsSaidFromWhereverTheValueComes(String key, String value, String message) throws IOException {
        String told = "Invalid value for option '--" + key + "': " + message + "; see 'bofast config --help'";
        String variable = "BOFAST_" + key.toUpperCase(Locale.ROOT).replace('-', '_');
        String file = file(key + "=" + value + "\n");

        assertWrong(CommandRun.in(Map.of(), "config", "--" + key + "=" + value), told);
        assertWrong(CommandRun.in(Map.of(variable, value), "config"), "environment " + variable + ": " + told);
        assertWrong(CommandRun.in(Map.of(), "config", "--config", file), "file " + file + ": " + told);
    }

    @Test
    void aKeyThatIsTooShortIsRefusedAndNotShown() throws IOException {
        Path key = Files.writeString(directory.resolve("key"), "hunter2\n");

        assertWrong(
                CommandRun.of("config", "--subscription-key-file", key.toString()),
                "the key of the subscriptions (subscription-key-file) must have at least 32 characters; see 'bofast"
                        + " config --help'");
    }

    @Test
    void ofSecretsOnlyTheirFilesAreShown() throws IOException {
        Path secret = Files.writeString(directory.resolve("secret"), "hunter2-hunter2-hunter2-hunter2-hunter2\n");
        Path client = Files.writeString(
                directory.resolve("client.properties"),
                "sasl.jaas.config.file=" + secret + "\nssl.key.password=hunter2-hunter2\n");

        CommandRun config = CommandRun.of(
                "config",
                "--subscription-key-file=" + secret,
                "--rounding-key-file=" + secret,
                "--smtp-host=mail",
                "--smtp-user=me",
                "--smtp-password-file=" + secret,
                "--client-config=" + client);

        assertThat(config.exitCode()).as(config.err()).isEqualTo(ExitCode.DONE);
        assertThat(setting("smtp-password-file", config)).startsWith(secret.toString());
        assertThat(config.out()).contains("sasl.jaas.config").doesNotContain("hunter2");
    }

    @Test
    void aWrongValueThatAnOptionOutdoesDoesNoHarm() {
        CommandRun config = CommandRun.in(Map.of("BOFAST_PORT", "tcp://10.0.0.1:8080"), "config", "--port", "1");

        assertThat(setting("port", config)).isEqualTo("1 option --port");
    }

    @Test
    void keysOfTheFileThatNobodyKnowsAreNamed() throws IOException {
        String file = file("prot=1\nhost=localhost\nwehre=2\n");

        assertWrong(
                CommandRun.of("config", "--config", file),
                "the configuration file " + file
                        + " has keys that nobody knows: prot, wehre; 'bofast config --help' names those that there"
                        + " are; see 'bofast --help'");
    }

    @Test
    void aMissingFileIsNamed() {
        assertWrong(
                CommandRun.of("run", "--config", "nowhere.properties"),
                "there is no configuration file nowhere.properties; see 'bofast --help'");
    }

    @Test
    void helpIsGivenEvenIfTheConfigurationIsWrong() {
        assertThat(CommandRun.in(Map.of("BOFAST_PORT", "x"), "run", "--help").exitCode())
                .isEqualTo(ExitCode.DONE);
    }

    @Test
    void configKnowsTheSettingsOfEveryCommand() {
        assertThat(settings().keySet()).containsExactlyElementsOf(Bofast.keys());
    }

    @Test
    void theDocumentationHasEverySettingWithItsDefault() {
        Map<String, String> table = new TreeMap<>();
        DocumentedTable.SETTINGS.matches(ROW).forEach(row -> table.put(row.group(1), defaultOf(row)));

        assertThat(settings()).isEqualTo(table);
    }

    private static String defaultOf(MatchResult row) {
        return row.group(2) == null ? "default" : row.group(2) + " default";
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        lines(CommandRun.in(Map.of(), "config"))
                .forEach(line -> settings.put(line.substring(0, line.indexOf(' ')), value(line)));
        return settings;
    }

    private static String setting(String key, CommandRun config) {
        assertThat(config.err()).isEmpty();
        return lines(config).stream()
                .filter(line -> line.startsWith(key + " "))
                .map(ConfigCommandTest::value)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> lines(CommandRun config) {
        return config.out().lines().filter(line -> line.matches("[a-z].*")).toList();
    }

    private static String value(String line) {
        return line.substring(line.indexOf(' ')).strip().replaceAll(" +", " ");
    }

    private static void assertWrong(CommandRun run, String message) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(run.errLines()).containsExactly("bofast: " + message);
    }

    private String file(String content) throws IOException {
        return Files.writeString(directory.resolve("my.properties"), content).toString();
    }
}
