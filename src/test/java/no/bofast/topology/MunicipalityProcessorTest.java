package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import no.bofast.cluster.Stores;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.message.LedgerMessage;
import no.bofast.topology.message.MarkCodec;
import no.bofast.topology.message.StepMark;
import no.bofast.topology.store.HeapStore;
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
    private final AtomicLong nanos = new AtomicLong();
    /** Between two looks at the clock: how long it takes to publish. */
    private long publishingMillis;

    private final MunicipalityProcessor processor = new MunicipalityProcessor(
            Duration.ofSeconds(1),
            1,
            () -> nanos.getAndAdd(Duration.ofMillis(publishingMillis).toNanos()));

    @BeforeEach
    void start() {
        context.setCurrentSystemTimeMs(STARTED);
        context.addStateStore(new HeapStoreBuilder<>(Stores.COUNTS, KeptBlock.Codec::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.FAMILIES, StoredFamily::new).build());
        context.addStateStore(new HeapStoreBuilder<>(Stores.MUNICIPALITY_CLOCK, MarkCodec::new).build());
        processor.init(context);
    }

    @Test
    void underLoadItPublishesWhatAllHaveCountedAndLeavesTheCommitToThoseWhoCountPeople() {
        hear(0, 100, true);
        hear(1, 100, true);
        ask(STARTED + 5_000);
        assertThat(positionsSent()).containsExactly(List.of(100L, 100L));

        hear(0, 200, true);
        ask(STARTED + 10_000);
        assertThat(positionsSent()).hasSize(1);

        hear(1, 200, true);
        ask(STARTED + 10_100);
        assertThat(positionsSent()).hasSize(2);
        assertThat(context.committed()).isFalse();
    }

    @Test
    void whenTheLoadIsOverItHasWhatItPublishesCommitted() {
        hear(0, 100, true);
        hear(1, 100, true);
        ask(STARTED + 5_000);

        hear(0, 200, false);
        hear(1, 200, false);
        ask(STARTED + 6_000);

        assertThat(positionsSent()).containsExactly(List.of(100L, 100L), List.of(200L, 200L));
        assertThat(context.committed()).isTrue();
    }

    @Test
    void underLoadItPublishesForATwentiethOfTheTimeAtMost() {
        publishingMillis = 1_000;
        hear(0, 100, true);
        hear(1, 100, true);
        ask(STARTED + 5_000);

        hear(0, 200, true);
        hear(1, 200, true);
        ask(STARTED + 23_900);
        assertThat(positionsSent()).hasSize(1);
        ask(STARTED + 25_000);
        assertThat(positionsSent()).hasSize(2);

        hear(0, 300, false);
        hear(1, 300, false);
        ask(STARTED + 29_000);
        assertThat(positionsSent()).as("nothing more is soon to come").hasSize(3);
    }

    @Test
    void whatWasCommittedAndNotPublishedIsPublishedAfterARestart() {
        Cell settled =
                new Cell.Month(MunicipalityCode.of("5601"), YearMonth.of(2016, 5), MonthMeasure.SETTLED, Cell.NO_YEAR);
        CountBlock unpublished = new CountBlock(BlockKey.of(settled));
        unpublished.add(settled, LocalDate.of(2016, 5, 3), 4);
        HeapStore<BlockKey, KeptBlock> blocks = context.getStateStore(Stores.COUNTS);
        blocks.put(unpublished.key(), new KeptBlock(unpublished, false));
        BlockKey publishedBefore = BlockKey.ofYear(MunicipalityCode.of("5601"), 2016);
        blocks.put(publishedBefore, new KeptBlock(new CountBlock(publishedBefore), true));

        processor.init(context);
        hear(0, 100, false);
        hear(1, 100, false);
        context.scheduledPunctuators().get(1).getPunctuator().punctuate(STARTED + 1_000);

        assertThat(published()).containsExactly(unpublished.key());
        assertThat(blocks.get(unpublished.key()).orElseThrow().isPublished()).isTrue();
    }

    @Test
    void aBlockThatChangedIsMarkedInTheStoreUntilItIsPublished() {
        Cell settled =
                new Cell.Month(MunicipalityCode.of("5601"), YearMonth.of(2016, 5), MonthMeasure.SETTLED, Cell.NO_YEAR);
        CountBlock change = new CountBlock(BlockKey.of(settled));
        change.add(settled, LocalDate.of(2016, 5, 3), 4);
        HeapStore<BlockKey, KeptBlock> blocks = context.getStateStore(Stores.COUNTS);

        processor.process(new Record<>(5601, new LedgerMessage.Changes(List.of(change)), STARTED));
        assertThat(blocks.get(change.key()).orElseThrow().isPublished()).isFalse();
        hear(0, 100, false);
        hear(1, 100, false);
        ask(STARTED + 1_000);

        assertThat(blocks.get(change.key()).orElseThrow().isPublished()).isTrue();
        assertThat(published()).containsExactly(change.key());
    }

    private List<BlockKey> published() {
        return context.forwarded().stream()
                .map(forwarded -> forwarded.record().value())
                .filter(MunicipalityOutput.Published.class::isInstance)
                .map(output -> ((MunicipalityOutput.Published) output).block().key())
                .toList();
    }

    private void hear(int source, long position, boolean isUnderLoad) {
        ClockMark mark = new ClockMark(source, SOURCES, Instant.parse("2020-01-01T00:00:00Z"), List.of(position));
        processor.process(new Record<>(0, new StepMark(mark, isUnderLoad), STARTED));
    }

    private void ask(long now) {
        context.scheduledPunctuators().get(0).getPunctuator().punctuate(now);
    }

    private List<List<Long>> positionsSent() {
        return context.forwarded().stream()
                .map(CapturedForward::record)
                .map(record -> ((MunicipalityOutput.Sent) record.value()).message())
                .map(message -> ((StepMark) message).mark().positions())
                .toList();
    }
}
