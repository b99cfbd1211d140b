package no.bofast.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;

/**
 * A real Prometheus (Debian's package {@code prometheus}) with the configuration and the rules of {@code dashboards/}.
 *
 * <p>It asks every second, not every ten as there. Ends with this process, unless that is killed.
 */
public final class PrometheusServer implements AutoCloseable {

    private static final Path EXECUTABLE = Path.of("/usr/bin/prometheus");
    private static final Path CONFIGURED = Path.of("dashboards/prometheus");
    private static final Duration LONGEST_START = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();
    private final Process process;
    private final Thread killer;
    private final String address;

    private PrometheusServer(Process process, int port) {
        this.process = process;
        this.address = "http://127.0.0.1:" + port;
        this.killer = new Thread(process::destroyForcibly, "kill-prometheus");
        Runtime.getRuntime().addShutdownHook(killer);
    }

    /**
     * Skips the test where no Prometheus is installed, or fails it if the system property {@code bofast.requirePrometheus} is
     * {@code true}.
     */
    public static void require() {
        boolean installed = Files.isExecutable(EXECUTABLE);
        if (!installed && Boolean.getBoolean("bofast.requirePrometheus")) {
            throw new AssertionError("no Prometheus is installed, and bofast.requirePrometheus is set");
        }
        assumeTrue(installed, "skipped: no Prometheus is installed (looked for " + EXECUTABLE + ")");
    }

    /**
     * Starts it.
     *
     * @param targets what is asked for its metrics, as {@code host:port}
     * @param rules changes the text of the rules
     */
    public static PrometheusServer start(Path directory, List<String> targets, UnaryOperator<String> rules)
            throws IOException {
        Files.createDirectories(directory);
        Files.writeString(
                directory.resolve("rules.yml"), rules.apply(Files.readString(CONFIGURED.resolve("rules.yml"))));
        Files.writeString(directory.resolve("prometheus.yml"), configuration(targets));
        int port = FreePorts.find(1).get(0);
        PrometheusServer server = new PrometheusServer(start(directory, port), port);
        server.awaitReady(directory);
        return server;
    }

    private static String configuration(List<String> targets) throws IOException {
        return Files.readString(CONFIGURED.resolve("prometheus.yml"))
                .replaceAll("_interval: 10s", "_interval: 1s")
                .replaceAll("targets: \\[.*]", "targets: " + targets);
    }

    private static Process start(Path directory, int port) throws IOException {
        return new ProcessBuilder(
                        EXECUTABLE.toString(),
                        "--config.file=" + directory.resolve("prometheus.yml"),
                        "--storage.tsdb.path=" + directory.resolve("series"),
                        "--web.listen-address=127.0.0.1:" + port)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("prometheus.log").toFile())
                .start();
    }

    private void awaitReady(Path directory) {
        Awaitility.await("Prometheus is ready")
                .atMost(LONGEST_START)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    if (!process.isAlive()) {
                        throw new AssertionError(
                                "Prometheus ended: " + Files.readString(directory.resolve("prometheus.log")));
                    }
                    return answers("/-/ready");
                });
    }

    private boolean answers(String path) {
        try {
            return get(path).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** The series that an expression gives now. */
    public List<JsonNode> query(String expression) {
        return list(data("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8))
                .path("result"));
    }

    /** Whether an expression gives a number now. */
    public boolean hasNumber(String expression) {
        return query(expression).stream()
                .map(series -> series.path("value").path(1).asText())
                .anyMatch(value -> !value.equals("NaN"));
    }

    /** The names of all metrics. */
    public Set<String> metrics() {
        return texts(data("/api/v1/label/__name__/values"));
    }

    /** The rules as Prometheus has loaded them. */
    public List<JsonNode> rules() {
        return list(data("/api/v1/rules").path("groups")).stream()
                .flatMap(group -> list(group.path("rules")).stream())
                .toList();
    }

    /** The names of the alerts that fire now. */
    public Set<String> firing() {
        return list(data("/api/v1/alerts").path("alerts")).stream()
                .filter(alert -> alert.path("state").asText().equals("firing"))
                .map(alert -> alert.at("/labels/alertname").asText())
                .collect(Collectors.toSet());
    }

    private JsonNode data(String path) {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError("Prometheus refuses " + path + ": " + answer.body());
        }
        try {
            return json.readTree(answer.body()).path("data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> get(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address + path)).build();
            return http.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static Set<String> texts(JsonNode array) {
        return list(array).stream().map(JsonNode::asText).collect(Collectors.toSet());
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Runtime.getRuntime().removeShutdownHook(killer);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
