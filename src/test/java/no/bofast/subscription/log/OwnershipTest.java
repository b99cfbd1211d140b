package no.bofast.subscription.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Whose a part is, over a consumer that the test gives parts and takes them from. */
class OwnershipTest {

    private static final String TOPIC = "subscriptions";
    private static final TopicPartition PART = new TopicPartition(TOPIC, 0);

    /** What waits to have caught up, oldest first. */
    private final Deque<CompletableFuture<Void>> waiting = new ArrayDeque<>();

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("latest");
    private final Ownership ownership = new Ownership(consumer, TOPIC, this::catchUp);

    @Test
    void aPartIsOwnedOnlyWhenAllThatItsOwnerBeforeKeptHasBeenRead() {
        give();
        assertThat(ownership.isOwn(0)).isFalse();

        waiting.remove().complete(null);
        assertThat(ownership.isOwn(0)).isTrue();

        take();
        assertThat(ownership.isOwn(0)).isFalse();
    }

    @Test
    void aPartThatIsLostBeforeThatIsNotOwned() {
        give();
        take();

        waiting.remove().complete(null);

        assertThat(ownership.isOwn(0)).isFalse();
    }

    @Test
    void aPartThatIsLostAndGivenAgainWaitsForWhatWasKeptMeanwhile() {
        give();
        take();
        give();

        waiting.remove().complete(null);
        assertThat(ownership.isOwn(0))
                .as("only the first had to catch up so far")
                .isFalse();

        waiting.remove().complete(null);
        assertThat(ownership.isOwn(0)).isTrue();
    }

    @Test
    void aPartThatIsLostInTheSameMomentInWhichItBecomesOwnedIsNotOwned() throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        List<Integer> parts = IntStream.range(0, 50).boxed().toList();
        for (int round = 0; round < 300; round++) {
            Claims claims = new Claims();
            Runnable own = claims.claim(parts);
            CompletableFuture<Void> reading = CompletableFuture.runAsync(() -> {
                await(together);
                own.run();
            });

            await(together);
            claims.lose(parts);
            reading.join();

            assertThat(parts).noneMatch(claims::isOwn);
        }
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private CompletableFuture<Void> catchUp() {
        CompletableFuture<Void> done = new CompletableFuture<>();
        waiting.add(done);
        return done;
    }

    private void give() {
        consumer.rebalance(List.of(PART));
        consumer.updateEndOffsets(Map.of(PART, 0L));
    }

    private void take() {
        consumer.rebalance(List.of());
    }
}
