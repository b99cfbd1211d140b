package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy cluster says how far the input goes after longer than most who ask can wait. */
class InputEndsTest {

    private static final Duration LOOKS_NEVER = Duration.ofDays(1);
    private static final String TOPIC = "population-events";
    private static final long ANSWER_MILLIS = 2_500;
    private static final long END = 17;

    private final InputEnds ends = new InputEnds(busy(), TOPIC, 1, LOOKS_NEVER);

    @AfterEach
    void close() {
        ends.close();
    }

    @Test
    void whoCanWaitHearsHowFarItGoes() {
        assertThat(ends.now(Duration.ofMinutes(1))).isEqualTo(Optional.of(Map.of(0, END)));
    }

    @Test
    void whoIsAskedByOthersDoesNotWait() {
        assertThat(ends.now()).isEmpty();
    }

    private static Admin busy() {
        return (Admin) Proxy.newProxyInstance(
                InputEndsTest.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (admin, method, arguments) -> method.getName().equals("listOffsets") ? answer() : null);
    }

    private static ListOffsetsResult answer() {
        KafkaFutureImpl<ListOffsetsResultInfo> end = new KafkaFutureImpl<>();
        CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS)
                .execute(() -> end.complete(new ListOffsetsResultInfo(END, -1, Optional.empty())));
        return new ListOffsetsResult(Map.of(new TopicPartition(TOPIC, 0), end));
    }
}
