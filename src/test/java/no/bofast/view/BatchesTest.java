package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is published changes in batches of whole register dates. */
class BatchesTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final Cell MOVES = new Cell.Month(ALTA, YearMonth.of(2024, 3), MonthMeasure.OUT_MOVES, Cell.NO_YEAR);

    private final MonitorView published = new MonitorView(Instant.EPOCH);
    private Batches batches = new Batches(published, 1);
    private Instant wallClock = Instant.parse("2026-01-01T00:00:00Z");

    @AfterEach
    void close() {
        published.close();
    }

    @Test
    void aMoveIsNotPublishedBeforeItsRegisterDateIsOver() {
        reach("2024-03-14T08:00:00Z");
        count(1);
        reach("2024-03-14T09:00:00Z");

        assertThat(shown()).isZero();
        assertThat(published.progress().registerClock()).isEqualTo(Instant.parse("2024-03-14T08:00:00Z"));
    }

    @Test
    void allMovesOfADateArePublishedTogetherWhenTheNextBegins() {
        reach("2024-03-14T08:00:00Z");
        count(1);
        count(2);
        batches.putDeadLetters(Map.of(RejectionReason.INVALID_DATE, 3L));
        reach("2024-03-14T23:00:00Z");

        assertThat(shown()).isEqualTo(2);
        assertThat(published.deadLetters()).containsEntry(RejectionReason.INVALID_DATE, 3L);
        assertThat(published.progress().registerClock()).isEqualTo(Instant.parse("2024-03-14T23:00:00Z"));
    }

    @Test
    void aBatchMayBeOfSeveralDatesAndEndsWhereEveryInstancesDoes() {
        batches = new Batches(published, 7);
        reach("2024-03-13T08:00:00Z");
        count(1);
        reach("2024-03-13T23:30:00Z");
        assertThat(shown())
                .as("Thursday begins a batch: days are counted from 1970-01-01")
                .isEqualTo(1);

        count(2);
        reach("2024-03-20T22:00:00Z");
        assertThat(shown()).isEqualTo(1);

        reach("2024-03-20T23:00:00Z");
        assertThat(shown()).isEqualTo(2);
    }

    @Test
    void whatComesLateOfABatchIsPublishedWithItOnceTheFeedHasCaughtUp() {
        reachBehind("2024-03-14T08:00:00Z");
        count(1);

        batches.caughtUp();

        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void whoHasCaughtUpPublishesNothingMoreOfTheDayThatRuns() {
        reach("2024-03-14T08:00:00Z");
        count(1);

        batches.caughtUp();

        assertThat(shown()).isZero();
    }

    @Test
    void whileTheFeedIsBehindReadersSeeItCome() {
        reachBehind("2024-03-14T08:00:00Z");
        count(1);
        wallClock = wallClock.plusSeconds(3);
        reachBehind("2024-03-14T09:00:00Z");

        assertThat(shown()).isEqualTo(1);
    }

    @Test
    void aViewShowsAllWhenAtMostTheBatchThatHasJustEndedIsMissing() {
        assertThat(batches.areShownBy(published.progress()))
                .as("there is nothing to show")
                .isTrue();

        reachBehind("2024-03-14T08:00:00Z");
        assertThat(batches.areShownBy(published.progress()))
                .as("nothing of it is shown")
                .isFalse();

        batches.caughtUp();
        assertThat(batches.areShownBy(published.progress())).isTrue();

        reachBehind("2024-03-15T08:00:00Z");
        assertThat(batches.areShownBy(published.progress()))
                .as("one batch is on its way")
                .isTrue();

        reachBehind("2024-03-16T08:00:00Z");
        assertThat(batches.areShownBy(published.progress()))
                .as("two are missing")
                .isFalse();
    }

    @Test
    void aBatchOfNoDatesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Batches(published, 0));
    }

    /** The clock moves and all that was published is at hand. */
    private void reach(String clock) {
        reachBehind(clock);
        batches.caughtUp();
    }

    private void reachBehind(String clock) {
        batches.put(new Progress(Instant.parse(clock), Map.of(), wallClock));
    }

    private void count(int moves) {
        batches.put(MOVES, CellCount.NONE.plus(moves));
    }

    private int shown() {
        return published.counts().count(MOVES).total();
    }
}
