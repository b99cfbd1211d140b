package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.schema.Heartbeat;
import no.bofast.schema.MonthMetrics;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Records;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The keys and records of the metrics topics: read again they are what was published, for every published kind of cell. */
class CountRecordsTest {

    private static final CellCount DATED =
            CellCount.NONE.plus(LocalDate.of(2017, 8, 3), 2).plus(LocalDate.of(2017, 9, 1), -2);

    static Stream<Cell> published() {
        return Cells.published(30);
    }

    @ParameterizedTest
    @MethodSource("published")
    void aKeyTellsTheWholeBlock(Cell cell) {
        BlockKey key = BlockKey.of(cell);

        assertThat(BlockKeys.fromText(BlockKeys.toText(key))).isEqualTo(key);
    }

    @ParameterizedTest
    @MethodSource("published")
    void aRecordTellsTheWholeCount(Cell cell) {
        CellCount count = cell.isDated() ? DATED : CellCount.NONE.plus(7);

        Map<Cell, CellCount> read = CountRecords.toRecord(block(cell, count))
                .map(CountRecords::toBlock)
                .orElseThrow()
                .counts();

        assertThat(read).isEqualTo(Map.of(cell, count));
    }

    @ParameterizedTest
    @MethodSource("published")
    void aBlockThatCameToNothingHasNoRecord(Cell cell) {
        assertThat(CountRecords.toRecord(block(cell, CellCount.NONE))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyBlockHasATopic(Cell cell) {
        Topics topics = new Topics("");

        assertThat(topics.metrics()).contains(topics.ofKey(BlockKeys.toText(BlockKey.of(cell))));
    }

    @Test
    void aKeyCanBeReadByAPerson() {
        assertThat(BlockKeys.toText(BlockKey.ofMonth(Cells.ALTA, YearMonth.of(2017, 8))))
                .isEqualTo("month|5601|2017-08");
        assertThat(BlockKeys.toText(BlockKey.ofYear(Cells.OSLO, 2015))).isEqualTo("cohort|0301|2015");
    }

    @Test
    void aKeyOfNoCountsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BlockKeys.fromText("outlook|5601"))
                .withMessage("not the key of a block of counts: 'outlook|5601'");
    }

    @Test
    void aRecordOfNoCountsIsRefused() {
        Heartbeat heartbeat = Records.heartbeat();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> CountRecords.toBlock(heartbeat))
                .withMessage("not counts: no.bofast.schema.Heartbeat");
    }

    @Test
    void aSeriesNamesASettlementYearOnlyIfItIsKeptByIt() {
        YearMonth month = YearMonth.of(2017, 8);
        Cell moves = new Cell.Month(Cells.ALTA, month, MonthMeasure.OUT_MOVES, Cell.NO_YEAR);
        Cell lost = new Cell.Month(Cells.ALTA, month, MonthMeasure.LOST, 2015);

        assertThat(settlementYear(moves)).isNull();
        assertThat(settlementYear(lost)).isEqualTo(2015);
    }

    private static Integer settlementYear(Cell cell) {
        MonthMetrics record =
                (MonthMetrics) CountRecords.toRecord(block(cell, DATED)).orElseThrow();
        return record.getSeries().get(0).getSettlementYear();
    }

    private static CountBlock block(Cell cell, CellCount count) {
        CountBlock block = new CountBlock(BlockKey.of(cell));
        block.add(cell, count);
        return block;
    }
}
