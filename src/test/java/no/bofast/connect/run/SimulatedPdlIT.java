package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import no.bofast.console.StopSignal;
import no.bofast.domain.EventCheck;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.TopicWriter;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.instance.demo.PdlFeed;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.simulator.pdl.PdlRecords;
import no.bofast.testkit.OracleTables;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/**
 * The register of {@code demo --source pdl}: sent as the demo sends it, through PDL's topic and the real connector, it gives the tables of
 * the register itself, but for what PDL can't tell.
 */
class SimulatedPdlIT extends ConnectorArrangement {

    private static final LocalDate FROM = LocalDate.of(2018, 9, 1);
    private static final LocalDate TO = LocalDate.of(2020, 8, 31);
    private static final SimulationOptions OPTIONS =
            new SimulationOptions(400, FROM, TO, 2018, Set.of(Scenario.REFORM_2020));
    private static final Set<String> UNTOLD = Set.of("HouseholdChange", "AddressProtection");

    private final NdjsonWriter lines = new NdjsonWriter();

    @Test
    void theDemosRegisterGivesItsOwnTables() throws Exception {
        createTopic(PdlFeed.TOPIC, 2);
        List<String> register = new ArrayList<>();
        Simulation simulation = new Simulation(OPTIONS);

        try (Producer<byte[], byte[]> producer =
                        new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer());
                TopicWriter writer = new TopicWriter(client, topics, avro, new EventCheck(ReferenceTables.division()));
                TopicConnector<?> connector =
                        new FeedDecoders(avro.registry()).pdl(settings("pdl", PdlFeed.TOPIC), KEYED);
                StopSignal stop = StopSignal.open()) {
            int schema = avro.registry().register(PdlFeed.TOPIC + "-value", PdlRecords.SCHEMA);
            PdlFeed feed = new PdlFeed(producer, schema, writer, KEYED, () -> connector);
            for (Simulation.Day day = simulation.nextDay(); !day.date().isAfter(TO); day = simulation.nextDay()) {
                List<Submission> told = day.submissions().stream()
                        .filter(SimulatedPdlIT::isTold)
                        .toList();
                told.stream().map(lines::line).forEach(register::add);
                feed.send(new Simulation.Day(day.date(), told), stop);
            }
            // What comes late has come by then.
            feed.send(new Simulation.Day(TO.plusYears(1), List.of()), stop);
            feed.complete(stop);
        }

        String end = lines.line(new Simulation.Day(TO, List.of()).heartbeat());
        List<String> connected = events();
        register.add(end);
        connected.add(end);
        assertThat(connected).hasSizeGreaterThan(500);
        assertThat(OracleTables.of(register).differences(OracleTables.of(connected), Set.of("unresolved.csv")))
                .isEmpty();
    }

    private static boolean isTold(Submission submission) {
        return !(submission instanceof Submission.Event event)
                || event.event().getFact() == null
                || !UNTOLD.contains(event.event().getFact().getType());
    }

    private List<String> events() {
        List<String> events = new ArrayList<>();
        new TopicReader(client, topics, avro).forEach((submission, unused) -> {
            if (submission instanceof Submission.Event) {
                events.add(lines.line(submission));
            }
        });
        return events;
    }
}
