package no.bofast.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.StoreBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store in a real Kafka Streams task, which commits after every record; and its restoring, against a recorded changelog. */
class HeapStoreTest {

    private static final String STORE = "words";
    private static final HeapStoreBuilder<String, String> BUILDER = new HeapStoreBuilder<>(STORE, TextCodec::new);

    @TempDir
    Path directory;

    private TopologyTestDriver driver;
    private TestInputTopic<String, String> input;

    @BeforeEach
    void start() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(topology(), config);
        input = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void itIsStillToldOfCommitsAndThenWritesEachChangedKeyOnce() {
        input.pipeInput("a=1 a=2 b=1 a=3");

        assertThat(changelog()).containsExactly(KeyValue.pair("a", "3"), KeyValue.pair("b", "1"));
    }

    @Test
    void whatDidNotChangeIsNotWrittenAgain() {
        input.pipeInput("a=1 b=1");
        changelog();

        input.pipeInput("b=2");

        assertThat(changelog()).containsExactly(KeyValue.pair("b", "2"));
    }

    @Test
    void aRemovedKeyIsWrittenWithoutAValue() {
        input.pipeInput("a=1 b=1");
        changelog();

        input.pipeInput("-a -never");

        assertThat(changelog()).containsExactly(new KeyValue<>("a", null));
    }

    @Test
    void aKeyThatComesAndGoesBetweenCommitsIsWrittenWithoutAValue() {
        input.pipeInput("a=1 -a");

        assertThat(changelog()).containsExactly(new KeyValue<>("a", null));
    }

    @Test
    void whatWasWrittenIsRestoredAndNotWrittenAgain() {
        RecordedChangelog changelog = new RecordedChangelog();
        HeapStore<String, String> lost = changelog.open(BUILDER.build());
        lost.put("a", "1");
        lost.put("b", "1");
        lost.flushCache();
        lost.put("a", "2");
        lost.remove("b");
        lost.flushCache();
        lost.put("c", "never committed");

        HeapStore<String, String> restored = changelog.open(BUILDER.build());
        restored.flushCache();

        assertThat(restored.entries()).isEqualTo(Map.of("a", "2"));
        assertThat(changelog.written()).hasSize(4);
    }

    @Test
    void aStoreThatIsOpenedAgainForgetsWhatWasNotCommitted() {
        RecordedChangelog changelog = new RecordedChangelog();
        HeapStore<String, String> store = changelog.open(BUILDER.build());
        store.put("a", "1");

        store.close();
        changelog.open(store);

        assertThat(store.entries()).isEmpty();
        assertThat(store.isOpen()).isTrue();
        assertThat(changelog.written()).isEmpty();
    }

    @Test
    void whatIsClearedIsNotWrittenAndAnyChangeAfterwardsIs() {
        RecordedChangelog changelog = new RecordedChangelog();
        HeapStore<String, String> store = changelog.open(BUILDER.build());
        store.put("a", "1");

        store.clearCache();
        store.flushCache();
        assertThat(changelog.written()).isEmpty();

        store.put("a", "2");
        store.flushCache();
        assertThat(changelog.open(BUILDER.build()).entries()).isEqualTo(Map.of("a", "2"));
    }

    @Test
    void aRemovedKeyTakesNoPlaceAfterTheCommit() {
        HeapStore<String, String> store = new RecordedChangelog().open(BUILDER.build());
        store.put("a", "1");
        store.put("b", "1");
        store.flushCache();

        store.remove("a");
        assertThat(store.get("a")).isEmpty();
        store.flushCache();

        assertThat(store.places()).isEqualTo(1);
    }

    @Test
    void aKeyThatComesBackAfterItsPlaceWasTakenAwayIsWrittenAgain() {
        RecordedChangelog changelog = new RecordedChangelog();
        HeapStore<String, String> store = changelog.open(BUILDER.build());
        store.put("a", "1");
        store.flushCache();
        store.remove("a");
        store.flushCache();

        store.put("a", "3");
        store.flushCache();

        assertThat(changelog.open(BUILDER.build()).entries()).isEqualTo(Map.of("a", "3"));
    }

    @Test
    void anAbsentKeyHasNoValueOrTheOneAskedFor() {
        HeapStore<String, String> store = new RecordedChangelog().open(BUILDER.build());

        store.put("a", "1");

        assertThat(store.get("a")).contains("1");
        assertThat(store.get("b")).isEmpty();
        assertThat(store.getOr("b", "none")).isEqualTo("none");
    }

    @Test
    void itsChangelogCannotBeSwitchedOff() {
        assertThat(BUILDER.loggingEnabled()).isTrue();
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(BUILDER::withLoggingDisabled)
                .withMessage("store words must have a changelog");
    }

    private List<KeyValue<String, String>> changelog() {
        TestOutputTopic<String, String> topic = driver.createOutputTopic(
                "test-" + STORE + "-changelog", new StringDeserializer(), new StringDeserializer());
        return topic.readKeyValuesToList();
    }

    private static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String())).process(new Words());
        return builder.build();
    }

    /** Does what a record says, such as {@code a=1} or {@code -a}. */
    private static final class Words implements ProcessorSupplier<String, String, Void, Void> {
        @Override
        public Processor<String, String, Void, Void> get() {
            return new ContextualProcessor<>() {
                @Override
                public void process(Record<String, String> record) {
                    HeapStore<String, String> store = context().getStateStore(STORE);
                    for (String word : record.value().split(" ")) {
                        if (word.startsWith("-")) {
                            store.remove(word.substring(1));
                        } else {
                            store.put(word.substring(0, 1), word.substring(2));
                        }
                    }
                }
            };
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(BUILDER);
        }
    }

    private static final class TextCodec implements StoreCodec<String, String> {
        @Override
        public byte[] keyToBytes(String key) {
            return key.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String keyFromBytes(byte[] bytes) {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        @Override
        public byte[] valueToBytes(String value) {
            return keyToBytes(value);
        }

        @Override
        public String valueFromBytes(String key, byte[] bytes) {
            return keyFromBytes(bytes);
        }
    }
}
