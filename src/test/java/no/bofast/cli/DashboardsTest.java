package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.MunicipalityCode;
import no.bofast.instance.Installation;
import no.bofast.instance.meters.AlertMeters;
import no.bofast.instance.meters.DomainMeters;
import no.bofast.instance.meters.ErasureMeters;
import no.bofast.instance.meters.FeedMeters;
import no.bofast.instance.meters.PlatformMeters;
import no.bofast.instance.meters.ProgressMeters;
import no.bofast.instance.meters.SubscriptionMeters;
import no.bofast.subscription.MemoryStore;
import no.bofast.testkit.StillFeed;
import no.bofast.view.MonitorView;
import no.bofast.view.Views;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Dashboards and rules ask for what exists, and say what they show. */
class DashboardsTest {

    private static final Path DASHBOARDS = Path.of("dashboards/grafana");
    private static final Path RULES = Path.of("dashboards/prometheus/rules.yml");
    private static final Path RULE_TESTS = Path.of("dashboards/prometheus/rules-test.yml");
    /** Kept by Prometheus itself. */
    private static final Set<String> PROMETHEUS_OWN = Set.of("up", "ALERTS");

    static Stream<Path> dashboards() throws IOException {
        return Files.list(DASHBOARDS).sorted();
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void aDashboardSaysWhatItShowsAndLetsItsSourceBeChosen(Path file) {
        JsonNode dashboard = read(file);

        assertThat(dashboard.path("uid").asText() + ".json")
                .isEqualTo(file.getFileName().toString());
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
        assertThat(dashboard.path("panels")).allSatisfy(panel -> {
            assertThat(panel.path("description").asText()).endsWith(".").doesNotContain(". ");
            assertThat(panel.at("/fieldConfig/defaults/unit").asText()).isNotEmpty();
            assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
            assertThat(panel.path("targets")).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("dashboards")
    void theTopRowAnswersWhetherItIsWell(Path file) {
        assertThat(read(file).path("panels"))
                .filteredOn(panel -> panel.at("/gridPos/y").asInt() == 0)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(panel -> assertThat(panel.path("type").asText()).isEqualTo("stat"));
    }

    @Test
    void everyMetricOfADashboardExists() throws IOException {
        Set<String> known = known();

        try (Stream<Path> files = dashboards()) {
            assertThat(files)
                    .allSatisfy(file -> assertThat(metrics(read(file).findValuesAsText("expr")))
                            .isNotEmpty()
                            .isSubsetOf(known));
        }
    }

    @Test
    void everyMetricOfARuleExists() {
        assertThat(metrics(read(RULES).findValuesAsText("expr"))).isNotEmpty().isSubsetOf(known());
    }

    @Test
    void everyAlertHasATestInWhichItFiresAndOneInWhichItKeepsQuiet() {
        Set<String> alerts = Set.copyOf(read(RULES).findValuesAsText("alert"));
        Set<String> firing = new HashSet<>();
        Set<String> quiet = new HashSet<>();

        for (JsonNode tests : read(RULE_TESTS).findValues("alert_rule_test")) {
            tests.forEach(test -> (test.has("exp_alerts") ? firing : quiet)
                    .add(test.path("alertname").asText()));
        }

        assertThat(firing).isEqualTo(alerts);
        assertThat(quiet).isEqualTo(alerts);
    }

    /** The sample was taken from a demo: {@code curl .../metrics}, its lines {@code # TYPE}. */
    @Test
    void theSampleOfMetricsHasThoseOfThisVersion() {
        PrometheusMeterRegistry meters = Installation.meters();
        try (MonitorView view = new MonitorView(Instant.EPOCH)) {
            new ProgressMeters(view::progress, () -> Optional.of(Map.of()), Clock.systemUTC()).bindTo(meters);
            new PlatformMeters(() -> Optional.of(3), () -> true).bindTo(meters);
            new DomainMeters(Views.same(view), Set.of(MunicipalityCode.of("5601"))).bindTo(meters);
            new AlertMeters(view::alerts, Set.of(MunicipalityCode.of("5601"))).bindTo(meters);
            new SubscriptionMeters(meters).watch(new MemoryStore());
            new FeedMeters("pdl", new StillFeed()).bindTo(meters);
            new ErasureMeters(Optional::empty, ErasureTerms.DEFAULT, Clock.systemUTC()).bindTo(meters);

            assertThat(sample())
                    .containsAllEntriesOf(types(meters.scrape()
                            .lines()
                            .filter(line -> line.startsWith("# TYPE"))
                            .map(line -> line.substring("# TYPE ".length()))));
        }
    }

    private static Set<String> known() {
        Set<String> known = new HashSet<>(PROMETHEUS_OWN);
        sample().forEach((name, type) -> known.addAll(series(name, type)));
        known.addAll(read(RULES).findValuesAsText("record"));
        return known;
    }

    /** The names of a metric's series. */
    private static Set<String> series(String name, String type) {
        return switch (type) {
            case "histogram" -> Set.of(name + "_bucket", name + "_count", name + "_sum");
            case "summary" -> Set.of(name + "_count", name + "_sum");
            default -> Set.of(name);
        };
    }

    /** Metrics and their types. */
    private static Map<String, String> sample() {
        try (InputStream lines = DashboardsTest.class.getResourceAsStream("metrics.txt")) {
            return types(new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> types(Stream<String> lines) {
        return lines.map(line -> line.split(" ")).collect(Collectors.toMap(line -> line[0], line -> line[1]));
    }

    private static Set<String> metrics(List<String> expressions) {
        return expressions.stream()
                .flatMap(expression -> new Expression(expression).metrics().stream())
                .collect(Collectors.toSet());
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
