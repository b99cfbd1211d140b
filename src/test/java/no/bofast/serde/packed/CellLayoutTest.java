package no.bofast.serde.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.testkit.Cells;
import no.bofast.testkit.Golden;
import org.junit.jupiter.api.Test;

/** The bytes of cells and counts in what release 0.1.0 stored and sent, which is still read. */
class CellLayoutTest {

    private static final YearMonth MONTH = YearMonth.of(2017, 8);
    /** The last of every trait: a constant put anywhere but last changes the bytes. */
    private static final Traits LAST_TRAITS =
            new Traits(Sex.UNKNOWN, AgeBand.UNKNOWN, Household.OTHER, CountryGroup.OTHER, Ground.OTHER);

    private static final List<Cell> CELLS = List.of(
            new Cell.Cohort(Cells.ALTA, 2015, Cells.TRAITS, CohortMeasure.SETTLED, 0),
            new Cell.Cohort(Cells.ALTA, 2015, LAST_TRAITS, CohortMeasure.DIED, 9),
            new Cell.Month(Cells.ALTA, MONTH, MonthMeasure.RECODED_IN, Cell.NO_YEAR),
            new Cell.Month(Cells.ALTA, MONTH, MonthMeasure.DEPARTURES, 2015),
            new Cell.Traced(Cells.ALTA, MONTH, MonthMeasure.LOST, Cells.TRAITS),
            new Cell.Departed(Cells.ALTA, MONTH, Cells.OSLO, RightsPeriod.NONE),
            new Cell.Group(Cells.ALTA, MONTH, MonthMeasure.DEPARTURES, GroupDimension.DESTINATION, 301),
            new Cell.Flow(Cells.ALTA, Cells.OSLO, 2015, 2),
            new Cell.Resident(Cells.OSLO, 2015));

    private static final List<CellCount> COUNTS = List.of(
            CellCount.NONE,
            CellCount.NONE.plus(300),
            CellCount.NONE
                    .plus(LocalDate.of(1969, 12, 31), -1)
                    .plus(LocalDate.of(2017, 8, 3), 2)
                    .plus(LocalDate.of(2017, 9, 1), -100));

    @Test
    void storedCellsAreRead() {
        PackedReader in = new PackedReader(Golden.bytes("cells"));

        List<Cell> cells = new ArrayList<>();
        while (in.hasMore()) {
            cells.add(CellCodec.read(in));
        }

        assertThat(cells).isEqualTo(CELLS);
    }

    @Test
    void storedCountsAreRead() {
        PackedReader in = new PackedReader(Golden.bytes("cell-counts"));

        List<CellCount> counts = new ArrayList<>();
        while (in.hasMore()) {
            counts.add(CellCountCodec.read(in));
        }

        assertThat(counts).isEqualTo(COUNTS);
    }
}
