package no.bofast.instance;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import no.bofast.cluster.ClusterFailure;
import no.bofast.cluster.Forgetting;
import no.bofast.cluster.Reset;
import no.bofast.cluster.TopicFault;
import no.bofast.cluster.TopicSetup;
import no.bofast.console.Say;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.EventCheck;
import no.bofast.domain.MunicipalityTables;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.erasure.ErasureWatch;
import no.bofast.erasure.Rewriting;
import no.bofast.feed.FeedListener;
import no.bofast.feed.MetricsFeed;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.TopicWriter;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Heartbeat;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.SchemaRegistry;
import no.bofast.serde.Topics;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.PublishedNews;
import no.bofast.subscription.log.SubscriptionLog;
import no.bofast.topology.Monitor;
import no.bofast.topology.MonitorSettings;
import no.bofast.topology.PipelineSettings;
import no.bofast.topology.RecordLimits;
import no.bofast.topology.RecordedOnly;
import org.apache.kafka.clients.CommonClientConfigs;

/**
 * The address and names of an installation, and the parts that are started against it.
 *
 * @param client settings of all Kafka clients, the cluster's address among them
 * @param avro how records are read and written, and the registry
 * @param municipalities by which everything is counted and checked
 */
public record Installation(
        Map<String, Object> client, AvroSerdes avro, Topics topics, MunicipalityTables municipalities) {

    /** What Kafka's clients measure is in the meters; to offer each figure by JMX too, or to the brokers, would cost every start. */
    private static final Map<String, Object> MEASURED_ONCE = Map.of(
            CommonClientConfigs.METRIC_REPORTER_CLASSES_CONFIG,
            "",
            CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG,
            false);

    private static final Duration REGISTRY_PATIENCE = Duration.ofSeconds(10);
    private static final int WATCH_PATIENCE_MILLIS = 2_000;

    /**
     * One that counts by the tables of municipalities that Bofast comes with.
     *
     * @param serdes settings of the Avro serde, the registry's address among them
     */
    public Installation(Map<String, Object> client, Map<String, Object> serdes, Topics topics) {
        this(orElse(MEASURED_ONCE, client), new AvroSerdes(serdes), topics, ReferenceTables.shipped());
    }

    /** The same by other tables. */
    public Installation by(MunicipalityTables tables) {
        return new Installation(client, avro, topics, tables);
    }

    private static Map<String, Object> orElse(Map<String, Object> defaults, Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(defaults);
        all.putAll(settings);
        return Map.copyOf(all);
    }

    /** Creates the topics that are missing; returns the partitions of the population events. */
    public int createTopics(int partitions) {
        return new TopicSetup(client, topics).createMissing(partitions);
    }

    /** Says what is wrong with topics that were there before, a line each; throws {@link ClusterFailure} if they can't be used. */
    void requireSoundTopics() {
        List<TopicFault> faults = new TopicSetup(client, topics).faults();
        List<TopicFault> fatal = faults.stream().filter(TopicFault::isFatal).toList();
        faults.stream()
                .filter(fault -> !fault.isFatal() || fatal.size() > 1)
                .forEach(fault -> Say.line("bofast: " + fault.sentence()));
        if (!fatal.isEmpty()) {
            throw new ClusterFailure(
                    fatal.size() == 1
                            ? fatal.get(0).sentence()
                            : fatal.size() + " topics can't be used as they are; see the lines above");
        }
    }

    /** What to do when the population events were given partitions. */
    String growth(int before, int now) {
        return TopicSetup.growth(topics, before, now);
    }

    /** The partitions of the population events; throws if a topic is missing. */
    public int findTopics() {
        return new TopicSetup(client, topics).find();
    }

    /**
     * Asks the schema registry for the schema that every installation needs, and throws if it can't be used. Gives up sooner
     * than work under way does, since whoever starts a command waits for it.
     */
    public void checkRegistry() {
        avro.orWith(Map.of(SchemaRegistry.RETRY_TIMEOUT_MS, REGISTRY_PATIENCE.toMillis()))
                .inputSerializer()
                .serialize(topics.populationEvents(), new Heartbeat(Instant.EPOCH));
    }

    /** Asks the schema registry for all that an instance writes, so that it may be away while the instance works. */
    void learnSchemas() {
        avro.learn(topics, REGISTRY_PATIENCE);
    }

    /** The schema registry, to ask whether it answers; a question waits for two seconds at most. */
    SchemaRegistry registry() {
        return avro.orWith(Map.of(
                        "schema.registry.http.connect.timeout.ms", WATCH_PATIENCE_MILLIS,
                        "schema.registry.http.read.timeout.ms", WATCH_PATIENCE_MILLIS))
                .registry();
    }

    /** Starts an instance of the monitor. */
    public Monitor startMonitor(Work work, int partitions, PrometheusMeterRegistry meters) {
        PipelineSettings pipeline = new PipelineSettings(
                        topics,
                        partitions,
                        partitions,
                        work.emitInterval(),
                        work.warning(),
                        avro,
                        work.rights(),
                        work.futureTimes(),
                        RecordLimits.DEFAULT)
                .with(work.releaseKey())
                .with(work.erasure());
        MonitorSettings settings = new MonitorSettings(
                pipeline, client, work.stateDirectory(), work.threads(), work.standbys(), work.stopTimeout());
        return Monitor.start(settings, municipalities, meters);
    }

    /** What rewrites the input without those who were erased. */
    public Rewriting rewriting(ErasureTerms terms, BooleanSupplier isStopping) {
        return new Rewriting(client, topics, avro, terms, Clock.systemUTC(), isStopping);
    }

    /** Starts to look for erasures, and to see to it that topics forget in time. */
    public ErasureWatch startErasure(ErasureTerms terms) {
        Forgetting forgetting = new Forgetting(client, topics, terms);
        return ErasureWatch.start(client, topics, avro, terms, forgetting::settle);
    }

    public MetricsFeed startFeed(FeedListener listener) {
        return MetricsFeed.start(client, topics, avro, new SettlingCheck(municipalities.division()), listener);
    }

    /**
     * Starts to keep subscriptions.
     *
     * @param news takes in what is published of alerts
     * @param arrivals is told each message to a subscriber that is read
     * @param wake is called when anything was read
     */
    SubscriptionLog startSubscriptions(PublishedNews news, Consumer<Delivery> arrivals, Runnable wake) {
        return SubscriptionLog.start(client, topics, avro, news, arrivals, wake);
    }

    public TopicWriter writer() {
        return new TopicWriter(client, topics, avro, new EventCheck(municipalities.division()));
    }

    public TopicReader reader() {
        return new TopicReader(client, topics, avro);
    }

    /** What takes the installation back to before its first event; throws if the cluster can't be used. */
    public Reset reset() {
        TopicSetup setup = new TopicSetup(client, topics);
        setup.requireCluster();
        setup.requireAsManyPartitions();
        return new Reset(client, topics);
    }

    /** Where meters go, without those of Kafka Streams that would never move. */
    public static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.config().meterFilter(new RecordedOnly());
        return meters;
    }
}
