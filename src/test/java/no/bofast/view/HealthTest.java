package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bofast.view.Health.Streams;
import no.bofast.view.Health.Verdict;
import no.bofast.view.Health.Vitals;
import org.junit.jupiter.api.Test;

class HealthTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");
    private static final Health HEALTH = new Health(10, Duration.ofSeconds(60));

    @Test
    void aRunningStateAloneProvesNothing() {
        assertThat(HEALTH.ready(vitals(Streams.UP, 0, 5_000, 61)))
                .isEqualTo(new Verdict(false, "5000 events behind, and no progress for 61 seconds."));
    }

    @Test
    void whoAdvancesIsReadyHoweverFarBehind() {
        assertThat(HEALTH.ready(vitals(Streams.UP, 100, 5_000, 60)).ok()).isTrue();
    }

    @Test
    void whatCameAfterALongSilenceHasNotWaitedAsLong() {
        Vitals vitals = vitals(Streams.UP, 100, 5_000, 86_400);

        assertThat(HEALTH.ready(vitals.with(Optional.of(NOW.minusSeconds(60)))))
                .isEqualTo(new Verdict(true, "Advancing, 4900 events behind."));
        assertThat(HEALTH.ready(vitals.with(Optional.of(NOW.minusSeconds(61)))))
                .isEqualTo(new Verdict(false, "4900 events behind, and no progress for 61 seconds."));
    }

    @Test
    void whoIsCaughtUpIsReadyHoweverLongNothingCame() {
        assertThat(HEALTH.ready(vitals(Streams.UP, 4_990, 5_000, 86_400)))
                .isEqualTo(new Verdict(true, "Caught up with the input (10 events behind)."));
    }

    @Test
    void whoHasCountedNothingYetIsNotReadyWhileEventsWait() {
        Vitals vitals = new Vitals(Streams.UP, Progress.none(NOW), Optional.of(Map.of(0, 5_000L)), NOW);

        assertThat(HEALTH.ready(vitals))
                .isEqualTo(new Verdict(false, "Nothing has been counted yet; 5000 events wait."));
    }

    @Test
    void partitionsThatTheRegisterClockWaitsForAreNamed() {
        Vitals vitals = new Vitals(Streams.UP, Progress.none(NOW), Optional.of(Map.of(0, 5_000L, 1, 0L, 2, 0L)), NOW);

        assertThat(HEALTH.ready(vitals))
                .isEqualTo(new Verdict(
                        false,
                        "Nothing has been counted yet; 5000 events wait. No record ever was in partition 1, 2 of the"
                                + " input, so the register clock stands: send heartbeats to all."));
    }

    @Test
    void aPartitionNeverReadFromCountsInFull() {
        Progress progress = new Progress(NOW, Map.of(0, 50L), NOW.minusSeconds(90));
        Vitals vitals = new Vitals(Streams.UP, progress, Optional.of(Map.of(0, 50L, 1, 11L)), NOW);

        assertThat(HEALTH.ready(vitals).ok()).isFalse();
    }

    @Test
    void whatIsWrongWithAPartIsToldBesideAndHindersNobody() {
        Progress progress = new Progress(NOW, Map.of(0, 50L), NOW);
        Vitals vitals = new Vitals(Streams.UP, progress, Optional.of(Map.of(0, 50L)), NOW).in("Early warning fails.");

        assertThat(HEALTH.ready(vitals))
                .isEqualTo(new Verdict(true, "Caught up with the input (0 events behind). Early warning fails."));
        assertThat(HEALTH.live(vitals).ok()).isTrue();
        assertThat(HEALTH.ready(vitals.with(Streams.STOPPING)).ok()).isFalse();
    }

    @Test
    void aSilentBrokerIsNotReady() {
        Vitals vitals = new Vitals(Streams.UP, Progress.none(NOW), Optional.empty(), NOW);

        assertThat(HEALTH.ready(vitals))
                .isEqualTo(new Verdict(false, "The broker does not tell how far the input goes."));
    }

    @Test
    void startingStreamsAreLiveButNotReady() {
        Vitals vitals = vitals(Streams.STARTING, 5_000, 5_000, 0);

        assertThat(HEALTH.live(vitals).ok()).isTrue();
        assertThat(HEALTH.ready(vitals).ok()).isFalse();
    }

    @Test
    void anInputThatWasGivenPartitionsMakesAnInstanceUnready() {
        assertThat(HEALTH.ready(vitals(Streams.OUTGROWN, 100, 100, 1)))
                .isEqualTo(new Health.Verdict(false, "Partitions were added to the input; the log says what to do."));
        assertThat(HEALTH.live(vitals(Streams.OUTGROWN, 100, 100, 1)).ok()).isTrue();
    }

    @Test
    void whoWasNeverAtTheEndOfTheInputIsNotReadyThoughItAdvances() {
        assertThat(HEALTH.ready(vitals(Streams.CATCHING_UP, 100, 5_000, 1)))
                .isEqualTo(new Verdict(false, "Not caught up with the input since the start yet."));
        assertThat(HEALTH.isCaughtUp(vitals(Streams.UP, 100, 5_000, 1))).isFalse();
        assertThat(HEALTH.isCaughtUp(vitals(Streams.UP, 4_990, 5_000, 1))).isTrue();
    }

    @Test
    void whoIsStoppingIsLiveButNotReady() {
        Vitals vitals = vitals(Streams.STOPPING, 5_000, 5_000, 0);

        assertThat(HEALTH.live(vitals).ok()).isTrue();
        assertThat(HEALTH.ready(vitals)).isEqualTo(new Verdict(false, "The instance is stopping."));
    }

    @Test
    void failedStreamsAreNeitherLiveNorReady() {
        Vitals vitals = vitals(Streams.FAILED, 5_000, 5_000, 0);

        assertThat(HEALTH.live(vitals).ok()).isFalse();
        assertThat(HEALTH.ready(vitals).ok()).isFalse();
    }

    private static Vitals vitals(Streams streams, long position, long end, long pauseSeconds) {
        Progress progress = new Progress(NOW, Map.of(0, position), NOW.minusSeconds(pauseSeconds));
        return new Vitals(streams, progress, Optional.of(Map.of(0, end)), NOW);
    }
}
