package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.schema.Heartbeat;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
