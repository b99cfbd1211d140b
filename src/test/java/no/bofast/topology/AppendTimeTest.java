package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

class AppendTimeTest {

    private static final long NOW = 1_700_000_000_000L;
    private static final long NONE = -1;

    private final AppendTime appendTime = new AppendTime(() -> NOW);

    @Test
    void aRecordWasAppendedWhenItSays() {
        assertThat(appendTime.extract(record(1_234), 5_678)).isEqualTo(1_234);
        assertThat(appendTime.extract(record(0), 5_678)).isZero();
    }

    @Test
    void aRecordWithoutATimeWasAppendedAfterThoseBeforeIt() {
        assertThat(appendTime.extract(record(NONE), 5_678)).isEqualTo(5_678);
    }

    @Test
    void aRecordWithoutATimeAndWithNoneBeforeItIsNew() {
        assertThat(appendTime.extract(record(NONE), NONE)).isEqualTo(NOW);
    }

    private static ConsumerRecord<Object, Object> record(long timestamp) {
        return new ConsumerRecord<>(
                "population-events",
                0,
                0,
                timestamp,
                TimestampType.CREATE_TIME,
                0,
                0,
                null,
                null,
                new RecordHeaders(),
                Optional.empty());
    }
}
