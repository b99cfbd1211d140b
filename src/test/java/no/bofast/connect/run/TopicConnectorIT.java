package no.bofast.connect.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.ingest.Submission;
import no.bofast.testkit.PdlRecords;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.EncoderFactory;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** PDL's feed through a real broker: nothing lost, nothing twice, whatever stops the connector; and nothing of anyone's id. */
class TopicConnectorIT extends ConnectorArrangement {

    private static final int PARTITIONS = 3;
    private static final int PEOPLE = 300;
    private static final int MOVES = 60;
    private static final String AKTOR_BEGIN = "10000000";
    private static final String FNR_BEGIN = "01017";

    private final String feed = topics.prefix() + "pdl.leesah-v1";

    @BeforeEach
    void createFeed() throws Exception {
        createTopic(feed, PARTITIONS);
    }

    @Test
    void aConnectorThatIsKilledTenTimesLosesAndDoublesNothing() throws Exception {
        settle(aktor(0, PEOPLE / 2));
        feed();

        killTen(this::connector);
        long records = (long) PEOPLE * MOVES * 2;
        assertThat(read("pdl", PARTITIONS)).isPositive();
        try (TopicConnector<?> connector = connector()) {
            patiently().until(() -> read("pdl", PARTITIONS) >= records);
            settle(aktor(PEOPLE / 2, PEOPLE));
            patiently().until(() -> toldMoves().size() == PEOPLE);
        }

        Map<String, Integer> told = toldMoves();
        assertThat(told).hasSize(PEOPLE);
        long settledFirst =
                told.values().stream().filter(moves -> moves == MOVES).count();
        assertThat(settledFirst).isEqualTo(PEOPLE / 2);
        assertThat(told.values()).allMatch(moves -> moves == MOVES || moves >= 2 && moves <= 4);
        assertThat(everything("pdl", PARTITIONS))
                .noneMatch(text -> text.contains(AKTOR_BEGIN) || text.contains(FNR_BEGIN));
    }

    @Test
    void whoWasErasedIsForgottenAndNotRememberedAgain() throws Exception {
        feed();
        try (TopicConnector<?> connector = connector()) {
            awaitEnd(connector);
            write(List.of(new Submission.Erasure(pseudonym(aktor(7)))));
            settle(List.of(aktor(8)));
            patiently().until(() -> toldMoves().size() == 1);
        }
        feed();
        settle(List.of(aktor(7), aktor(9)));
        try (TopicConnector<?> connector = connector()) {
            patiently()
                    .until(() -> connector.isReading()
                            && connector.lag() == 0
                            && toldMoves().size() == 2);
        }

        assertThat(toldMoves()).doesNotContainKey(pseudonym(aktor(7)).value());
    }

    private TopicConnector<?> connector() {
        return new FeedDecoders(avro.registry()).pdl(settings("pdl", feed), KEYED);
    }

    /** Each move as two events. */
    private void feed() throws Exception {
        int id = avro.registry().register(feed + "-value", PdlRecords.SCHEMA);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int move = 0; move < MOVES; move++) {
                for (int person = 0; person < PEOPLE; person++) {
                    String date = LocalDate.of(2016, 1, 1).plusMonths(move).toString();
                    String ids = aktor(person) + " " + FNR_BEGIN + String.format("%06d", person);
                    String at = date + "T10:00:00Z";
                    String type = "BOSTEDSADRESSE_V1";
                    String name = person + "." + move;
                    GenericRecord end =
                            PdlRecords.of("o" + name, ids, at, type, "OPPHOERT").record();
                    GenericRecord beginning = PdlRecords.of("e" + name, ids, at, type, "OPPRETTET")
                            .address(move % 2 == 0 ? "4601" : "1103", date, date)
                            .record();
                    send(producer, id, person, end);
                    send(producer, id, person, beginning);
                }
            }
            producer.flush();
        }
    }

    private void send(KafkaProducer<byte[], byte[]> producer, int schema, int person, GenericRecord record)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(ByteBuffer.allocate(5).put((byte) 0).putInt(schema).array());
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(out, null);
        new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
        encoder.flush();
        byte[] key = aktor(person).getBytes(StandardCharsets.UTF_8);
        producer.send(new ProducerRecord<>(feed, key, out.toByteArray()));
    }

    private static List<String> aktor(int from, int to) {
        return IntStream.range(from, to).mapToObj(TopicConnectorIT::aktor).toList();
    }

    private static String aktor(int person) {
        return AKTOR_BEGIN + String.format("%05d", person);
    }
}
