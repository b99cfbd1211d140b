package no.bofast.patience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void eachPauseIsTwiceTheLastUpToTheLongest() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofMillis(700));

        assertThat(Stream.generate(backoff::next).limit(5).map(Duration::toMillis))
                .containsExactly(100L, 200L, 400L, 700L, 700L);
        backoff.reset();
        assertThat(backoff.next()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void pausesMustGrowFromSomething() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Backoff(Duration.ZERO, Duration.ofSeconds(1)));
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new Backoff(Duration.ofSeconds(2), Duration.ofSeconds(1)));
    }

    @Test
    void afterADeadlineNobodyWaits() {
        assertThat(Deadline.in(Duration.ZERO).isOver()).isTrue();
        assertThat(Deadline.in(Duration.ZERO).pause(Duration.ofDays(1))).isFalse();
        assertThat(Deadline.in(Duration.ofMillis(20)).pause(Duration.ofDays(1))).isTrue();
    }

    @Test
    void whoIsAskedToEndDoesNotWaitAndStaysAsked() {
        Thread.currentThread().interrupt();

        assertThat(Pause.of(Duration.ofDays(1))).isFalse();

        assertThat(Thread.interrupted()).isTrue();
    }
}
