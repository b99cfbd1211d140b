package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import no.bofast.disclosure.release.Drawn;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

class DrawnCodecTest {

    private static final Drawn DRAWN = new Drawn(
            LocalDate.of(2018, 1, 17),
            List.of(
                    new Release(
                            YearMonth.of(2017, 12),
                            List.of(
                                    new Release.BaseCell(new Strand.Place(Cells.ALTA, Kept.SETTLED), 12, 12),
                                    new Release.BaseCell(new Strand.Place(Cells.OSLO, Kept.LOST), -1, 0))),
                    new Release(
                            YearMonth.of(2018, 1),
                            List.of(new Release.BaseCell(new Strand.Place(Cells.ALTA, Kept.DEPARTED), 1, 3)))));

    private final DrawnCodec codec = new DrawnCodec();

    @Test
    void whatIsStoredIsReadAgain() {
        assertThat(codec.valueFromBytes("drawn", codec.valueToBytes(DRAWN))).isEqualTo(DRAWN);
        assertThat(codec.keyFromBytes(codec.keyToBytes("drawn"))).isEqualTo("drawn");
    }

    @Test
    void whatWasStoredIsRead() {
        assertThat(codec.valueToBytes(DRAWN)).isEqualTo(Golden.bytes("drawn-1"));
        assertThat(codec.valueFromBytes("drawn", Golden.bytes("drawn-1"))).isEqualTo(DRAWN);
    }
}
