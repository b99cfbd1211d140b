package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CountBlock;
import no.bofast.serde.packed.PackedBlock;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

/** The nation's store holds the same bytes as the municipalities', so that either reads what the other of any version wrote. */
class SeriesCodecTest {

    private static final Cell LOST = new Cell.Month(Cells.ALTA, YearMonth.of(2016, 5), MonthMeasure.LOST, 2015);
    private static final BlockKey KEY = BlockKey.of(LOST);

    private final SeriesCodec codec = new SeriesCodec();
    private final KeptBlock.Codec kept = new KeptBlock.Codec();

    @Test
    void aBlockIsStoredAsAKeptBlockThatIsPublished() {
        byte[] stored = codec.valueToBytes(PackedBlock.of(block()));

        assertThat(stored).isEqualTo(kept.valueToBytes(new KeptBlock(block(), true)));
        assertThat(codec.valueFromBytes(KEY, stored)).isEqualTo(PackedBlock.of(block()));
        assertThat(codec.keyFromBytes(codec.keyToBytes(KEY))).isEqualTo(KEY);
    }

    @Test
    void aBlockOfEitherVersionIsRead() {
        for (String golden : new String[] {"kept-block-1", "kept-block-2"}) {
            CountBlock expected = kept.valueFromBytes(KEY, Golden.bytes(golden)).block();

            assertThat(codec.valueFromBytes(KEY, Golden.bytes(golden))
                            .unpacked()
                            .counts())
                    .isNotEmpty()
                    .isEqualTo(expected.counts());
        }
    }

    private static CountBlock block() {
        CountBlock block = new CountBlock(KEY);
        block.add(LOST, LocalDate.of(2016, 5, 3), 2);
        block.add(LOST, LocalDate.of(2016, 6, 1), -1);
        return block;
    }
}
