package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import no.bofast.disclosure.release.Kept;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Strand;
import no.bofast.domain.Dimension;
import no.bofast.serde.ReleaseRecords;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

class ReleaseCodecTest {

    private static final YearMonth DECEMBER = YearMonth.of(2017, 12);

    private static final Release RELEASE = new Release(
            DECEMBER,
            List.of(
                    new Release.BaseCell(new Strand.Place(Cells.ALTA, Kept.LOST), -2, 0),
                    new Release.BaseCell(new Strand.Cohort(Cells.ALTA, 2015, Kept.DEPARTED), 2, 3),
                    new Release.BaseCell(new Strand.Group(Dimension.COUNTRY, 9, 2016, Kept.SETTLED), 1_000, 999),
                    new Release.BaseCell(new Strand.Way(Cells.ALTA, 2015, Cells.OSLO), 1, 0),
                    new Release.BaseCell(new Strand.Living(Cells.OSLO), -4, -3)));

    private final ReleaseCodec codec = new ReleaseCodec();

    @Test
    void whatIsStoredIsReadAgain() {
        byte[] stored = codec.valueToBytes(RELEASE);

        assertThat(codec.valueFromBytes(DECEMBER, stored)).isEqualTo(RELEASE);
        assertThat(codec.keyFromBytes(codec.keyToBytes(DECEMBER))).isEqualTo(DECEMBER);
        assertThat(RELEASE.cells())
                .extracting(cell -> (Object) cell.strand().getClass())
                .containsExactlyInAnyOrder((Object[]) Strand.class.getPermittedSubclasses());
    }

    @Test
    void whatReleasesWereStoredAsIsRead() {
        assertThat(codec.valueToBytes(RELEASE)).isEqualTo(Golden.bytes("release-1"));
        assertThat(codec.valueFromBytes(DECEMBER, Golden.bytes("release-1"))).isEqualTo(RELEASE);
    }

    @Test
    void theRecordForThePublicHasNothingOfWhatWasCounted() {
        assertThat(ReleaseRecords.record(RELEASE).getPlaces()).isEmpty();
        assertThat(ReleaseRecords.record(RELEASE).getWays()).isEmpty();
        assertThat(ReleaseRecords.record(RELEASE).toString())
                .doesNotContain("1000")
                .contains("999");
    }
}
