package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.config.Key;
import no.bofast.testkit.CommandRun;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** What can be said of {@code docker-compose.yml} and {@code Dockerfile} without a Docker engine. */
class ComposeTest {

    private static final Path DOCKERFILE = Path.of("Dockerfile");
    private static final Pattern SETTING = Pattern.compile("BOFAST_[A-Z_]+");

    /** Where the schema comes from is told beside it. */
    private static final String SCHEMA = "/compose-spec/compose-spec.json";

    private static JsonNode compose;

    @BeforeAll
    static void readTheFile() throws IOException {
        // Jackson doesn't resolve the merge keys, SnakeYAML does.
        Object merged = new Yaml().load(Files.readString(Path.of("docker-compose.yml")));
        compose = new YAMLMapper().valueToTree(merged);
    }

    @Test
    void theFileKeepsTheComposeSpecification() {
        assertThat(schema().validate(compose)).isEmpty();
    }

    @Test
    void theSchemaSeesAMistake() {
        ObjectNode mistaken = compose.deepCopy();
        ((ObjectNode) mistaken.at("/services/bofast-1")).put("healthchek", "none");

        assertThat(schema().validate(mistaken)).isNotEmpty();
    }

    @Test
    void theWholeArrangementIsThereAndEveryPartTellsWhetherItIsWell() {
        assertThat(names())
                .containsExactlyInAnyOrder(
                        "kafka-1",
                        "kafka-2",
                        "kafka-3",
                        "schema-registry",
                        "bofast-1",
                        "bofast-2",
                        "register",
                        "connect-pdl",
                        "connect-freg",
                        "prometheus",
                        "grafana",
                        "mail");
        assertThat(names())
                .filteredOn(name -> !service(name).has("profiles"))
                .allSatisfy(name ->
                        // The image of Bofast brings its own.
                        assertThat(service(name).has("healthcheck")
                                        || service(name).has("build"))
                                .isTrue());
    }

    @Test
    void whatMustLastIsOnAVolume() {
        assertThat(names())
                .filteredOn(name -> name.matches("(kafka|bofast)-.*|prometheus|grafana"))
                .allSatisfy(name -> assertThat(texts(service(name).path("volumes")))
                        .anyMatch(mount -> mount.startsWith(name + ":")));
    }

    @Test
    void grafanaIsGivenTheDashboardsAndTheirSource() throws IOException {
        YAMLMapper yaml = new YAMLMapper();
        JsonNode source = yaml.readTree(Path.of("dashboards/provisioning/datasources/prometheus.yml")
                        .toFile())
                .at("/datasources/0");
        JsonNode provider = yaml.readTree(
                        Path.of("dashboards/provisioning/dashboards/bofast.yml").toFile())
                .at("/providers/0");

        assertThat(source.path("url").asText()).isEqualTo("http://prometheus:9090");
        assertThat(texts(service("grafana").path("volumes")))
                .contains("./dashboards/provisioning:/etc/grafana/provisioning:ro")
                .contains("./dashboards/grafana:" + provider.at("/options/path").asText() + ":ro");
    }

    @Test
    void everySettingIsOneThatTheCommandKnows() throws IOException {
        Set<String> known = CommandRun.of("config")
                .out()
                .lines()
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> new Key(line.substring(0, line.indexOf(' '))).variable())
                .collect(Collectors.toCollection(TreeSet::new));
        known.addAll(settings(Files.readString(Path.of("bofast"))));

        assertThat(known).isNotEmpty().containsAll(settings(compose.toString()));
        assertThat(known).containsAll(settings(Files.readString(DOCKERFILE)));
    }

    @Test
    void brokersDifferOnlyInNumberAndAddress() {
        assertThat(List.of("kafka-1", "kafka-2", "kafka-3")).allSatisfy(name -> {
            JsonNode environment = service(name).path("environment");
            assertThat(environment.path("KAFKA_CONTROLLER_QUORUM_VOTERS").asText())
                    .contains(environment.path("KAFKA_NODE_ID").asText() + "@" + name + ":9093");
            assertThat(environment.path("KAFKA_ADVERTISED_LISTENERS").asText())
                    .isEqualTo("PLAINTEXT://" + name + ":9092");
        });
    }

    @Test
    void whatAServiceWaitsForExistsAndCanBeHealthy() {
        assertThat(services())
                .allSatisfy(service -> assertThat(service.path("depends_on").properties())
                        .allSatisfy(needed -> {
                            assertThat(service(needed.getKey()).has("image")).isTrue();
                            assertThat(service(needed.getKey()).has("healthcheck"))
                                    .isTrue();
                        }));
    }

    @Test
    void everyMountIsADeclaredVolumeOrAFileOfTheRepository() {
        Stream<String> sources = services().stream()
                .flatMap(service -> texts(service.path("volumes")))
                .map(mount -> mount.substring(0, mount.indexOf(':')));

        assertThat(sources)
                .allSatisfy(source -> assertThat(
                                source.startsWith("./")
                                        ? Files.exists(Path.of(source))
                                        : compose.path("volumes").has(source))
                        .as(source)
                        .isTrue());
    }

    @Test
    void portsAreOpenToThisMachineOnly() {
        assertThat(services().stream().flatMap(service -> texts(service.path("ports"))))
                .allMatch(port -> port.startsWith("127.0.0.1:"));
    }

    @Test
    void prometheusAsksTheInstances() throws IOException {
        JsonNode config = new YAMLMapper()
                .readTree(Path.of("dashboards/prometheus/prometheus.yml").toFile());

        assertThat(texts(config.at("/scrape_configs/0/static_configs/0/targets")))
                .allSatisfy(target -> assertThat(service(target.substring(0, target.indexOf(':')))
                                .has("build"))
                        .isTrue());
    }

    @Test
    void theImageRunsWithoutRootAndTellsWhetherItLives() throws IOException {
        assertThat(Files.readString(DOCKERFILE))
                .containsPattern("\nUSER [1-9]")
                .containsPattern("\nHEALTHCHECK .*\\\\\n +CMD .* health\n");
    }

    private static Schema schema() {
        // Its own id is relative.
        SchemaLocation location = SchemaLocation.of("https://compose-spec.example/schema.json");
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(location, ComposeTest.class.getResourceAsStream(SCHEMA), InputFormat.JSON);
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>();
        compose.path("services").fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode service(String name) {
        return compose.path("services").path(name);
    }

    private static List<JsonNode> services() {
        List<JsonNode> services = new ArrayList<>();
        compose.path("services").forEach(services::add);
        return services;
    }

    private static Stream<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts.stream();
    }

    private static Set<String> settings(String text) {
        Set<String> settings = new TreeSet<>();
        SETTING.matcher(text).results().forEach(match -> settings.add(match.group()));
        return settings;
    }
}
