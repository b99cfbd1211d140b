package no.bofast.testkit;

import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.PersonId;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.embedded.EmbeddedRegistry;
import no.bofast.forecast.Prospect;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.schema.ForecastRecord;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.Progress;
import no.bofast.schema.ReleaseRecord;
import no.bofast.schema.SettlingEvent;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.BlockKeys;
import no.bofast.serde.CountRecords;
import no.bofast.serde.ForecastRecords;
import no.bofast.serde.SettlingRecords;
import no.bofast.serde.Topics;
import no.bofast.topology.MonitorTopology;
import no.bofast.topology.PipelineSettings;
import no.bofast.topology.RecordLimits;
import no.bofast.topology.Stopping;
import no.bofast.view.CountsView;
import no.bofast.warning.WarningSettings;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/**
 * The whole pipeline on one thread without a broker: submissions go in, and the read model and dead letters come out.
 *
 * <p>Time stands still unless {@link #publish()} lets an emit interval pass.
 */
public final class MonitorDriver implements AutoCloseable {

    private static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);
    private static final int STEPS = 3;
    /** How often steps are asked whether they have something to send. */
    private static final Duration ASKED = EMIT_INTERVAL.dividedBy(10);

    private static final Instant STARTED = Instant.parse("2026-01-01T00:00:00Z");
    private static final String APPLICATION = "bofast-test";

    private final Topics topics = new Topics(Topics.DEFAULT_PREFIX);
    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();
    private final AvroSerdes avro = new AvroSerdes(Map.of("schema.registry.url", registry.url()));
    private final Serializer<SpecificRecord> serializer = avro.inputSerializer();
    private final Deserializer<SpecificRecord> deserializer = avro.deserializer();
    private final NdjsonReader ndjson = new NdjsonReader();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final CountsView counts = new CountsView();
    private final Map<String, PublishedBlock> blocks = new HashMap<>();
    private final List<String> published = new ArrayList<>();
    private final List<TestRecord<byte[], byte[]>> deadLetters = new ArrayList<>();
    /** By its content, what is wrong with a request or decision. */
    private final Map<String, String> badSettling = new HashMap<>();

    private final Map<String, AlertChangeRecord> alerts = new TreeMap<>();
    private final TopologyTestDriver driver;
    private final TestInputTopic<byte[], byte[]> input;
    private final Map<String, Prospect> forecasts = new TreeMap<>();
    private final List<ReleaseRecord> releases = new ArrayList<>();
    private Instant appended = STARTED;
    private Progress progress;

    public MonitorDriver(Path stateDirectory) {
        this(stateDirectory, Runnable::run);
    }

    /**
     * @param evaluations where early warning is evaluated
     */
    public MonitorDriver(Path stateDirectory, Executor evaluations) {
        this(stateDirectory, evaluations, Optional.empty(), 1, FutureTimes.ALLOWED, RecordLimits.DEFAULT);
    }

    /** With releases, made with a key. */
    public MonitorDriver(Path stateDirectory, ReleaseKey key) {
        this(stateDirectory, Runnable::run, Optional.of(key), 1, FutureTimes.ALLOWED, RecordLimits.DEFAULT);
    }

    /** Of a register that may not live ahead of the wall clock. */
    public static MonitorDriver ofRealRegister(Path stateDirectory) {
        return new MonitorDriver(
                stateDirectory, Runnable::run, Optional.empty(), 1, FutureTimes.REFUSED, RecordLimits.DEFAULT);
    }

    /** Of an input of several partitions, whose records all come from the first, whomever they are about. */
    public static MonitorDriver ofPartitions(Path stateDirectory, int partitions, RecordLimits limits) {
        return new MonitorDriver(
                stateDirectory, Runnable::run, Optional.empty(), partitions, FutureTimes.ALLOWED, limits);
    }

    private MonitorDriver(
            Path stateDirectory,
            Executor evaluations,
            Optional<ReleaseKey> key,
            int partitions,
            FutureTimes futureTimes,
            RecordLimits limits) {
        PipelineSettings settings = new PipelineSettings(
                topics,
                partitions,
                1,
                EMIT_INTERVAL,
                WarningSettings.DEFAULTS,
                new AvroSerdes(Map.of("schema.registry.url", registry.url())),
                Countings.RIGHTS,
                key,
                futureTimes,
                limits,
                ErasureTerms.DEFAULT);
        MonitorTopology topology =
                new MonitorTopology(settings, ReferenceTables.shipped(), meters, evaluations, new Stopping());
        Properties config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, APPLICATION);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
        config.put("ensure.explicit.internal.resource.naming", true);
        driver = new TopologyTestDriver(topology.build(), config, STARTED);
        input = driver.createInputTopic(
                topics.populationEvents(), new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** Puts a line of NDJSON into the input topic, if it is one. */
    public MonitorDriver submit(String line) {
        if (ndjson.read(line) instanceof Reading.Accepted accepted) {
            submit(accepted.submission());
        }
        return this;
    }

    public MonitorDriver submit(Submission submission) {
        if (submission instanceof Submission.Event event) {
            submit(
                    event.person().map(person -> bytes(person.value())).orElse(null),
                    serializer.serialize(topics.populationEvents(), event.event()));
        } else if (submission instanceof Submission.Erasure erasure) {
            submit(bytes(erasure.person().value()), null);
        } else if (submission instanceof Submission.Settling settling) {
            submit(settling.event());
        } else if (submission instanceof Submission.CompleteThrough heartbeat) {
            submit(null, serializer.serialize(topics.populationEvents(), new Heartbeat(heartbeat.instant())));
        }
        return this;
    }

    /** As the read model takes it in, which reads it past the pipeline. */
    private void submit(SettlingEvent event) {
        SettlingCheck.Checked checked =
                new SettlingCheck(ReferenceTables.division()).check(SettlingRecords.reported(event));
        if (checked instanceof SettlingCheck.Checked.Accepted accepted) {
            counts.settling().add(accepted.statement());
        } else if (checked instanceof SettlingCheck.Checked.Rejected rejected) {
            badSettling.put(event.toString(), rejected.reason().label());
        }
    }

    /** Tells what a register tells of one person. */
    public MonitorDriver submit(Life life) {
        life.submissions().forEach(this::submit);
        return this;
    }

    public MonitorDriver erase(String person) {
        return submit(new Submission.Erasure(new PersonId(person)));
    }

    public MonitorDriver completeThrough(String instant) {
        return submit(new Submission.CompleteThrough(Instant.parse(instant)));
    }

    /** Puts bytes into the input topic as they are. */
    public MonitorDriver submit(byte[] key, byte[] value) {
        input.pipeInput(key, value, appended);
        return this;
    }

    /** What is submitted from now on is appended to the input topic at this time. */
    public MonitorDriver appending(String at) {
        appended = Instant.parse(at);
        return this;
    }

    /** Lets the emit intervals of all steps pass, and reads what they published. */
    public MonitorDriver publish() {
        return pass(EMIT_INTERVAL);
    }

    /** Lets each of the three steps have some time, and reads what they publish. */
    public MonitorDriver pass(Duration time) {
        published.clear();
        for (long millis = 0; millis < STEPS * time.toMillis(); millis += ASKED.toMillis()) {
            driver.advanceWallClockTime(ASKED);
        }
        read(topics.cohorts());
        read(topics.months());
        read(topics.arrivals());
        read(topics.stock());
        read(topics.hazards());
        read(topics.circumstances());
        driverOutput(topics.progress()).readRecordsToList().forEach(record -> progress = (Progress) value(record));
        driverOutput(topics.alerts())
                .readRecordsToList()
                .forEach(record -> readAlert((AlertChangeRecord) value(record), record.key()));
        driverOutput(topics.forecasts()).readRecordsToList().forEach(this::readForecast);
        driverOutput(topics.releases())
                .readRecordsToList()
                .forEach(record -> releases.add((ReleaseRecord) value(record)));
        deadLetters.addAll(bytesOf(topics.deadLetters()));
        return this;
    }

    private void readForecast(TestRecord<String, byte[]> record) {
        if (record.value() == null) {
            forecasts.remove(record.key());
        } else {
            forecasts.put(record.key(), ForecastRecords.prospect((ForecastRecord) value(record)));
        }
    }

    /** The forecasts that are kept, by their keys. */
    public Map<String, Prospect> forecasts() {
        return Map.copyOf(forecasts);
    }

    private void readAlert(AlertChangeRecord alert, String key) {
        if (alert.getWithdrawn()) {
            alerts.remove(key);
        } else {
            alerts.put(key, alert);
        }
    }

    /** The changes of alerts that hold, by their keys. */
    public Map<String, AlertChangeRecord> alerts() {
        return Map.copyOf(alerts);
    }

    private void read(String topic) {
        for (TestRecord<String, byte[]> record : driverOutput(topic).readRecordsToList()) {
            published.add(record.key());
            SpecificRecord value = value(record);
            PublishedBlock block = value == null
                    ? PublishedBlock.empty(BlockKeys.fromText(record.key()))
                    : CountRecords.toBlock(value);
            PublishedBlock earlier = blocks.put(record.key(), block);
            block.forEachDifference(earlier == null ? PublishedBlock.empty(block.key()) : earlier, counts::put);
        }
    }

    private TestOutputTopic<String, byte[]> driverOutput(String topic) {
        return driver.createOutputTopic(topic, new StringDeserializer(), new ByteArrayDeserializer());
    }

    private SpecificRecord value(TestRecord<String, byte[]> record) {
        return deserializer.deserialize("", record.value());
    }

    /** What was written to a store's changelog since the last call. */
    public List<TestRecord<byte[], byte[]>> changelog(String store) {
        return bytesOf(APPLICATION + "-" + store + "-changelog");
    }

    private List<TestRecord<byte[], byte[]>> bytesOf(String topic) {
        return driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    public CountsView counts() {
        return counts;
    }

    /** The keys published by the last {@link #publish()}, in order. */
    public List<String> published() {
        return List.copyOf(published);
    }

    public Instant registerClock() {
        return progress.getRegisterClock();
    }

    /** Every release that was sent, in order. */
    public List<ReleaseRecord> releases() {
        return List.copyOf(releases);
    }

    public Progress progress() {
        return progress;
    }

    public List<TestRecord<byte[], byte[]>> deadLetters() {
        return List.copyOf(deadLetters);
    }

    /** Distinct dead letters, by reason. */
    public Map<String, Long> deadLettersByReason() {
        Map<String, String> reasonByContent = new LinkedHashMap<>();
        deadLetters.forEach(letter -> reasonByContent.put(
                java.util.Arrays.toString(letter.key()) + java.util.Arrays.toString(letter.value()),
                new String(letter.headers().lastHeader("bofast.reason").value(), StandardCharsets.UTF_8)));
        Map<String, Long> byReason = new HashMap<>();
        reasonByContent.putAll(badSettling);
        reasonByContent.values().forEach(reason -> byReason.merge(reason, 1L, Long::sum));
        return byReason;
    }

    /** The value of a counter of the pipeline, all tags summed. */
    public double counted(String meter) {
        return meters.find(meter).counters().stream()
                .mapToDouble(c -> c.count())
                .sum();
    }

    /** How often a distribution was recorded, and the sum of it. */
    public List<Double> recorded(String distribution) {
        DistributionSummary summary = meters.get(distribution).summary();
        return List.of((double) summary.count(), summary.totalAmount());
    }

    @Override
    public void close() {
        driver.close();
        registry.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
