package no.bofast.subscription.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RetryScheduleTest {

    private static final Instant QUEUED = Instant.parse("2024-03-01T10:00:00Z");
    private static final double NO_JITTER = 0.5;

    @Test
    void delaysDoubleUpToTheLongest() {
        assertThat(after(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(after(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(after(5)).isEqualTo(Duration.ofSeconds(80));
        assertThat(after(20)).isEqualTo(Duration.ofHours(4));
        assertThat(after(1_000)).isEqualTo(Duration.ofHours(4));
    }

    @Test
    void afterThreeDaysAMessageIsGivenUp() {
        Instant late = QUEUED.plus(Duration.ofDays(3));

        assertThat(RetrySchedule.DEFAULT.next(30, QUEUED, late, Optional.empty(), NO_JITTER))
                .isEmpty();
    }

    @Test
    void theReceiverMayAskForALongerDelayButForNoShorterOne() {
        assertThat(asked(Duration.ofMinutes(10))).contains(QUEUED.plus(Duration.ofMinutes(10)));
        assertThat(asked(Duration.ofSeconds(1))).contains(QUEUED.plusSeconds(5));
    }

    @Test
    void theReceiverMayNotPutAMessageOffForEver() {
        assertThat(asked(Duration.ofDays(365))).contains(QUEUED.plus(Duration.ofDays(1)));
    }

    @Property
    void chanceMovesADelayByAQuarterAtMost(
            @ForAll @IntRange(min = 1, max = 40) int attempts, @ForAll @DoubleRange(max = 1) double chance) {
        Duration regular = after(attempts);

        Duration moved = Duration.between(
                QUEUED,
                RetrySchedule.DEFAULT
                        .next(attempts, QUEUED, QUEUED, Optional.empty(), chance)
                        .orElseThrow());

        assertThat(moved)
                .isBetween(
                        regular.multipliedBy(3).dividedBy(4),
                        regular.multipliedBy(5).dividedBy(4));
    }

    private static Duration after(int attempts) {
        return Duration.between(
                QUEUED,
                RetrySchedule.DEFAULT
                        .next(attempts, QUEUED, QUEUED, Optional.empty(), NO_JITTER)
                        .orElseThrow());
    }

    private static Optional<Instant> asked(Duration wait) {
        return RetrySchedule.DEFAULT.next(1, QUEUED, QUEUED, Optional.of(wait), NO_JITTER);
    }
}
