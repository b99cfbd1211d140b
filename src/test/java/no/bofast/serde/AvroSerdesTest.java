package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.Progress;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

/** What the serdes of an installation know of the registry, and when they need it. */
class AvroSerdesTest {

    private static final Topics TOPICS = new Topics("bofast.");
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Heartbeat HEARTBEAT = new Heartbeat(Instant.EPOCH);
    private static final Progress PROGRESS = new Progress(Instant.EPOCH, List.of(7L));

    @Test
    void whoHasLearntTheSchemasNeedsTheRegistryNoMore() {
        AvroSerdes avro;
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            avro = serdes(registry, Map.of());
            avro.learn(TOPICS, PATIENCE);
        }

        byte[] heartbeat = avro.inputSerializer().serialize(TOPICS.populationEvents(), HEARTBEAT);
        byte[] progress = avro.serde().serializer().serialize(TOPICS.progress(), PROGRESS);

        assertThat(read(avro, TOPICS.populationEvents(), heartbeat)).isEqualTo(HEARTBEAT);
        assertThat(read(avro, TOPICS.progress(), progress)).isEqualTo(PROGRESS);
    }

    /** A task that is taken over while the registry is away gets a deserializer of its own. */
    @Test
    void whatOneHasReadTheOthersCanReadToo() {
        AvroSerdes avro;
        byte[] heartbeat;
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            avro = serdes(registry, Map.of());
            heartbeat = serdes(registry, Map.of()).inputSerializer().serialize(TOPICS.populationEvents(), HEARTBEAT);
            read(avro, TOPICS.populationEvents(), heartbeat);
        }

        assertThat(read(avro, TOPICS.populationEvents(), heartbeat)).isEqualTo(HEARTBEAT);
    }

    @Test
    void withoutLearningTheRegistryIsNeeded() {
        AvroSerdes avro;
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            avro = serdes(registry, Map.of());
        }

        assertThatExceptionOfType(RegistryUnavailable.class)
                .isThrownBy(() -> avro.serde().serializer().serialize(TOPICS.progress(), PROGRESS));
        assertThatExceptionOfType(RegistryUnavailable.class).isThrownBy(() -> avro.learn(TOPICS, Duration.ZERO));
    }

    @Test
    void whoMayAddNoSchemaLearnsThoseThatThereAre() {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            AvroSerdes avro = serdes(registry, Map.of("auto.register.schemas", false));

            avro.learn(TOPICS, PATIENCE);

            assertThatExceptionOfType(UnknownSchema.class)
                    .isThrownBy(() -> avro.serde().serializer().serialize(TOPICS.progress(), PROGRESS));
            serdes(registry, Map.of()).learn(TOPICS, PATIENCE);
            assertThat(avro.serde().serializer().serialize(TOPICS.progress(), PROGRESS))
                    .isNotEmpty();
        }
    }

    private static AvroSerdes serdes(EmbeddedRegistry registry, Map<String, Object> more) {
        return new AvroSerdes(Map.of("schema.registry.url", registry.url(), SchemaRegistry.RETRY_TIMEOUT_MS, 200))
                .orWith(more);
    }

    private static SpecificRecord read(AvroSerdes avro, String topic, byte[] bytes) {
        return avro.deserializer().deserialize(topic, bytes);
    }
}
