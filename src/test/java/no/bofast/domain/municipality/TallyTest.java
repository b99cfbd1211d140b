package no.bofast.domain.municipality;

import static no.bofast.testkit.Cells.ALTA;
import static no.bofast.testkit.Cells.OSLO;
import static no.bofast.testkit.Cells.TRAITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import org.junit.jupiter.api.Test;

class TallyTest {

    private static final YearMonth MONTH = YearMonth.of(2016, 5);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);
    private static final Cell MOVES = new Cell.Month(ALTA, MONTH, MonthMeasure.OUT_MOVES, Cell.NO_YEAR);
    private static final Cell SETTLED = new Cell.Traced(ALTA, MONTH, MonthMeasure.SETTLED, TRAITS);
    private static final Cell ARRIVALS = new Cell.Month(OSLO, MONTH, MonthMeasure.IN_MOVES, Cell.NO_YEAR);
    private static final Cell RESIDENTS = new Cell.Resident(ALTA, 2015);

    private final Tally tally = new Tally();

    @Test
    void changesAddUpInTheBlocksTheyBelongTo() {
        tally.add(MOVES, DAY, 1);
        tally.add(ARRIVALS, DAY, 1);
        tally.add(RESIDENTS, LedgerEntry.UNDATED, -1);
        tally.add(SETTLED, DAY, 1);
        tally.add(MOVES, DAY, 1);

        Map<BlockKey, Map<Cell, CellCount>> counts = taken();

        assertThat(counts)
                .isEqualTo(Map.of(
                        BlockKey.of(MOVES), Map.of(MOVES, count(DAY, 2), SETTLED, count(DAY, 1)),
                        BlockKey.of(ARRIVALS), Map.of(ARRIVALS, count(DAY, 1)),
                        BlockKey.of(RESIDENTS), Map.of(RESIDENTS, CellCount.NONE.plus(-1))));
    }

    @Test
    void whatComesToNothingIsNotTaken() {
        tally.add(MOVES, DAY, 1);
        tally.add(ARRIVALS, DAY, 1);
        tally.add(MOVES, DAY, -1);

        assertThat(taken()).containsOnlyKeys(BlockKey.of(ARRIVALS));
    }

    @Test
    void whatWasTakenIsNotTakenAgain() {
        tally.add(MOVES, DAY, 1);
        tally.take();

        tally.add(MOVES, DAY, 5);

        assertThat(taken()).isEqualTo(Map.of(BlockKey.of(MOVES), Map.of(MOVES, count(DAY, 5))));
    }

    private Map<BlockKey, Map<Cell, CellCount>> taken() {
        return tally.take().stream().collect(Collectors.toMap(CountBlock::key, counts()));
    }

    private static Function<CountBlock, Map<Cell, CellCount>> counts() {
        return CountBlock::counts;
    }

    private static CellCount count(LocalDate day, int change) {
        return CellCount.NONE.plus(day, change);
    }
}
