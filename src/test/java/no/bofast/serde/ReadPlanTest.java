package no.bofast.serde;

import static no.bofast.serde.RandomRecords.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.bofast.schema.CohortMetrics;
import no.bofast.schema.MonthMeasureCode;
import no.bofast.schema.MonthMetrics;
import no.bofast.schema.RegisteredChange;
import no.bofast.schema.SeriesCount;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;

class ReadPlanTest {

    private static final ReadPlan PLAN = ReadPlan.of(MonthMetrics.SCHEMA$).orElseThrow();

    @Test
    void theRecordsAreThoseOfAvrosReader() throws IOException {
        for (SpecificRecord record : RandomRecords.of(MonthMetrics.SCHEMA$)) {
            assertThat(read(written(record))).isEqualTo(record);
        }
    }

    @Test
    void equalPairsAreOneObject() throws IOException {
        LocalDate day = LocalDate.of(2017, 8, 3);
        SeriesCount series = new SeriesCount(
                MonthMeasureCode.DIED,
                null,
                2,
                List.of(new RegisteredChange(day, 1), new RegisteredChange(day, 2), new RegisteredChange(day, 1)));

        MonthMetrics read = read(written(new MonthMetrics("5601", "2017-08", List.of(series), List.of())));

        List<RegisteredChange> changes = read.getSeries().get(0).getChanges();
        assertThat(changes).isEqualTo(series.getChanges());
        assertThat(changes.get(2)).isSameAs(changes.get(0)).isNotSameAs(changes.get(1));
    }

    @Test
    void bytesThatBreakOffAreNoRecord() {
        byte[] whole = written(RandomRecords.of(MonthMetrics.SCHEMA$).get(0));

        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(part)).isInstanceOfAny(IOException.class, RuntimeException.class);
        }
    }

    @Test
    void recordsWithoutPairsAreLeftToAvro() {
        assertThat(ReadPlan.of(CohortMetrics.SCHEMA$)).isEmpty();
    }

    private static MonthMetrics read(byte[] bytes) throws IOException {
        return (MonthMetrics) PLAN.read(DecoderFactory.get().binaryDecoder(bytes, null));
    }

    private static byte[] written(SpecificRecord record) {
        return bytes(out -> WritePlan.of(record.getSchema()).write(record, out));
    }
}
