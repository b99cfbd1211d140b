package no.bofast.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.domain.settling.SettlingCheck;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.Progress;
import no.bofast.serde.CountRecords;
import no.bofast.serde.Topics;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Outlook;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.Test;

/** The feed of the read model, over a consumer whose records the test hands out. */
class MetricsFeedTest {

    private static final long RECORDS = 3;
    private static final SettlingCheck CHECK = new SettlingCheck(ReferenceTables.division());
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    private final Topics topics = new Topics("");
    private final TopicPartition progress = new TopicPartition(topics.progress(), 0);
    private final MockConsumer<byte[], byte[]> consumer = new ConsumerThatCanGoBack();
    private final Clocks listener = new Clocks();
    private final AtomicBoolean isRegistryAway = new AtomicBoolean();

    @Test
    void itIsCaughtUpWhenEverythingThatWasThereHasBeenRead() {
        addTopics();

        try (MetricsFeed feed = MetricsFeed.start(consumer, topics, deserializer(), CHECK, listener)) {
            feed.caughtUp().join();
        }

        assertThat(listener.positions).containsExactly(0L, 1L, 2L);
    }

    @Test
    void afterAFailureNothingIsLeftOut() {
        addTopics();
        isRegistryAway.set(true);

        try (MetricsFeed feed = MetricsFeed.start(consumer, topics, deserializer(), CHECK, listener)) {
            feed.caughtUp().join();
        }

        assertThat(isRegistryAway).isFalse();
        assertThat(listener.positions).containsExactly(0L, 1L, 2L);
    }

    @Test
    void everyoneWhoWaitsIsTold() {
        addTopics();

        try (MetricsFeed feed = MetricsFeed.start(consumer, topics, deserializer(), CHECK, listener)) {
            List<CompletableFuture<Void>> waiting = List.of(feed.caughtUp(), feed.caughtUp());

            assertThat(CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)))
                    .succeedsWithin(Duration.ofSeconds(10));
        }
    }

    @Test
    void aListenerThatFailsIsToldTheRestOfABlockAfterwards() {
        addTopics();
        YearMonth month = YearMonth.of(2020, 5);
        Cell settled = new Cell.Month(ALTA, month, MonthMeasure.SETTLED, Cell.NO_YEAR);
        Cell died = new Cell.Month(ALTA, month, MonthMeasure.DIED, Cell.NO_YEAR);
        CountBlock block = new CountBlock(BlockKey.of(settled));
        block.add(settled, LocalDate.of(2020, 5, 9), 7);
        block.add(died, LocalDate.of(2020, 6, 1), 2);
        SpecificRecord record = CountRecords.toRecord(block).orElseThrow();
        listener.failures.set(1);

        try (MetricsFeed feed = MetricsFeed.start(consumer, topics, (topic, bytes) -> record, CHECK, listener)) {
            feed.caughtUp().join();
        }

        assertThat(listener.counted).containsExactlyInAnyOrder(settled, died);
    }

    private void addTopics() {
        Stream.concat(
                        topics.metrics().stream(),
                        Stream.of(topics.alerts(), topics.deadLetters(), topics.settlingEvents()))
                .forEach(this::addTopic);
        consumer.updateEndOffsets(Map.of(progress, RECORDS));
        consumer.schedulePollTask(() -> addRecordsFrom(0));
    }

    private void addRecordsFrom(long first) {
        for (long offset = first; offset < RECORDS; offset++) {
            byte[] key = "progress".getBytes(StandardCharsets.UTF_8);
            consumer.addRecord(new ConsumerRecord<>(topics.progress(), 0, offset, key, new byte[] {(byte) offset}));
        }
    }

    private void addTopic(String topic) {
        TopicPartition partition = new TopicPartition(topic, 0);
        consumer.updatePartitions(topic, List.of(new PartitionInfo(topic, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, 0L));
    }

    /** Reads progress from its position; fails once at the second record if the registry is away. */
    private Deserializer<SpecificRecord> deserializer() {
        return (topic, bytes) -> {
            if (bytes[0] == 1 && isRegistryAway.getAndSet(false)) {
                throw new IllegalStateException("no answer from the registry");
            }
            return new Progress(Instant.EPOCH, List.of((long) bytes[0]));
        };
    }

    /** Hands out again what it was told to go back to. */
    private final class ConsumerThatCanGoBack extends MockConsumer<byte[], byte[]> {
        ConsumerThatCanGoBack() {
            super("earliest");
        }

        @Override
        public synchronized void seekToBeginning(Collection<TopicPartition> partitions) {
            super.seekToBeginning(partitions);
            if (partitions.equals(List.of(progress))) {
                schedulePollTask(() -> addRecordsFrom(0));
            }
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            if (partition.equals(progress)) {
                schedulePollTask(() -> addRecordsFrom(offset));
            }
        }
    }

    /** Keeps each position that it was told. */
    private static final class Clocks implements FeedListener {
        private final AtomicInteger failures = new AtomicInteger();
        private final List<Cell> counted = Collections.synchronizedList(new ArrayList<>());
        private final List<Long> positions = Collections.synchronizedList(new ArrayList<>());

        @Override
        public void progress(Instant registerClock, List<Long> told) {
            positions.add(told.get(0));
        }

        @Override
        public void count(Cell cell, CellCount count) {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("the listener fails");
            }
            counted.add(cell);
        }

        @Override
        public void outlook(Outlook outlook) {}

        @Override
        public void alert(String key, AlertChange change, boolean isWithdrawn) {}

        @Override
        public void deadLetters(Map<RejectionReason, Long> byReason) {}
    }
}
