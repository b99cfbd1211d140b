package no.bofast.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy cluster says how far the input goes after longer than most who ask can wait, or not at all. */
class InputEndsTest {

    private static final Duration LOOKS_NEVER = Duration.ofDays(1);
    private static final String TOPIC = "population-events";
    private static final long ANSWER_MILLIS = 2_500;
    private static final long END = 17;

    private final AtomicLong nanoTime = new AtomicLong();
    private final KafkaFutureImpl<ListOffsetsResultInfo> first = new KafkaFutureImpl<>();
    private final Queue<KafkaFutureImpl<ListOffsetsResultInfo>> answers = new ArrayDeque<>(List.of(first));
    private final InputEnds ends =
            new InputEnds(answering(InputEndsTest::late), TOPIC, 1, LOOKS_NEVER, System::nanoTime);
    /** Of a cluster that answers once, when the test says so, and then never. */
    private final InputEnds silent = new InputEnds(
            answering(() -> answers.isEmpty() ? new KafkaFutureImpl<>() : answers.remove()),
            TOPIC,
            1,
            LOOKS_NEVER,
            nanoTime::get);

    @AfterEach
    void close() {
        ends.close();
        silent.close();
    }

    @Test
    void whoCanWaitHearsHowFarItGoes() {
        assertThat(ends.now(Duration.ofMinutes(1))).isEqualTo(Optional.of(Map.of(0, END)));
    }

    @Test
    void whoIsAskedByOthersDoesNotWait() {
        assertThat(ends.now()).isEmpty();
    }

    @Test
    void whoIsReadyStaysSoForHalfAMinuteOfTheClustersSilence() {
        first.complete(end());
        assertThat(silent.lately()).contains(Map.of(0, END));

        nanoTime.addAndGet(Duration.ofSeconds(30).toNanos());
        assertThat(silent.now()).isEmpty();
        assertThat(silent.lately()).contains(Map.of(0, END));

        nanoTime.addAndGet(1);
        assertThat(silent.lately()).isEmpty();
    }

    @Test
    void anAnswerThatComesTooLateIsRemembered() {
        assertThat(silent.lately()).isEmpty();
        first.complete(end());
        assertThat(silent.lately()).contains(Map.of(0, END));
    }

    private static Admin answering(Supplier<KafkaFutureImpl<ListOffsetsResultInfo>> end) {
        return (Admin) Proxy.newProxyInstance(
                InputEndsTest.class.getClassLoader(),
                new Class<?>[] {Admin.class},
                (admin, method, arguments) -> method.getName().equals("listOffsets")
                        ? new ListOffsetsResult(Map.of(new TopicPartition(TOPIC, 0), end.get()))
                        : null);
    }

    private static KafkaFutureImpl<ListOffsetsResultInfo> late() {
        KafkaFutureImpl<ListOffsetsResultInfo> end = new KafkaFutureImpl<>();
        CompletableFuture.delayedExecutor(ANSWER_MILLIS, TimeUnit.MILLISECONDS).execute(() -> end.complete(end()));
        return end;
    }

    private static ListOffsetsResultInfo end() {
        return new ListOffsetsResultInfo(END, -1, Optional.empty());
    }
}
