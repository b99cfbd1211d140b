package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeptBlockTest {

    private static final YearMonth MONTH = YearMonth.of(2016, 5);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);
    private static final Cell LOST = new Cell.Month(Cells.ALTA, MONTH, MonthMeasure.LOST, 2015);
    private static final Traits LAST_TRAITS =
            new Traits(Sex.UNKNOWN, AgeBand.UNKNOWN, Household.OTHER, CountryGroup.OTHER, Ground.OTHER);
    private static final BlockKey KEY = BlockKey.of(LOST);

    private final KeptBlock.Codec codec = new KeptBlock.Codec();

    static Stream<Cell> published() {
        return Cells.published(10);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itIsReadAsWritten(boolean isPublished) {
        KeptBlock read = codec.valueFromBytes(KEY, codec.valueToBytes(new KeptBlock(block(), isPublished)));

        assertThat(read.isPublished()).isEqualTo(isPublished);
        assertThat(read.block().counts()).isEqualTo(block().counts());
    }

    @ParameterizedTest
    @MethodSource("published")
    void everyPublishedCellIsReadAsWritten(Cell cell) {
        CountBlock block = new CountBlock(BlockKey.of(cell));
        block.add(cell, CellCount.NONE.plus(1));

        BlockKey key = codec.keyFromBytes(codec.keyToBytes(BlockKey.of(cell)));
        KeptBlock read = codec.valueFromBytes(key, codec.valueToBytes(new KeptBlock(block, true)));

        assertThat(key).isEqualTo(BlockKey.of(cell));
        assertThat(read.block().counts()).isEqualTo(block.counts());
    }

    @Test
    void theStoredLayoutIsThatOfVersionTwo() {
        assertThat(codec.valueToBytes(new KeptBlock(block(), true))).isEqualTo(Golden.bytes("kept-block-2"));
        assertThat(codec.valueToBytes(new KeptBlock(cohort(), false))).isEqualTo(Golden.bytes("kept-cohort-2"));
        assertThat(codec.valueToBytes(new KeptBlock(month(), false))).isEqualTo(Golden.bytes("kept-month-2"));
        assertThat(codec.keyToBytes(KEY)).isEqualTo(Golden.bytes("block-key"));
    }

    @Test
    void aBlockOfVersionOneIsRead() {
        KeptBlock read = codec.valueFromBytes(KEY, Golden.bytes("kept-block-1"));

        assertThat(read.isPublished()).isTrue();
        assertThat(read.block().counts()).isEqualTo(block().counts());
    }

    /** The last of every trait and measure: a constant put anywhere but last changes the bytes. */
    private static CountBlock cohort() {
        CountBlock block = new CountBlock(BlockKey.ofYear(Cells.ALTA, 2015));
        block.add(new Cell.Cohort(Cells.ALTA, 2015, Cells.TRAITS, CohortMeasure.SETTLED, 0), LedgerEntry.UNDATED, 300);
        block.add(new Cell.Cohort(Cells.ALTA, 2015, LAST_TRAITS, CohortMeasure.DIED, 9), LedgerEntry.UNDATED, 1);
        block.add(new Cell.Flow(Cells.ALTA, Cells.OSLO, 2015, 2), LedgerEntry.UNDATED, 2);
        block.add(new Cell.Resident(Cells.ALTA, 2015), LedgerEntry.UNDATED, -1);
        return block;
    }

    private static CountBlock month() {
        CountBlock block = new CountBlock(KEY);
        block.add(new Cell.Month(Cells.ALTA, MONTH, MonthMeasure.RECODED_IN, Cell.NO_YEAR), DAY, 1);
        block.add(new Cell.Traced(Cells.ALTA, MONTH, MonthMeasure.LOST, LAST_TRAITS), DAY, 1);
        block.add(new Cell.Departed(Cells.ALTA, MONTH, Cells.OSLO, RightsPeriod.NONE), DAY.plusDays(1), 1);
        block.add(new Cell.Group(Cells.ALTA, MONTH, MonthMeasure.LOST, GroupDimension.HOUSEHOLD_AGE, 9), DAY, 1);
        return block;
    }

    private static CountBlock block() {
        CountBlock block = new CountBlock(KEY);
        block.add(LOST, CellCount.NONE.plus(DAY, 2).plus(LocalDate.of(2016, 6, 1), -1));
        return block;
    }
}
