package no.bofast.connect.run;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import no.bofast.instance.demo.PdlFeed;
import no.bofast.serde.AvroSerdes;
import no.bofast.simulator.pdl.PdlRecords;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** A feed of PDL in which many people move every month, each time told as an end and a beginning. */
record MovesOfMany(Map<String, Object> client, AvroSerdes avro, String topic) {

    private static final String AKTOR_BEGIN = "1000000";
    private static final String FNR_BEGIN = "01017";
    private static final Pattern IDS = Pattern.compile(AKTOR_BEGIN + "\\d{6}|" + FNR_BEGIN + "\\d{6}");
    private static final String TYPE = "BOSTEDSADRESSE_V1";

    static String aktor(int person) {
        return AKTOR_BEGIN + String.format("%06d", person);
    }

    static String national(int person) {
        return FNR_BEGIN + String.format("%06d", person);
    }

    /** Whether anybody's id is in a text. */
    static boolean namesSomebody(String text) {
        return IDS.matcher(text).find();
    }

    void send(int people, int moves) {
        int schema = avro.registry().register(topic + "-value", PdlRecords.SCHEMA);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(client, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (int move = 0; move < moves; move++) {
                for (int person = 0; person < people; person++) {
                    byte[] key = aktor(person).getBytes(StandardCharsets.UTF_8);
                    producer.send(new ProducerRecord<>(topic, key, PdlFeed.bytes(schema, end(person, move))));
                    producer.send(new ProducerRecord<>(topic, key, PdlFeed.bytes(schema, beginning(person, move))));
                }
            }
            producer.flush();
        }
    }

    private static GenericRecord end(int person, int move) {
        return record("o", person, move, "OPPHOERT").record();
    }

    private static GenericRecord beginning(int person, int move) {
        String date = date(move);
        return record("e", person, move, "OPPRETTET")
                .address(move % 2 == 0 ? "4601" : "1103", date, date)
                .record();
    }

    private static PdlRecords record(String name, int person, int move, String change) {
        String ids = aktor(person) + " " + national(person);
        return PdlRecords.of(name + person + "." + move, ids, date(move) + "T10:00:00Z", TYPE, change);
    }

    private static String date(int move) {
        return LocalDate.of(2016, 1, 1).plusMonths(move).toString();
    }
}
