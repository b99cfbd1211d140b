package no.bofast.topology;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.Executor;
import no.bofast.domain.MunicipalityTables;
import no.bofast.serde.AvroSerdes;
import no.bofast.serde.BlockKeys;
import no.bofast.serde.CountRecords;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.MessageSerdes;
import no.bofast.topology.message.Multicast;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.message.Stray;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;

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
    private final AvroSerdes avro;
    private final EvaluationFailures evaluationFailures;
    private final Steps steps;

    /**
     * @param evaluations where early warning is evaluated, one run after the other
     * @param stopping cuts off what would take long
     */
    public MonitorTopology(
            PipelineSettings settings,
            MunicipalityTables tables,
            MeterRegistry meters,
            Executor evaluations,
            Stopping stopping) {
        this.settings = settings;
        this.avro = settings.avro();
        this.evaluationFailures = new EvaluationFailures(meters);
        this.steps = new Steps(settings, tables, meters, evaluations, evaluationFailures, stopping);
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
        KStream<byte[], Crossing> crossed = events.process(steps.border(), Named.as(BORDER));
        KStream<byte[], Crossing> broughtHome = crossed.processValues(StrayProcessor::new, Named.as("astray"))
                .repartition(Repartitioned.<byte[], Stray>as(STRAYS)
                        .withKeySerde(Serdes.ByteArray())
                        .withValueSerde(Stray.serde())
                        .withNumberOfPartitions(settings.inputPartitions()))
                .mapValues(stray -> new Crossing.BroughtHome(stray), Named.as("brought-home"));
        return crossed.merge(broughtHome, Named.as("at-home"));
    }

    private KStream<Integer, LedgerMessage> persons(KStream<byte[], Crossing> events) {
        var branches = events.process(steps.persons(), Named.as(PERSONS))
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
        var branches = ledger.process(steps.municipalities(), Named.as(MUNICIPALITIES))
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
        series.process(steps.nation(), Named.as(NATION))
                .to(
                        (key, value, context) -> settings.topics().ofKey(key),
                        Produced.with(Serdes.String(), avro.serde()).withName("nation-sink"));
    }
}
