package no.bofast.topology.pacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CadenceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final MockProcessorContext<Void, Void> context = new MockProcessorContext<>();
    private Cadence cadence;

    @BeforeEach
    void start() {
        context.setCurrentSystemTimeMs(9_030);
        cadence = Cadence.start(context, SECOND, now -> {});
    }

    @Test
    void aStepIsAskedTenTimesAnEmitInterval() {
        assertThat(context.scheduledPunctuators()).singleElement().satisfies(punctuator -> {
            assertThat(punctuator.getInterval()).isEqualTo(Duration.ofMillis(100));
            assertThat(punctuator.getType()).isEqualTo(PunctuationType.WALL_CLOCK_TIME);
        });
    }

    @Test
    void withoutLoadItIsDueAnIntervalAfterTheStartAndAfterTheLastTime() {
        assertThat(due(false, 9_100, 10_029, 10_030, 10_130, 11_029, 11_030, 11_500, 12_100))
                .containsExactly(10_030L, 11_030L, 12_100L);
    }

    @Test
    void underLoadItIsDueEveryFiveSecondsInTheSameMomentEverywhere() {
        Cadence other = Cadence.start(context, SECOND, now -> {});
        due(false, 10_030);
        other.takeTurn(11_700);

        assertThat(due(true, 11_100, 14_900, 15_000, 15_100, 19_900, 20_050)).containsExactly(15_000L, 20_050L);
        assertThat(other.takeTurnTogether(14_900, true)).isFalse();
        assertThat(other.takeTurnTogether(15_000, true)).isTrue();
    }

    @Test
    void withoutLoadItIsDueOnceAnIntervalInTheSameMomentEverywhere() {
        Cadence other = Cadence.start(context, SECOND, now -> {});
        other.takeTurn(10_100);

        assertThat(cadence.takeTurnTogether(10_990, false)).isTrue();
        assertThat(other.takeTurnTogether(10_990, false)).isFalse();
        assertThat(cadence.takeTurnTogether(11_000, false)).isTrue();
        assertThat(other.takeTurnTogether(11_000, false)).isTrue();
        assertThat(cadence.takeTurnTogether(11_990, false)).isFalse();
    }

    @Test
    void aShortIntervalIsFiftyTimesAsLongUnderLoad() {
        cadence = Cadence.start(context, Duration.ofMillis(20), now -> {});

        assertThat(due(true, 9_990, 10_000, 10_990, 11_000)).containsExactly(10_000L, 11_000L);
    }

    @Test
    void whenTheLoadIsOverItNeedNotWaitForThatMoment() {
        due(true, 15_000);

        assertThat(due(false, 15_900, 16_100)).containsExactly(16_100L);
    }

    @Test
    void fifteenIntervalsAfterTheLastTimeItIsOverdue() {
        due(false, 10_030);

        assertThat(cadence.takeOverdueTurn(25_029)).isFalse();
        assertThat(cadence.takeOverdueTurn(25_030)).isTrue();
        assertThat(cadence.takeOverdueTurn(25_130)).isFalse();
    }

    @Test
    void aLongEmitIntervalKeepsNoTransactionOpenLonger() {
        cadence = Cadence.start(context, Duration.ofSeconds(60), now -> {});

        assertThat(due(true, 9_100, 10_000, 14_900, 15_000, 19_900, 20_050))
                .as("a commit is due with it, and a transaction may last for ten seconds")
                .containsExactly(10_000L, 15_000L, 20_050L);
        assertThat(cadence.takeOverdueTurn(80_049))
                .as("but nobody publishes sooner")
                .isFalse();
        assertThat(cadence.takeOverdueTurn(80_050)).isTrue();
    }

    @Test
    void theLoadIsLookedAtEveryTenthOfASecondHoweverLongTheEmitInterval() {
        MockProcessorContext<Void, Void> other = new MockProcessorContext<>();
        other.setCurrentSystemTimeMs(9_030);
        Cadence.start(other, Duration.ofSeconds(60), now -> {});

        assertThat(other.scheduledPunctuators().get(0).getInterval()).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void aTurnThatTookLongIsFollowedByAPauseThreeTimesAsLong() {
        due(false, 10_100);
        cadence.commit(10_100);
        ask(10_700);

        assertThat(due(false, 11_200, 12_499, 12_500, 13_500)).containsExactly(12_500L, 13_500L);
    }

    @Test
    void aCommitIsOverWhenTheStepIsGivenARecord() {
        due(false, 10_100);
        cadence.commit(10_100);
        context.setCurrentSystemTimeMs(10_110);
        cadence.goOn();
        context.setCurrentSystemTimeMs(10_900);
        cadence.goOn();
        ask(11_000);

        assertThat(due(false, 11_100)).containsExactly(11_100L);
    }

    @Test
    void tasksThatSendTogetherPauseForTheSameMoments() {
        Cadence other = Cadence.start(context, SECOND, now -> {});
        turnTogether(cadence, 11_000);
        turnTogether(other, 11_010);
        ask(11_700);

        assertThat(cadence.takeTurnTogether(12_999, false)).isFalse();
        assertThat(other.takeTurnTogether(12_999, false)).isFalse();
        assertThat(cadence.takeTurnTogether(13_000, false)).as("rested at 13.8").isTrue();
        assertThat(other.takeTurnTogether(13_010, false)).as("rested at 13.77").isTrue();
    }

    @Test
    void noPauseIsLongerThanFiveSeconds() {
        due(false, 10_100);
        cadence.commit(10_100);
        ask(40_000);

        assertThat(due(false, 44_999, 45_000)).containsExactly(45_000L);
    }

    private void turnTogether(Cadence step, long now) {
        assertThat(step.takeTurnTogether(now, false)).isTrue();
        step.commit(now);
    }

    private void ask(long now) {
        context.scheduledPunctuators()
                .forEach(punctuator -> punctuator.getPunctuator().punctuate(now));
    }

    private List<Long> due(boolean isUnderLoad, long... asked) {
        return LongStream.of(asked)
                .filter(now -> isUnderLoad ? cadence.takeTurnTogether(now, true) : cadence.takeTurn(now))
                .boxed()
                .toList();
    }
}
