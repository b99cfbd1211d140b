package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import no.bofast.topology.message.ClockMark;
import org.junit.jupiter.api.Test;

class ClockMarksTest {

    private static final Instant MORNING = Instant.parse("2016-05-03T08:00:00Z");
    private static final Instant NOON = Instant.parse("2016-05-03T12:00:00Z");

    @Test
    void theClockOfAStepIsTheLeastOfItsSources() {
        assertThat(ClockMarks.clock(List.of(mark(0, 2, NOON, 5), mark(1, 2, MORNING, 9))))
                .contains(MORNING);
    }

    @Test
    void untilEverySourceHasSpokenThereIsNoClock() {
        assertThat(ClockMarks.clock(List.of())).isEmpty();
        assertThat(ClockMarks.clock(List.of(mark(1, 2, NOON, 5)))).isEmpty();
    }

    @Test
    void aSingleSourceIsEnoughIfThereIsNoOther() {
        assertThat(ClockMarks.clock(List.of(mark(0, 1, NOON, 5)))).contains(NOON);
    }

    @Test
    void positionsStandInTheOrderOfTheirSources() {
        List<ClockMark> marks = List.of(mark(2, 3, NOON, 7), mark(0, 3, NOON, 5), mark(1, 3, NOON, 9));

        assertThat(ClockMarks.ofEachSource(marks)).containsExactly(5L, 9L, 7L);
    }

    @Test
    void aPositionThatAllHavePassedIsTheLeastOfEachPartition() {
        List<ClockMark> marks =
                List.of(new ClockMark(0, 2, NOON, List.of(5L, 9L)), new ClockMark(1, 2, NOON, List.of(6L, 3L)));

        assertThat(ClockMarks.least(marks)).containsExactly(5L, 3L);
    }

    @Test
    void theSourceOfAMarkIsOneOfThoseThatThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> mark(2, 2, NOON, 0))
                .withMessage("a mark's source must be below 2, got: 2");
        assertThatIllegalArgumentException().isThrownBy(() -> mark(-1, 2, NOON, 0));
    }

    private static ClockMark mark(int source, int sources, Instant clock, long position) {
        return new ClockMark(source, sources, clock, List.of(position));
    }
}
