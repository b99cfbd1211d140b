package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.schema.Heartbeat;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchemaRegistryTest {

    private static final Schema SCHEMA = PortableSchema.of(Heartbeat.SCHEMA$);

    @TempDir
    private Path directory;

    @Test
    void aSchemaOfAnyOfSeveralAddressesIsFound() throws IOException {
        try (EmbeddedRegistry embedded = EmbeddedRegistry.inMemory()) {
            List<URI> urls = List.of(URI.create("http://localhost:" + freePort()), URI.create(embedded.url()));
            SchemaRegistry registry = SchemaRegistry.at(urls, Map.of());

            int id = registry.register("heartbeats-value", SCHEMA);

            assertThat(registry.byId(id)).isEqualTo(SCHEMA);
        }
    }

    @Test
    void aRegistryThatComesLateIsWaitedFor() throws Exception {
        int port = freePort();
        SchemaRegistry registry = SchemaRegistry.at("http://localhost:" + port, Map.of());
        CompletableFuture<Integer> id =
                CompletableFuture.supplyAsync(() -> registry.register("heartbeats-value", SCHEMA));

        assertThat(id.getNow(0)).isZero();
        try (EmbeddedRegistry embedded = EmbeddedRegistry.start(directory, port)) {
            assertThat(id.get()).isEqualTo(1);
        }
    }

    @Test
    void aRegistryThatNeverAnswersIsAnOutage() throws IOException {
        String url = "http://user:secret@localhost:" + freePort();
        SchemaRegistry registry = SchemaRegistry.at(url, Map.of(SchemaRegistry.RETRY_TIMEOUT_MS, 200));

        assertThatThrownBy(() -> registry.byId(1))
                .isInstanceOf(RegistryUnavailable.class)
                .hasMessageContaining("does not answer")
                .message()
                .doesNotContain("secret", "\n");
    }

    @Test
    void aKnownSchemaOutlivesItsRegistry() {
        SchemaRegistry registry;
        int id;
        try (EmbeddedRegistry embedded = EmbeddedRegistry.inMemory()) {
            registry = SchemaRegistry.at(embedded.url(), Map.of(SchemaRegistry.RETRY_TIMEOUT_MS, 0));
            id = registry.register("heartbeats-value", SCHEMA);
            registry.byId(id);
        }

        assertThat(registry.byId(id)).isEqualTo(SCHEMA);
    }

    @Test
    void aSchemaIsWholeWithTheTypesOfOtherSubjectsThatItNames() throws Exception {
        try (EmbeddedRegistry embedded = EmbeddedRegistry.inMemory()) {
            post(embedded, "places", place("Place"), "");
            post(embedded, "stays", stay(), reference("Place", "places"));
            post(embedded, "lives", life(), reference("Stay", "stays") + "," + reference("Place", "places"));
            SchemaRegistry registry = SchemaRegistry.at(embedded.url(), Map.of());

            Schema life = registry.byId(3);

            assertThat(life.getField("first").schema().getField("at").schema().getFullName())
                    .isEqualTo("Place");
            assertThat(life.getField("born").schema().getFullName()).isEqualTo("Place");
        }
    }

    @Test
    void aSchemaOfAnotherKindIsTheDatasFaultAndNoOutage() throws IOException {
        String protobuf = "{\"schemaType\":\"PROTOBUF\",\"schema\":\"syntax = \\\"proto3\\\";\"}";
        try (FakeRegistry fake = new FakeRegistry(200, protobuf)) {
            assertThatThrownBy(() -> fake.registry().byId(7))
                    .isInstanceOf(ForeignSchema.class)
                    .hasMessageEndingWith("has a schema of type PROTOBUF under the id 7");
        }
    }

    @Test
    void anAvroSchemaThatCannotBeReadIsTheDatasFault() throws IOException {
        try (FakeRegistry fake = new FakeRegistry(200, "{\"schema\":\"{\\\"type\\\":\\\"nothing\\\"}\"}")) {
            assertThatThrownBy(() -> fake.registry().byId(7)).isInstanceOf(ForeignSchema.class);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "404 | <html>Not Found</html>",
                "404 | {\"message\":\"no Route matched\"}",
                "404 | {\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}",
                "400 | <html>Bad Request</html>",
                "200 | <html>Welcome</html>",
                "503 | {\"error_code\":50301,\"message\":\"starting\"}"
            })
    void whatSaysNothingThatARegistrySaysIsAnOutage(int status, String body) throws IOException {
        try (FakeRegistry fake = new FakeRegistry(status, body)) {
            assertThatThrownBy(() -> fake.registry().byId(7)).isInstanceOf(RegistryUnavailable.class);
            assertThatThrownBy(() -> fake.registry().register("subject", SCHEMA))
                    .isInstanceOf(RegistryUnavailable.class);
        }
    }

    @Test
    void aPageOfAProxyIsNoAnswer() throws IOException {
        try (FakeRegistry fake = new FakeRegistry(404, "<html>Not Found</html>")) {
            assertThat(fake.registry().answers()).isFalse();
        }
        try (FakeRegistry fake = new FakeRegistry(404, "{\"error_code\":404,\"message\":\"HTTP 404 Not Found\"}")) {
            assertThat(fake.registry().answers()).isTrue();
        }
    }

    @Test
    void whoIsNotLetInIsToldSoAtOnce() throws IOException {
        for (int status : new int[] {401, 403, 407}) {
            try (FakeRegistry fake = new FakeRegistry(status, "{\"error_code\":40101,\"message\":\"no\"}")) {
                assertThatThrownBy(() -> fake.registry().byId(7))
                        .isInstanceOf(RegistryClosed.class)
                        .hasMessageContaining("does not let this caller in (" + status + ")");
                assertThat(fake.registry().answers()).isFalse();
            }
        }
    }

    @Test
    void anIdThatIsNotKnownIsAskedForOnceInAWhile() throws IOException {
        try (FakeRegistry fake = new FakeRegistry(404, "{\"error_code\":40403,\"message\":\"Schema 7 not found\"}")) {
            SchemaRegistry registry = fake.registry();

            for (int time = 0; time < 1_000; time++) {
                assertThatThrownBy(() -> registry.byId(7)).isInstanceOf(UnknownSchema.class);
            }
            assertThatThrownBy(() -> registry.byId(8)).isInstanceOf(UnknownSchema.class);

            assertThat(fake.asked()).isEqualTo(2);
        }
    }

    private static String place(String name) {
        return "{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[{\"name\":\"code\",\"type\":\"string\"}]}";
    }

    private static String stay() {
        return "{\"type\":\"record\",\"name\":\"Stay\",\"fields\":[{\"name\":\"at\",\"type\":\"Place\"}]}";
    }

    private static String life() {
        return "{\"type\":\"record\",\"name\":\"Life\",\"fields\":[{\"name\":\"born\",\"type\":\"Place\"},"
                + "{\"name\":\"first\",\"type\":\"Stay\"}]}";
    }

    private static String reference(String name, String subject) {
        return "{\"name\":\"" + name + "\",\"subject\":\"" + subject + "\",\"version\":1}";
    }

    private static void post(EmbeddedRegistry registry, String subject, String schema, String references)
            throws Exception {
        String body = "{\"schema\":\"" + schema.replace("\"", "\\\"") + "\",\"references\":[" + references + "]}";
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + "/subjects/" + subject + "/versions"))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(200);
    }

    /** Says the same to every question. */
    private static final class FakeRegistry implements AutoCloseable {

        private final AtomicInteger asked = new AtomicInteger();
        private final HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);

        FakeRegistry(int status, String body) throws IOException {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            server.createContext("/", exchange -> {
                asked.incrementAndGet();
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
                exchange.close();
            });
            server.start();
        }

        SchemaRegistry registry() {
            String url = "http://localhost:" + server.getAddress().getPort();
            return SchemaRegistry.at(url, Map.of(SchemaRegistry.RETRY_TIMEOUT_MS, 0));
        }

        int asked() {
            return asked.get();
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
