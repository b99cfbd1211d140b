package no.bofast.domain.municipality;

import static no.bofast.testkit.Cells.ALTA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import org.junit.jupiter.api.Test;

class PublishedBlockTest {

    private static final YearMonth MONTH = YearMonth.of(2016, 5);
    private static final BlockKey KEY = BlockKey.ofMonth(ALTA, MONTH);
    private static final CellCount ONE = CellCount.NONE.plus(LocalDate.of(2016, 5, 3), 1);
    private static final CellCount TWO = CellCount.NONE.plus(LocalDate.of(2016, 5, 4), 2);
    private static final Cell MOVES = new Cell.Month(ALTA, MONTH, MonthMeasure.OUT_MOVES, Cell.NO_YEAR);
    private static final Cell ARRIVALS = new Cell.Month(ALTA, MONTH, MonthMeasure.IN_MOVES, Cell.NO_YEAR);
    private static final Cell LOST = new Cell.Month(ALTA, MONTH, MonthMeasure.LOST, 2015);

    @Test
    void countsComeBackInWhateverOrderTheyWereAdded() {
        Map<Cell, CellCount> counts = Map.of(MOVES, ONE, ARRIVALS, TWO, LOST, ONE);

        PublishedBlock upwards =
                builder().add(MOVES, ONE).add(ARRIVALS, TWO).add(LOST, ONE).build();
        PublishedBlock downwards =
                builder().add(LOST, ONE).add(ARRIVALS, TWO).add(MOVES, ONE).build();

        assertThat(upwards.counts()).isEqualTo(counts);
        assertThat(downwards.counts()).isEqualTo(counts);
        assertThat(difference(upwards, downwards)).isEmpty();
    }

    /** A reader may know two categories of a newer writer as the same. */
    @Test
    void countsOfOneCellAddUp() {
        PublishedBlock block =
                builder().add(MOVES, ONE).add(LOST, ONE).add(MOVES, TWO).build();

        assertThat(block.counts()).isEqualTo(Map.of(LOST, ONE, MOVES, ONE.plus(LocalDate.of(2016, 5, 4), 2)));
    }

    @Test
    void aCellOfNothingIsNotThere() {
        PublishedBlock block = builder().add(MOVES, CellCount.NONE).build();

        assertThat(block.isEmpty()).isTrue();
        assertThat(block.count(MOVES)).isEqualTo(CellCount.NONE);
    }

    @Test
    void theDifferenceOfTwoBlocksIsWhatChangedCameAndWent() {
        PublishedBlock earlier = builder().add(MOVES, ONE).add(LOST, ONE).build();
        PublishedBlock block = builder().add(MOVES, TWO).add(ARRIVALS, ONE).build();

        assertThat(difference(block, earlier)).isEqualTo(Map.of(MOVES, TWO, LOST, CellCount.NONE, ARRIVALS, ONE));
    }

    @Test
    void equalBlocksHaveNoDifference() {
        PublishedBlock block = builder().add(MOVES, ONE).build();
        PublishedBlock same = builder().add(MOVES, ONE).build();

        assertThat(difference(block, same)).isEmpty();
    }

    private static PublishedBlock.Builder builder() {
        return new PublishedBlock.Builder(KEY, 1);
    }

    private static Map<Cell, CellCount> difference(PublishedBlock now, PublishedBlock earlier) {
        Map<Cell, CellCount> difference = new HashMap<>();
        now.forEachDifference(earlier, difference::put);
        return difference;
    }
}
