package no.bofast.cli;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.DocumentedTable;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.PrometheusServer;
import no.bofast.testkit.TagKeys;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Prometheus asks a running demo; dashboards and rules get their answers from it. */
@LongRun
class PrometheusIT {

    private static final Path DASHBOARDS = Path.of("dashboards/grafana");
    private static final Path RULES = Path.of("dashboards/prometheus/rules.yml");
    private static final String VARIABLE = "$municipality";
    private static final Pattern OWN_METRIC = Pattern.compile("bofast_\\w+");
    /** Enough that a rate has two samples, and that metrics of Kafka's threads have been found. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    @TempDir
    static Path directory;

    private static BofastProcess demo;
    private static String address;
    private static PrometheusServer prometheus;

    @BeforeAll
    static void start() throws IOException {
        PrometheusServer.require();
        demo = BofastProcess.start(
                directory.resolve("demo.txt"),
                "demo",
                "--port",
                "0",
                "--persons",
                "1500",
                "--from",
                "2017-01-01",
                "--seconds-per-day",
                "0.3");
        address = demo.awaitAddress("The page: http://");
        prometheus = PrometheusServer.start(
                directory.resolve("prometheus"), List.of("\"" + address + "\""), UnaryOperator.identity());
        demo.awaitLine("The register lives on");
    }

    @AfterAll
    static void stop() {
        if (prometheus != null) {
            prometheus.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void everyPanelOfEveryDashboardShowsANumber() throws IOException {
        List<String> silent = new ArrayList<>();
        Awaitility.await("every panel shows a number")
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> {
                    silent.clear();
                    panels().map(PrometheusIT::withMunicipality)
                            .filter(expression -> !prometheus.hasNumber(expression))
                            .forEach(silent::add);
                    assertThat(silent).isEmpty();
                });
    }

    /** What an alert compares is there; that it keeps quiet is right. Connectors are processes of their own, and none is in a demo. */
    @Test
    void everyRuleHasSomethingToJudge() {
        List<JsonNode> rules = prometheus.rules();

        assertThat(rules)
                .hasSameSizeAs(read(RULES).findValues("expr"))
                .extracting(rule -> rule.path("health").asText())
                .containsOnly("ok");
        assertThat(read(RULES).findValuesAsText("expr").stream()
                        .flatMap(expression -> new Expression(expression).selectors().stream())
                        .filter(series -> !series.startsWith("bofast_connect_")))
                .allSatisfy(series -> await(
                        series,
                        () -> assertThat(prometheus.query(series)).as(series).isNotEmpty()));
    }

    @Test
    void everyRecordedSeriesIsRecorded() {
        assertThat(read(RULES).findValuesAsText("record"))
                .allSatisfy(name ->
                        await(name, () -> assertThat(prometheus.metrics()).contains(name)));
    }

    @Test
    void aDemoThatIsWellRaisesNoAlert() {
        assertThat(prometheus.firing()).isEmpty();
    }

    @Test
    void theDocumentationHasEveryMetricOfBofastAndNoOther() throws Exception {
        Set<String> running = OWN_METRIC
                .matcher(types(scrape()))
                .results()
                .map(name -> name.group())
                .collect(toSet());

        assertThat(DocumentedTable.METRICS.names())
                .filteredOn(name -> name.startsWith("bofast_"))
                .containsExactlyInAnyOrderElementsOf(running);
    }

    @Test
    void everyMetricOfBofastHasOneSetOfLabels() throws Exception {
        assertThat(TagKeys.differingIn(scrape()).keySet())
                .noneMatch(name -> OWN_METRIC.matcher(name).matches());
    }

    @Test
    void noMetricNamesAPerson() throws Exception {
        assertThat(scrape()).doesNotContainPattern("(?i)person_?id=");
    }

    /** But for those of connectors, of which a demo has none. */
    private static Stream<String> panels() throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(DASHBOARDS)) {
            files = all.toList();
        }
        return files.stream()
                .flatMap(file -> read(file).path("panels").findValuesAsText("expr").stream())
                .filter(expression -> !expression.contains("bofast_connect_"));
    }

    /** The first municipality in which a departure was expected stands for the one that the reader chooses. */
    private static String withMunicipality(String expression) {
        if (!expression.contains(VARIABLE)) {
            return expression;
        }
        List<JsonNode> evaluated = prometheus.query("bofast_municipality_ratio > 0");
        return evaluated.isEmpty()
                ? expression
                : expression.replace(
                        VARIABLE, evaluated.get(0).at("/metric/municipality").asText());
    }

    private static String types(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("# TYPE "))
                .reduce("", (text, line) -> text + line + '\n');
    }

    private static String scrape() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/metrics"))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private static void await(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(500))
                .untilAsserted(assertion);
    }

    private static JsonNode read(Path file) {
        try {
            return file.toString().endsWith(".json")
                    ? new JsonMapper().readTree(file.toFile())
                    : new YAMLMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
