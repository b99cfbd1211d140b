package no.bofast.topology.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.ContextualProcessor;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.internals.InternalProcessorContext;
import org.apache.kafka.streams.processor.internals.ProcessorNode;
import org.apache.kafka.streams.processor.internals.ProcessorRecordContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bell in a real Kafka Streams task, which commits after every record and every punctuation. */
class CommitBellTest {

    private static final StoreBuilder<CommitBell> BELL = CommitBell.builder("bell");
    private static final StoreBuilder<KeyValueStore<String, String>> LAST =
            Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore("last"), Serdes.String(), Serdes.String());

    @TempDir
    Path directory;

    private TopologyTestDriver driver;
    private TestInputTopic<String, String> input;
    private TestOutputTopic<String, String> output;

    @BeforeEach
    void start() {
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        config.put(StreamsConfig.STATE_DIR_CONFIG, directory.toString());
        driver = new TopologyTestDriver(topology(), config);
        input = driver.createInputTopic("in", new StringSerializer(), new StringSerializer());
        output = driver.createOutputTopic("out", new StringDeserializer(), new StringDeserializer());
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void whatWasGatheredIsForwardedAndStoredBeforeTheCommit() {
        input.pipeInput("k", "a b c");

        assertThat(output.readValuesToList()).containsExactly("[a, b, c]");
        assertThat(driver.getKeyValueStore("last").get("k")).isEqualTo("c");
    }

    @Test
    void whatAPunctuationGatheredAsWell() {
        driver.advanceWallClockTime(Duration.ofSeconds(1));

        assertThat(output.readValuesToList()).containsExactly("[tick]");
    }

    @Test
    void whatIsStoredThenBearsTheTimeOfTheCommitAndNotThatOfTheRecordBefore() {
        input.pipeInput("k", "a", Instant.parse("2001-01-01T00:00:00Z"));

        TestOutputTopic<String, String> changelog =
                driver.createOutputTopic("test-last-changelog", new StringDeserializer(), new StringDeserializer());
        assertThat(changelog.readRecord().getRecordTime()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    }

    @Test
    void itActsForItsProcessorAndLeavesTheTaskAsItWas() {
        Task task = new Task();
        CommitBell bell = BELL.build();
        bell.init(task.context(), bell);
        bell.beforeCommit(() -> {
            assertThat(task.node).isSameAs(Task.PROCESSOR);
            assertThat(task.record.timestamp()).isEqualTo(Task.NOW);
            assertThat(task.record.topic()).as("it comes from no record").isNull();
        });
        task.node = Task.ANOTHER;

        bell.flushCache();

        assertThat(task.node).isSameAs(Task.ANOTHER);
        assertThat(task.record).isSameAs(Task.EARLIER);
    }

    @Test
    void aFailureLeavesTheTaskAsItWas() {
        Task task = new Task();
        CommitBell bell = BELL.build();
        bell.init(task.context(), bell);
        bell.beforeCommit(() -> {
            throw new IllegalStateException("cannot forward");
        });
        task.node = Task.ANOTHER;

        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(bell::flushCache);

        assertThat(task.node).isSameAs(Task.ANOTHER);
        assertThat(task.record).isSameAs(Task.EARLIER);
    }

    @Test
    void aBellThatIsOpenedAgainRingsForNobodyUntilItIsAsked() {
        Task task = new Task();
        CommitBell bell = BELL.build();
        List<String> rung = new ArrayList<>();
        bell.init(task.context(), bell);
        bell.beforeCommit(() -> rung.add("before"));

        bell.close();
        bell.flushCache();
        bell.init(task.context(), bell);
        bell.flushCache();

        assertThat(rung).isEmpty();
    }

    /** Stands in for what a task knows while it works: whose turn it is, and which record it is about. */
    private static final class Task {
        private static final long NOW = 1_700_000_000_000L;
        private static final ProcessorNode<?, ?, ?, ?> PROCESSOR = new ProcessorNode<>("processor");
        private static final ProcessorNode<?, ?, ?, ?> ANOTHER = new ProcessorNode<>("another");
        private static final ProcessorRecordContext EARLIER =
                new ProcessorRecordContext(1, 2, 3, "in", new RecordHeaders());

        private ProcessorNode<?, ?, ?, ?> node = PROCESSOR;
        private ProcessorRecordContext record = EARLIER;

        InternalProcessorContext<?, ?> context() {
            return (InternalProcessorContext<?, ?>) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {InternalProcessorContext.class},
                    (self, method, arguments) -> switch (method.getName()) {
                        case "register" -> null;
                        case "currentNode" -> node;
                        case "recordContext" -> record;
                        case "currentSystemTimeMs" -> NOW;
                        case "setCurrentNode" -> node = (ProcessorNode<?, ?, ?, ?>) arguments[0];
                        case "setRecordContext" -> record = (ProcessorRecordContext) arguments[0];
                        default -> throw new UnsupportedOperationException(method.getName());
                    });
        }
    }

    @Test
    void itKeepsNothingSoItHasNoChangelog() {
        assertThat(BELL.loggingEnabled()).isFalse();
        assertThat(driver.producedTopicNames()).doesNotContain("test-bell-changelog");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> BELL.withLoggingEnabled(Map.of()))
                .withMessage("store bell keeps nothing that could be logged");
    }

    private static Topology topology() {
        StreamsBuilder builder = new StreamsBuilder();
        builder.stream("in", Consumed.with(Serdes.String(), Serdes.String()))
                .process(new Gathering())
                .to("out", Produced.with(Serdes.String(), Serdes.String()));
        return builder.build();
    }

    /** Gathers words, and forwards them together when the bell rings. */
    private static final class Gathering implements ProcessorSupplier<String, String, String, String> {
        @Override
        public Processor<String, String, String, String> get() {
            return new ContextualProcessor<>() {
                private final List<String> words = new ArrayList<>();

                @Override
                public void init(ProcessorContext<String, String> context) {
                    super.init(context);
                    CommitBell bell = context.getStateStore("bell");
                    bell.beforeCommit(this::send);
                    context.schedule(Duration.ofSeconds(1), PunctuationType.WALL_CLOCK_TIME, now -> words.add("tick"));
                }

                @Override
                public void process(Record<String, String> record) {
                    words.addAll(List.of(record.value().split(" ")));
                }

                private void send() {
                    if (!words.isEmpty()) {
                        KeyValueStore<String, String> last = context().getStateStore("last");
                        last.put("k", words.get(words.size() - 1));
                        context()
                                .forward(new Record<>(
                                        "k", words.toString(), context().currentSystemTimeMs()));
                        words.clear();
                    }
                }
            };
        }

        @Override
        public Set<StoreBuilder<?>> stores() {
            return Set.of(BELL, LAST);
        }
    }
}
