package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
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

    private static final Cell LOST = new Cell.Month(Cells.ALTA, YearMonth.of(2016, 5), MonthMeasure.LOST, 2015);
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
    void theStoredLayoutIsThatOfVersionOne() {
        assertThat(codec.valueToBytes(new KeptBlock(block(), true))).isEqualTo(Golden.bytes("kept-block-1"));
        assertThat(codec.keyToBytes(KEY)).isEqualTo(Golden.bytes("block-key"));
    }

    private static CountBlock block() {
        CountBlock block = new CountBlock(KEY);
        block.add(LOST, CellCount.NONE.plus(LocalDate.of(2016, 5, 3), 2).plus(LocalDate.of(2016, 6, 1), -1));
        return block;
    }
}
