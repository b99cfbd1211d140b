package no.bofast.report.measures;

import static no.bofast.domain.AfterDeparture.CAME_BACK;
import static no.bofast.domain.AfterDeparture.DEPARTED;
import static no.bofast.domain.AfterDeparture.MOVED_ON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import no.bofast.domain.AfterDeparture;
import no.bofast.domain.Cell;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;

/** Onward and return moves: shares of those departed, within months that are over. */
class OnwardMovesTest {

    private final OnwardMoves moves = new OnwardMoves(YearMonth.of(2020, 1));

    @Test
    void aShareIsOfThoseWhoseMonthsAreOver() {
        add("2018-12", DEPARTED, 0, 10);
        add("2018-12", MOVED_ON, 12, 3);
        add("2018-12", CAME_BACK, 13, 2);
        add("2019-01", DEPARTED, 0, 5);
        add("2019-01", MOVED_ON, 1, 5);

        assertThat(moves.departed(12)).isEqualTo(10); // January 2019's twelve months end with the open month
        assertThat(moves.share(MOVED_ON, 12)).hasValue(0.3);
        assertThat(moves.share(CAME_BACK, 12)).hasValue(0);
        assertThat(moves.departed(11)).isEqualTo(15);
        assertThat(moves.moved(MOVED_ON, 11)).isEqualTo(5);
    }

    @Test
    void ofNobodyThereIsNoShare() {
        assertThat(moves.share(MOVED_ON, 12)).isEmpty();
    }

    private void add(String departed, AfterDeparture measure, int months, int count) {
        moves.add(new Cell.Onward(Cells.ALTA, 2015, YearMonth.parse(departed), measure, months), count);
    }
}
