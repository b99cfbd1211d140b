package no.bofast.instance.demo;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.run.ConnectorSettings;
import no.bofast.connect.run.Feed;
import no.bofast.connect.run.FeedDecoders;
import no.bofast.console.CommandFailure;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.ConnectorPlan;
import no.bofast.instance.Installation;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** PDL's topic of a demo, with its schema, and the connector that reads it. */
public final class PdlDemo implements AutoCloseable {

    public static final String CONNECTOR = "pdl";

    private final Pseudonyms pseudonyms;
    private final int schema;
    private final Producer<byte[], byte[]> producer;

    private PdlDemo(Pseudonyms pseudonyms, int schema, Producer<byte[], byte[]> producer) {
        this.pseudonyms = pseudonyms;
        this.schema = schema;
        this.producer = producer;
    }

    /** Creates the topic where it is missing. */
    public static PdlDemo open(Installation installation, Pseudonyms pseudonyms) {
        createTopic(installation.client());
        int schema = installation.avro().registry().register(PdlFeed.TOPIC + "-value", PdlRecords.SCHEMA);
        return new PdlDemo(
                pseudonyms,
                schema,
                new KafkaProducer<>(installation.client(), new ByteArraySerializer(), new ByteArraySerializer()));
    }

    private static void createTopic(Map<String, Object> client) {
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(PdlFeed.TOPIC, 1, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new CommandFailure("cannot create the topic " + PdlFeed.TOPIC + " of the demo", e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while creating the topic " + PdlFeed.TOPIC + " of the demo", e);
        }
    }

    /** The connector, to run in the demo's instance. */
    public ConnectorPlan plan() {
        return new ConnectorPlan(CONNECTOR, PdlFeed.TOPIC, (installation, futureTimes) -> {
            ConnectorSettings settings = new ConnectorSettings(
                    CONNECTOR,
                    installation.client(),
                    PdlFeed.TOPIC,
                    installation.client(),
                    installation.topics(),
                    installation.avro(),
                    futureTimes);
            return new FeedDecoders(installation.avro().registry()).pdl(settings, pseudonyms);
        });
    }

    /** What the register is sent by. */
    public DemoFeed feed(TopicWriter writer, Supplier<Feed> connector) {
        return new PdlFeed(producer, schema, writer, pseudonyms, connector);
    }

    @Override
    public void close() {
        producer.close();
    }
}
