package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.SeriesMessage;
import no.bofast.topology.store.HeapStoreBuilder;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.processor.api.MockProcessorContext.CapturedForward;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When the municipality step publishes, and when it has that committed. */
class MunicipalityProcessorTest {

    private static final long STARTED = 10_000;
    private static final int SOURCES = 2;

    private final MockProcessorContext<Integer, MunicipalityOutput> context = new MockProcessorContext<>();
    private final MunicipalityProcessor processor = new MunicipalityProcessor(Duration.ofSeconds(1), 1);

    @BeforeEach
    void start() {
        context.setCurrentSystemTimeMs(STARTED);
        context.addStateStore(new HeapStoreBuilder<>(Stores.COUNTS, KeptBlock.Codec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.MUNICIPALITY_CLOCK, MarkCodec::new).build());
        processor.init(context);
    }

    @Test
    void underLoadItPublishesWhatAllHaveCountedAndLeavesTheCommitToThoseWhoCountPeople() {
        hear(0, 100, true);
        hear(1, 100, true);
        ask(STARTED + 1_000);
        assertThat(positionsSent()).containsExactly(List.of(100L, 100L));

        hear(0, 200, true);
        ask(STARTED + 3_000);
        assertThat(positionsSent()).hasSize(1);

        hear(1, 200, true);
        ask(STARTED + 3_100);
        assertThat(positionsSent()).hasSize(2);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void whenTheLoadIsOverItHasWhatItPublishesCommitted() {
        hear(0, 100, true);
        hear(1, 100, true);
        ask(STARTED + 1_000);

        hear(0, 200, false);
        hear(1, 200, false);
        ask(STARTED + 2_000);

        assertThat(positionsSent()).containsExactly(List.of(100L, 100L), List.of(200L, 200L));
        assertThat(context.committed()).isTrue();
    }

    private void hear(int source, long position, boolean isUnderLoad) {
        ClockMark mark = new ClockMark(source, SOURCES, Instant.parse("2020-01-01T00:00:00Z"), List.of(position));
        processor.process(new Record<>(0, new LedgerMessage.Mark(mark, isUnderLoad), STARTED));
    }

    private void ask(long now) {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(now);
    }

    private List<List<Long>> positionsSent() {
        return context.forwarded().stream()
                .map(CapturedForward::record)
                .map(record -> ((MunicipalityOutput.Sent) record.value()).message())
                .map(message -> ((SeriesMessage.Mark) message).mark().positions())
                .toList();
    }
}
