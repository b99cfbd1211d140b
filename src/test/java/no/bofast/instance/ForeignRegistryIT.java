package no.bofast.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.Submission;
import no.bofast.instance.replay.CountingProgress;
import no.bofast.instance.replay.ReplayResult;
import no.bofast.schema.PopulationEvent;
import no.bofast.schema.PopulationFact;
import no.bofast.serde.Topics;
import no.bofast.testkit.Countings;
import no.bofast.testkit.EmbeddedBrokerUnderTest;
import no.bofast.testkit.Life;
import no.bofast.topology.Monitor;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A registry that has more than Bofast put there, and that lets Bofast in or not. */
class ForeignRegistryIT {

    private static final Topics TOPICS = new Topics("foreign.");
    private static final int RECORDS_OF_A_STORM = 5_000;
    private static final int UNKNOWN_IDS = 20;
    private static final int FIRST_UNKNOWN_ID = 1_000_000;

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    private Path directory;

    private EmbeddedBrokerUnderTest broker;
    private HttpServer proxy;
    private volatile boolean isClosed;
    private final AtomicInteger asked = new AtomicInteger();
    private Installation installation;
    private KafkaProducer<byte[], byte[]> producer;

    @BeforeEach
    void start() throws IOException {
        broker = EmbeddedBrokerUnderTest.start(directory.resolve("broker"));
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", this::passOn);
        proxy.start();
        installation = new Installation(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                Map.of(
                        "schema.registry.url",
                        "http://localhost:" + proxy.getAddress().getPort()),
                TOPICS);
        installation.createTopics(1);
        installation.learnSchemas();
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    @AfterEach
    void stop() {
        producer.close();
        proxy.stop(0);
        broker.close();
    }

    @Test
    void everyRecordHasItsFateAndWhoIsNotLetInWaits() throws Exception {
        int withReference = eventSchemaWithReference();
        int ofOthers = post("others", "{\"type\":\"record\",\"name\":\"Other\",\"fields\":[]}", "");
        send("p1", withId(event("p1"), withReference));
        send("p2", withId(event("p2"), ofOthers));
        for (int i = 0; i < RECORDS_OF_A_STORM; i++) {
            producer.send(record("p3-" + i, withId(event("p3-" + i), FIRST_UNKNOWN_ID + i % UNKNOWN_IDS)));
        }
        ReplayResult result = new ReplayResult();
        Work work = new Work(directory.resolve("state"), 1);
        try (Monitor monitor = installation.startMonitor(work, 1, Installation.meters());
                MetricsFeed feed = installation.startFeed(result)) {
            CountingProgress progress = new CountingProgress(result, feed);
            progress.await(
                    List.of(send("p4", event("p4"))),
                    () -> assertThat(monitor.isUp()).isTrue());

            isClosed = true;
            long end = send("p5", withId(event("p5"), variantOfEventSchema()));
            await().atMost(Duration.ofMinutes(1)).until(() -> monitor.trouble().isPresent());
            assertThat(monitor.isUp()).isTrue();
            assertThat(monitor.trouble().get())
                    .startsWith("Counting waits and is tried again: schema registry http://localhost:")
                    .contains("does not let this caller in (401)")
                    .doesNotContain("\n");

            isClosed = false;
            progress.await(List.of(end), () -> assertThat(monitor.isUp()).isTrue());
        }
        result.write(directory, Countings.RIGHTS, Countings.PLACES);

        assertThat(Files.readString(directory.resolve("residents.csv"))).contains("5601,2015,3");
        assertThat(Files.readAllLines(directory.resolve("dead_letters.csv")))
                .containsExactly("reason,count", "undecodable," + (RECORDS_OF_A_STORM + 1));
        assertThat(asked).hasValueLessThan(RECORDS_OF_A_STORM / 2);
    }

    /** The fact's type stands in a subject of its own, which the event's schema names. */
    private int eventSchemaWithReference() throws Exception {
        String fact = PopulationFact.SCHEMA$.toString();
        post("facts", fact, "");
        String event =
                PopulationEvent.SCHEMA$.toString().replace(fact, "\"" + PopulationFact.SCHEMA$.getFullName() + "\"");
        assertThat(event).doesNotContain(fact);
        return post(
                "events",
                event,
                "{\"name\":\"" + PopulationFact.SCHEMA$.getFullName() + "\",\"subject\":\"facts\",\"version\":1}");
    }

    /** Another schema that the same bytes are read by, which nobody has asked for. */
    private int variantOfEventSchema() throws Exception {
        return post(
                "variants", PopulationEvent.SCHEMA$.toString().replaceFirst("\"doc\":\"", "\"doc\":\"Variant. "), "");
    }

    /** Past the proxy; returns the id. */
    private int post(String subject, String schema, String references) throws Exception {
        String body = "{\"schema\":\"" + schema.replace("\\", "\\\\").replace("\"", "\\\"") + "\",\"references\":["
                + references + "]}";
        HttpResponse<String> response = http.send(
                HttpRequest.newBuilder(URI.create(broker.schemaRegistryUrl() + "/subjects/" + subject + "/versions"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return Integer.parseInt(response.body().replaceAll("\\D", ""));
    }

    private void passOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.incrementAndGet();
            if (isClosed) {
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(broker.schemaRegistryUrl() + exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                    .build();
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the offset behind the record. */
    private long send(String person, byte[] value) throws Exception {
        return producer.send(record(person, value)).get().offset() + 1;
    }

    private static ProducerRecord<byte[], byte[]> record(String person, byte[] value) {
        return new ProducerRecord<>(TOPICS.populationEvents(), person.getBytes(StandardCharsets.UTF_8), value);
    }

    private byte[] event(String person) {
        Submission.Event event = (Submission.Event)
                Life.of(person).settled("2015-03-01", "5601").submissions().get(0);
        return installation.avro().inputSerializer().serialize(TOPICS.populationEvents(), event.event());
    }

    /** The same record as written by another schema: in Confluent's wire format its id stands behind the first byte. */
    private static byte[] withId(byte[] record, int id) {
        ByteBuffer.wrap(record).putInt(1, id);
        return record;
    }
}
