package no.bofast.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.ingest.Reading;
import no.bofast.ingest.TopicWriter;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.instance.Installation;
import no.bofast.oracle.NastyLog;
import no.bofast.serde.Topics;
import no.bofast.testkit.BofastProcess;
import no.bofast.testkit.Clients;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.LoopbackArrangement;
import no.bofast.testkit.OracleTables;
import no.bofast.testkit.PrometheusServer;
import org.apache.kafka.clients.admin.Admin;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The arrangement of {@code docker-compose.yml} through three misfortunes: a broker stopped and started, the registry away, an
 * instance killed amid its work and replaced. The tables are the oracle's, Prometheus shows each misfortune, and the right rule
 * fires and resolves.
 *
 * <p>Shorter than in life: the rules' {@code for} is a second, and each misfortune lasts until its rule has fired and what
 * was sent meanwhile is counted (some ten seconds). The registry stays away longer if {@code bofast.registryAwaySeconds} says so.
 */
@LongRun
class LoopbackIT {

    private static final List<String> LOG = NastyLog.generate(31, 1_200);
    private static final String PAGE = "Page and API on port";
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(90);
    private static final Duration REGISTRY_AWAY = Duration.ofSeconds(Long.getLong("bofast.registryAwaySeconds", 0));

    @TempDir
    private Path directory;

    private final NdjsonReader ndjson = new NdjsonReader();
    private LoopbackArrangement arrangement;

    @BeforeEach
    void start() throws Exception {
        PrometheusServer.require();
        arrangement = LoopbackArrangement.start(directory);
    }

    @AfterEach
    void stop() {
        if (arrangement != null) {
            arrangement.close();
        }
    }

    @Test
    void nothingIsLostAndTheRightRuleFiresAndResolves() throws Exception {
        try (BofastProcess first = arrangement.instance("first", 0);
                BofastProcess second = arrangement.instance("second", 0);
                PrometheusServer prometheus = prometheus(first.awaitAddress(PAGE), second.awaitAddress(PAGE));
                TopicWriter register = register()) {
            arrangement.ingest(quarter(0), "first");
            awaitTrue("sum(up{job=\"bofast\"}) == 2 and min(bofast_kafka_brokers) == 3", prometheus);

            arrangement.brokers().stop(2);
            write(1, register);
            awaitFiring("BofastBrokerAway", "min(bofast_kafka_brokers) == 2", prometheus);
            awaitAllCounted(prometheus);
            arrangement.brokers().start(2);
            awaitResolved("BofastBrokerAway", "min(bofast_kafka_brokers) == 3", prometheus);

            arrangement.stopRegistry();
            long until = System.nanoTime() + REGISTRY_AWAY.toNanos();
            write(2, register);
            awaitFiring("BofastRegistryUnreachable", "min(bofast_registry_answers) == 0", prometheus);
            awaitAllCounted(prometheus);

            // And an instance is lost amid its work: the other takes it over, though it can't ask for a schema.
            int port = port(second);
            write(3, register);
            assertThat(second.kill()).as("still at work: %s", second.printed()).isTrue();
            awaitFiring("BofastInstanceDown", "sum(up{job=\"bofast\"}) == 1", prometheus);
            awaitAllCounted(prometheus);
            liveThrough(until, register, prometheus);
            arrangement.startRegistry();
            awaitResolved("BofastRegistryUnreachable", "min(bofast_registry_answers) == 1", prometheus);

            try (BofastProcess replacing = arrangement.instance("replacing", port)) {
                replacing.awaitLine(PAGE);
                awaitResolved("BofastInstanceDown", "sum(up{job=\"bofast\"}) == 2", prometheus);
                assertThat(first.printed()).doesNotContain("schema registry");

                assertThat(OracleTables.of(LOG).differences(arrangement.tables()))
                        .isEmpty();
                assertThat(replicationFactors()).containsExactly(3);
            }
        }
    }

    private PrometheusServer prometheus(String... instances) throws IOException {
        List<String> targets =
                Stream.of(instances).map(instance -> '"' + instance + '"').toList();
        return PrometheusServer.start(
                directory.resolve("prometheus"), targets, rules -> rules.replaceAll("for: \\d+[mh]", "for: 1s"));
    }

    /** An adapter that runs all along, so that it knows the schema of an event when the registry is away. */
    private TopicWriter register() {
        return new Installation(
                        Map.of("bootstrap.servers", arrangement.brokers().bootstrapServers()),
                        Map.of("schema.registry.url", arrangement.registryUrl()),
                        new Topics(Topics.DEFAULT_PREFIX))
                .writer();
    }

    private static List<String> quarter(int number) {
        return LOG.subList(LOG.size() * number / 4, LOG.size() * (number + 1) / 4);
    }

    private void write(int quarter, TopicWriter register) {
        quarter(quarter).forEach(line -> register.write(((Reading.Accepted) ndjson.read(line)).submission()));
        register.flush();
    }

    private static int port(BofastProcess instance) {
        return Integer.parseInt(instance.awaitAddress(PAGE).replace("localhost:", ""));
    }

    /** By a scrape that is later than this. */
    private static void awaitAllCounted(PrometheusServer prometheus) {
        double now = System.currentTimeMillis() / 1_000.0;
        awaitTrue("max(bofast_events_behind) == 0 and min(timestamp(bofast_events_behind)) > " + now, prometheus);
    }

    /** Events that were sent before, and that must change nothing, go on coming and are counted. */
    private void liveThrough(long until, TopicWriter register, PrometheusServer prometheus) {
        while (System.nanoTime() < until) {
            write(3, register);
            awaitAllCounted(prometheus);
        }
    }

    private static void awaitFiring(String alert, String shown, PrometheusServer prometheus) {
        await(alert + " fires", () -> assertThat(prometheus.firing()).contains(alert));
        awaitTrue(shown, prometheus);
    }

    private static void awaitResolved(String alert, String shown, PrometheusServer prometheus) {
        await(alert + " resolves", () -> assertThat(prometheus.firing()).doesNotContain(alert));
        awaitTrue(shown, prometheus);
    }

    private static void awaitTrue(String expression, PrometheusServer prometheus) {
        await(expression, () -> assertThat(prometheus.query(expression)).isNotEmpty());
    }

    private static void await(String what, ThrowingRunnable assertion) {
        Awaitility.await(what)
                .atMost(LONGEST_WAIT)
                .pollInterval(Duration.ofMillis(250))
                .untilAsserted(assertion);
    }

    /** The different numbers of replicas that Bofast's topics have, those inside Kafka Streams among them. */
    private Set<Integer> replicationFactors() throws Exception {
        try (Admin admin = Clients.admin(arrangement.brokers().bootstrapServers())) {
            Set<String> names = admin.listTopics().names().get();
            return admin.describeTopics(names).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream())
                    .map(partition -> partition.replicas().size())
                    .collect(Collectors.toSet());
        }
    }
}
