package no.bofast.feed.tail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** The reader over a consumer whose records the test hands out. */
class TailReaderTest {

    private static final String TOPIC = "news";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final MockConsumer<byte[], byte[]> consumer = new ConsumerThatCanGoBack();
    private final Told told = new Told();
    private final TailReader reader = new TailReader(consumer, "test", told);
    private final List<Integer> written = Collections.synchronizedList(new ArrayList<>());

    @Test
    void afterAFailureItGoesBackToTheFirstRecordThatWasNotTaken() {
        write(5);
        told.failsAt = 2;

        try (reader) {
            assertThat(reader.find(List.of(TOPIC))).isEqualTo(Map.of(TOPIC, 1));
            reader.start();
            reader.caughtUp().join();
        }

        assertThat(told.offsets).as("what was taken isn't told twice").containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(told.failures).hasValue(1);
    }

    @Test
    void aFailureOfTheClusterTellsNothingTwice() {
        write(3);
        consumer.schedulePollTask(() -> consumer.setPollException(new KafkaException("away")));

        try (reader) {
            reader.find(List.of(TOPIC));
            reader.start();
            reader.caughtUp().join();
        }

        assertThat(told.offsets).containsExactly(0L, 1L, 2L);
    }

    @Test
    void everyoneWhoWaitsIsTold() {
        write(3);

        try (reader) {
            reader.find(List.of(TOPIC));
            List<CompletableFuture<Void>> waiting = List.of(reader.caughtUp(), reader.caughtUp());
            reader.start();

            CompletableFuture.allOf(waiting.toArray(CompletableFuture[]::new)).join();
        }

        assertThat(told.offsets).hasSize(3);
    }

    @Test
    void whoWaitsForEverIsToldSoWhenTheReaderIsClosed() {
        write(1);
        consumer.updateEndOffsets(Map.of(PARTITION, 99L));
        reader.find(List.of(TOPIC));
        CompletableFuture<Void> before = reader.caughtUp();
        reader.start();
        await().until(() -> told.offsets.size() == 1);

        reader.close();

        assertThat(before).isCancelled();
        assertThat(reader.caughtUp()).isCancelled();
    }

    @Test
    void itTellsTheEndOnceEachTimeThatNewsHaveBeenRead() {
        write(2);

        try (reader) {
            reader.find(List.of(TOPIC));
            reader.start();
            await().until(() -> told.ends.get() == 1);
            write(1);
            await().until(() -> told.ends.get() == 2);
        }

        assertThat(told.offsets).containsExactly(0L, 1L, 2L);
    }

    @Test
    void itReadsToTheEndByTheCallersThreadAndThrowsWhatTheListenerThrows() {
        write(4);

        try (reader) {
            reader.find(List.of(TOPIC));
            reader.readToEnd();
            assertThat(told.offsets).containsExactly(0L, 1L, 2L, 3L);

            write(1);
            told.failsAt = 4;
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(reader::readToEnd);
        }
    }

    private void write(int records) {
        int first = written.size();
        for (int i = 0; i < records; i++) {
            written.add(first + i);
        }
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, null, null, null)));
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) written.size()));
        consumer.schedulePollTask(() -> handOutFrom(first));
    }

    private void handOutFrom(long first) {
        for (long offset = first; offset < written.size(); offset++) {
            consumer.addRecord(new ConsumerRecord<>(TOPIC, 0, offset, new byte[0], new byte[0]));
        }
    }

    /** Hands out again what it was told to go back to. */
    private final class ConsumerThatCanGoBack extends MockConsumer<byte[], byte[]> {
        ConsumerThatCanGoBack() {
            super("earliest");
        }

        @Override
        public synchronized void seek(TopicPartition partition, long offset) {
            super.seek(partition, offset);
            schedulePollTask(() -> handOutFrom(offset));
        }
    }

    /** Keeps what it was told; fails once at an offset. */
    private static final class Told implements TailListener {
        private final List<Long> offsets = Collections.synchronizedList(new ArrayList<>());
        private final AtomicInteger failures = new AtomicInteger();
        private final AtomicInteger ends = new AtomicInteger();
        private volatile long failsAt = -1;

        @Override
        public void read(ConsumerRecord<byte[], byte[]> record) {
            if (record.offset() == failsAt) {
                failsAt = -1;
                failures.incrementAndGet();
                throw new IllegalStateException("no answer from the registry");
            }
            offsets.add(record.offset());
        }

        @Override
        public void caughtUp() {
            ends.incrementAndGet();
        }
    }
}
