package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.bofast.oracle.NastyLog;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.CommandRun;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.RoundingKey;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two instances are stopped and started again one after the other, while a load balancer asks for those that are ready. */
@LongRun
@Timeout(400)
class RollingRestartIT {

    private static final List<String> LOG = NastyLog.generate(61, 100);
    private static final int TERMINATED = 128 + 15;
    private static final long STOP_SECONDS = 20;
    private static final String ANSWERED = "answered";

    @TempDir
    private Path directory;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final AtomicInteger rounds = new AtomicInteger();
    /** What both answered in the rounds in which nobody was ready. */
    private final Queue<String> gaps = new ConcurrentLinkedQueue<>();

    private EmbeddedBrokerUnderTest broker;
    private List<Integer> ports;

    @BeforeEach
    void start() throws Exception {
        broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"));
        try (ServerSocket one = new ServerSocket(0);
                ServerSocket other = new ServerSocket(0)) {
            ports = List.of(one.getLocalPort(), other.getLocalPort());
        }
    }

    @AfterEach
    void stop() {
        broker.close();
    }

    @Test
    void theyStopInTimeAndThePageIsNeverAway() throws Exception {
        ingest(LOG.subList(0, LOG.size() / 2));
        ScheduledExecutorService balancer = Executors.newSingleThreadScheduledExecutor();
        BofastProcess first = instance(0);
        BofastProcess second = instance(1);
        try {
            awaitReady(0);
            awaitReady(1);
            balancer.scheduleWithFixedDelay(this::ask, 0, 50, TimeUnit.MILLISECONDS);

            first = restart(first, 0);
            ingest(LOG.subList(LOG.size() / 2, LOG.size()));
            second = restart(second, 1);

            balancer.shutdown();
            assertThat(balancer.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
            assertThat(rounds).hasValueGreaterThan(20);
            assertThat(gaps)
                    .as("rounds of %s in which nobody was ready", rounds)
                    .isEmpty();
            Path tables = directory.resolve("tables");
            assertThat(command("tables", "--out", tables.toString(), "--patience", "150"))
                    .isZero();
            assertThat(OracleTables.of(LOG).differences(tables)).isEmpty();
        } finally {
            balancer.shutdownNow();
            first.close();
            second.close();
        }
    }

    private BofastProcess restart(BofastProcess instance, int number) throws Exception {
        long began = System.nanoTime();
        assertThat(instance.terminate()).as(instance.printed()).isEqualTo(TERMINATED);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(STOP_SECONDS + 2));
        assertThat(instance.printed()).doesNotContain("not stopped within");
        BofastProcess again = instance(number);
        awaitReady(number);
        return again;
    }

    private BofastProcess instance(int number) {
        return BofastProcess.start(
                directory.resolve("instance-" + number + "-" + System.nanoTime() + ".txt"),
                withCluster(
                        "run",
                        "--port=" + ports.get(number),
                        "--data-dir=" + directory.resolve("instance-" + number),
                        "--standbys=1",
                        RoundingKey.option(directory),
                        "--stop-timeout=" + STOP_SECONDS));
    }

    private void awaitReady(int number) {
        Awaitility.await("instance " + number)
                .atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> status(number, "/health/ready") == 200);
    }

    /** One round of the load balancer: whoever is ready must also answer. */
    private void ask() {
        rounds.incrementAndGet();
        String first = answer(0);
        String second = first.equals(ANSWERED) ? "not asked" : answer(1);
        if (!first.equals(ANSWERED) && !second.equals(ANSWERED)) {
            gaps.add("instance 0: " + first + ", instance 1: " + second);
        }
    }

    private String answer(int number) {
        int ready = status(number, "/health/ready");
        int nation = ready == 200 ? status(number, "/api/v1/nation") : 0;
        return nation == 200 ? ANSWERED : "ready " + ready + ", nation " + nation;
    }

    /** 0 if nobody answers. */
    private int status(int number, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.get(number) + path))
                .timeout(Duration.ofSeconds(15))
                .build();
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        } catch (java.io.IOException e) {
            return 0;
        }
    }

    private void ingest(List<String> lines) throws Exception {
        Path file = Files.write(directory.resolve("log.ndjson"), lines);
        assertThat(command("ingest", file.toString())).isZero();
    }

    private int command(String... args) {
        return CommandRun.in(Map.of(), withCluster(args)).exitCode();
    }

    private String[] withCluster(String... args) {
        return Stream.concat(
                        Stream.of(args),
                        Stream.of(
                                "--bootstrap-servers",
                                broker.bootstrapServers(),
                                "--schema-registry",
                                broker.schemaRegistryUrl()))
                .toArray(String[]::new);
    }
}
