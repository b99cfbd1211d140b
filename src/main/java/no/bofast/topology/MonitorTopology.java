package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.bofast.cluster.Stores;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.ReleaseBook;
import no.bofast.domain.EventCheck;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.person.Counting;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.BlockKeys;
import no.bofast.serde.CountRecords;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.MessageSerdes;
import no.bofast.topology.message.Multicast;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.message.Stray;
import no.bofast.topology.store.CommitBell;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;

/**
 * The pipeline: register events → persons → municipalities → nation.
 *
 * <p>Every name is fixed here, since names are what state and internal topics are found by again after an upgrade.
 */
public final class MonitorTopology {

    private static final String POPULATION_EVENTS = "population-events";
    private static final String BORDER = "border";
    /** Records that lay in another partition than their person belongs to, on their way there. */
    private static final String STRAYS = "strays";

    private static final String PERSONS = "persons";
    private static final String PERSON_OUTPUT = "person-";
    /** Signed changes of counts, by municipality. */
    private static final String LEDGER = "ledger";

    private static final String MUNICIPALITIES = "municipalities";
    private static final String MUNICIPALITY_OUTPUT = "municipality-";
    /** Blocks of months that changed, on one partition. */
    private static final String NATION_SERIES = "series";

    private static final String NATION = "nation";
    private static final int ONE_PARTITION = 1;
    /** What Kafka Streams ends the name of such a topic with. */
    private static final String BETWEEN_STEPS = "-repartition";

    private final PipelineSettings settings;
    private final MunicipalityDivision division;
    private final SortedMap<MunicipalityCode, Municipality> municipalities;
    private final MeterRegistry meters;
    private final Executor evaluations;
    private final AvroSerdes avro;
    private final EvaluationFailures evaluationFailures;

    /**
     * @param evaluations where early warning is evaluated, one run after the other
     */
    public MonitorTopology(
            PipelineSettings settings,
            MunicipalityDivision division,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            MeterRegistry meters,
            Executor evaluations) {
        this.settings = settings;
        this.division = division;
        this.municipalities = municipalities;
        this.meters = meters;
        this.evaluations = evaluations;
        this.avro = settings.avro();
        this.evaluationFailures = new EvaluationFailures(meters);
    }

    /** Builds the pipeline. */
    public Topology build() {
        StreamsBuilder builder = new StreamsBuilder();
        KStream<byte[], byte[]> events = builder.stream(
                settings.topics().populationEvents(),
                Consumed.with(Serdes.ByteArray(), Serdes.ByteArray())
                        .withName(POPULATION_EVENTS)
                        .withTimestampExtractor(new AppendTime()));
        KStream<Integer, LedgerMessage> ledger = persons(border(events));
        KStream<Integer, SeriesMessage> series = municipalities(ledger);
        nation(series);
        return builder.build();
    }

    /** Whether early warning is evaluated as it should. */
    EvaluationFailures evaluationFailures() {
        return evaluationFailures;
    }

    /** The topics between the steps, by the names that Kafka Streams gives them, and how many partitions each has. */
    Map<String, Integer> topicsBetweenSteps() {
        String application = settings.topics().applicationId();
        return Map.of(
                application + "-" + STRAYS + BETWEEN_STEPS,
                settings.inputPartitions(),
                application + "-" + LEDGER + BETWEEN_STEPS,
                settings.municipalityPartitions(),
                application + "-" + NATION_SERIES + BETWEEN_STEPS,
                ONE_PARTITION);
    }

    /** Kafka Streams partitions the topic between as Kafka does by default, which is what {@link HomePartition} says. */
    private KStream<byte[], Crossing> border(KStream<byte[], byte[]> events) {
        KStream<byte[], Crossing> crossed = events.process(borderStep(), Named.as(BORDER));
        KStream<byte[], Crossing> broughtHome = crossed.processValues(StrayProcessor::new, Named.as("astray"))
                .repartition(Repartitioned.<byte[], Stray>as(STRAYS)
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(Stray.serde())
                        .withNumberOfPartitions(settings.inputPartitions()))
                .mapValues(stray -> new Crossing.BroughtHome(stray), Named.as("brought-home"));
        return crossed.merge(broughtHome, Named.as("at-home"));
    }

    private KStream<Integer, LedgerMessage> persons(KStream<byte[], Crossing> events) {
        var branches = events.process(personStep(), Named.as(PERSONS))
                .split(Named.as(PERSON_OUTPUT))
                .branch((key, output) -> output instanceof PersonOutput.Sent, Branched.as("sent"))
                .defaultBranch(Branched.as("refused"));
        deadLetters(branches.get(PERSON_OUTPUT + "refused"));
        return branches.get(PERSON_OUTPUT + "sent")
                .mapValues(output -> ((PersonOutput.Sent) output).message(), Named.as("ledger-messages"))
                .repartition(Repartitioned.<Integer, LedgerMessage>as(LEDGER)
                        .withKeySerde(Serdes.Integer())
                        .withValueSerde(MessageSerdes.ledger())
                        .withStreamPartitioner(new Multicast<>(StepMark.class::isInstance))
                        .withNumberOfPartitions(settings.municipalityPartitions()));
    }

    private void deadLetters(KStream<Integer, PersonOutput> refused) {
        int largest = settings.limits().deadLetter();
        refused.process(() -> new DeadLetterProcessor(largest), Named.as("dead-letters"))
                .to(
                        settings.topics().deadLetters(),
                        Produced.with(Serdes.ByteArray(), Serdes.ByteArray()).withName("dead-letters-sink"));
    }

    private KStream<Integer, SeriesMessage> municipalities(KStream<Integer, LedgerMessage> ledger) {
        var branches = ledger.process(municipalityStep(), Named.as(MUNICIPALITIES))
                .split(Named.as(MUNICIPALITY_OUTPUT))
                .branch((key, output) -> output instanceof MunicipalityOutput.Sent, Branched.as("sent"))
                .defaultBranch(Branched.as("published"));
        counts(branches.get(MUNICIPALITY_OUTPUT + "published"));
        return branches.get(MUNICIPALITY_OUTPUT + "sent")
                .mapValues(output -> ((MunicipalityOutput.Sent) output).message(), Named.as("series-messages"))
                .repartition(Repartitioned.<Integer, SeriesMessage>as(NATION_SERIES)
                        .withKeySerde(Serdes.Integer())
                        .withValueSerde(MessageSerdes.series())
                        .withNumberOfPartitions(ONE_PARTITION));
    }

    private void counts(KStream<Integer, MunicipalityOutput> published) {
        published
                .map((key, output) -> count((MunicipalityOutput.Published) output), Named.as("count-records"))
                .to(
                        (key, value, context) -> settings.topics().ofKey(key),
                        Produced.with(Serdes.String(), avro.serde()).withName("counts-sink"));
    }

    private static KeyValue<String, SpecificRecord> count(MunicipalityOutput.Published published) {
        return KeyValue.pair(
                BlockKeys.toText(published.block().key()),
                CountRecords.toRecord(published.block()).orElse(null));
    }

    private void nation(KStream<Integer, SeriesMessage> series) {
        series.process(nationStep(), Named.as(NATION))
                .to(
                        (key, value, context) -> settings.topics().ofKey(key),
                        Produced.with(Serdes.String(), avro.serde()).withName("nation-sink"));
    }

    private IncomingReader reader() {
        return new IncomingReader(avro.deserializer(), new EventCheck(division), settings.futureTimes());
    }

    private ProcessorSupplier<byte[], byte[], byte[], Crossing> borderStep() {
        HomePartition home = new HomePartition(settings.inputPartitions());
        return () -> new BorderProcessor(reader(), home, settings.limits().stray());
    }

    private ProcessorSupplier<byte[], Crossing, Integer, PersonOutput> personStep() {
        Fates fates = new Fates(meters);
        return step(
                () -> new PersonProcessor(
                        settings.topics().populationEvents(),
                        reader(),
                        division,
                        fates,
                        Counting.by(settings.rights()),
                        settings.emitInterval(),
                        settings.inputPartitions()),
                Set.of(
                        onDisk(Stores.PEOPLE),
                        onDisk(Stores.PERSON_PARTS),
                        onDisk(Stores.AGENDA),
                        CommitBell.builder(Stores.PERSON_COMMIT),
                        new HeapStoreBuilder<>(Stores.COUNTING, RecountCodec::new),
                        new HeapStoreBuilder<>(Stores.PERSON_CLOCK, MarkCodec::new)));
    }

    private ProcessorSupplier<Integer, LedgerMessage, Integer, MunicipalityOutput> municipalityStep() {
        return step(
                () -> new MunicipalityProcessor(settings.emitInterval(), settings.municipalityPartitions()),
                Set.of(
                        new HeapStoreBuilder<>(Stores.COUNTS, KeptBlock.Codec::new),
                        new HeapStoreBuilder<>(Stores.MUNICIPALITY_CLOCK, MarkCodec::new)));
    }

    private ProcessorSupplier<Integer, SeriesMessage, String, SpecificRecord> nationStep() {
        return step(
                () -> new NationProcessor(
                        made -> new BackgroundEvaluation(
                                settings.warning(), municipalities, releaseBook(made), evaluations),
                        settings.futureTimes(),
                        settings.emitInterval(),
                        evaluationFailures),
                Set.of(
                        new HeapStoreBuilder<>(Stores.SERIES, SeriesCodec::new),
                        new HeapStoreBuilder<>(Stores.NATION_CLOCK, MarkCodec::new),
                        new HeapStoreBuilder<>(Stores.SENT_ALERTS, SentCodec::new),
                        new HeapStoreBuilder<>(Stores.RELEASES, ReleaseCodec::new)));
    }

    /** Goes on after the releases that were made; empty without a key. */
    private Optional<ReleaseBook> releaseBook(Collection<Release> made) {
        return settings.releaseKey().map(key -> ReleaseBook.after(made, key));
    }

    private static StoreBuilder<KeyValueStore<Bytes, byte[]>> onDisk(String name) {
        return org.apache.kafka.streams.state.Stores.keyValueStoreBuilder(
                org.apache.kafka.streams.state.Stores.persistentKeyValueStore(name),
                Serdes.Bytes(),
                Serdes.ByteArray());
    }

    private static <KI, VI, KO, VO> ProcessorSupplier<KI, VI, KO, VO> step(
            Supplier<Processor<KI, VI, KO, VO>> processor, Set<StoreBuilder<?>> stores) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<KI, VI, KO, VO> get() {
                return processor.get();
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return stores;
            }
        };
    }
}
