package no.bofast.instance.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Supplier;
import no.bofast.connect.Fate;
import no.bofast.connect.Pseudonyms;
import no.bofast.connect.run.Feed;
import no.bofast.console.StopSignal;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.pdl.PdlRecords;
import no.bofast.simulator.pdl.PdlTeller;
import no.bofast.simulator.pdl.SettlementExtract;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * A register that PDL tells of: its records go to PDL's topic, from where the connector reads them. Settlements go into the input topic,
 * under the pseudonyms of their people, as the ingest of an extract puts them there.
 */
public final class PdlFeed implements DemoFeed {

    public static final String TOPIC = "pdl.leesah-v1";
    private static final long SEED = 7;
    /** Settlements go another way than the feed, and must not be far ahead: what comes after its day is evaluated anew. */
    private static final int MOST_DAYS_AHEAD = 30;

    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final Producer<byte[], byte[]> producer;
    private final int schema;
    private final TopicWriter writer;
    private final Pseudonyms pseudonyms;
    private final Supplier<Feed> connector;
    private final PdlTeller teller = new PdlTeller(SEED);
    private final PriorityQueue<PdlTeller.Told> late = new PriorityQueue<>(Comparator.comparing(PdlTeller.Told::at));
    private long sent;
    private int daysAhead;

    /**
     * @param schema id of PDL's schema in the registry
     * @param writer into the input topic
     * @param connector that reads PDL's topic
     */
    public PdlFeed(
            Producer<byte[], byte[]> producer,
            int schema,
            TopicWriter writer,
            Pseudonyms pseudonyms,
            Supplier<Feed> connector) {
        this.producer = producer;
        this.schema = schema;
        this.writer = writer;
        this.pseudonyms = pseudonyms;
        this.connector = connector;
    }

    @Override
    public void send(Simulation.Day day, StopSignal stop) throws InterruptedException {
        day.submissions().forEach(this::take);
        Instant end = ((Submission.CompleteThrough) day.heartbeat()).instant();
        while (!late.isEmpty() && late.peek().at().isBefore(end)) {
            PdlTeller.Told next = late.poll();
            byte[] key = next.aktorId().getBytes(StandardCharsets.UTF_8);
            producer.send(new ProducerRecord<>(TOPIC, key, bytes(schema, next.record())));
            sent++;
        }
        if (++daysAhead == MOST_DAYS_AHEAD) {
            awaitRead(stop);
        }
    }

    private void take(Submission submission) {
        late.addAll(teller.tell(submission));
        if (SettlementExtract.isSettlement(submission)) {
            Submission.Event event = (Submission.Event) submission;
            String id = teller.aktorId(event.person().orElseThrow());
            writer.write(new Submission.Event(pseudonyms.of(id), event.event()));
        }
    }

    /** What would have come late after a restart is not sent twice: the feed has it, or it is lost as a source may lose it. */
    @Override
    public void remember(Simulation.Day day) {
        day.submissions().forEach(teller::tell);
    }

    @Override
    public void endDay(Simulation.Day day, StopSignal stop) throws InterruptedException {
        awaitRead(stop);
        writer.write(day.heartbeat());
        writer.flush();
    }

    @Override
    public List<Long> complete(StopSignal stop) throws InterruptedException {
        awaitRead(stop);
        return writer.complete();
    }

    private void awaitRead(StopSignal stop) throws InterruptedException {
        daysAhead = 0;
        producer.flush();
        writer.flush();
        while (read() < sent) {
            stop.pause(LOOK_AGAIN);
        }
    }

    private long read() {
        long read = 0;
        for (Fate fate : Fate.values()) {
            read += connector.get().fates().of(fate);
        }
        return read;
    }

    /** A record in Confluent's wire format. */
    public static byte[] bytes(int schema, GenericRecord record) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schema).array());
            BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(PdlRecords.SCHEMA).write(record, encoder);
            encoder.flush();
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
