package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.topology.store.HeapStore;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.util.RandomData;
import org.junit.jupiter.api.Test;

/** What a reset goes on from: the alerts that were sent before it. */
class SentHistoryTest {

    private final HeapStore<String, AlertChangeRecord> sent =
            new HeapStoreBuilder<>("sent-alerts", SentCodec::new).build();

    @Test
    void aRecountWaitsUntilItHasComeAsFarAsWhatWasSent() throws IOException {
        sent.put("raised", alert("2024-05-01"));
        SentHistory history = new SentHistory(sent, LocalDate.MAX);

        assertThat(history.isBefore(LocalDate.parse("2024-05-01"))).isFalse();
        assertThat(history.isBefore(LocalDate.parse("2024-05-02"))).isTrue();
    }

    @Test
    void whatAPoisonedClockSentIsNotWaitedForAndIsWithdrawn() throws IOException {
        sent.put("raised", alert("2024-05-01"));
        sent.put("resolved-for-ever", alert("2123-05-01"));
        SentHistory history = new SentHistory(sent, LocalDate.parse("2026-12-01"));

        assertThat(history.isBefore(LocalDate.parse("2024-05-02"))).isTrue();

        Map<String, AlertChangeRecord> told = new TreeMap<>();
        history.send(List.of(), told::put);
        assertThat(told).containsOnlyKeys("raised", "resolved-for-ever");
        assertThat(told.values()).allMatch(AlertChangeRecord::getWithdrawn);
        assertThat(sent.entries()).isEmpty();
    }

    private static AlertChangeRecord alert(String registerDate) throws IOException {
        Schema schema = AlertChangeRecord.getClassSchema();
        GenericRecord random =
                (GenericRecord) new RandomData(schema, 1, 7L).iterator().next();
        ByteBuffer bytes = new BinaryMessageEncoder<GenericRecord>(new GenericData(), schema).encode(random);
        AlertChangeRecord alert = new SentCodec().valueFromBytes("key", bytes.array());
        return AlertChangeRecord.newBuilder(alert)
                .setRegisterDate(LocalDate.parse(registerDate))
                .setWithdrawn(false)
                .build();
    }
}
