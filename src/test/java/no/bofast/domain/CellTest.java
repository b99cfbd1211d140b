package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.testkit.AnyRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CellTest {

    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);

    static Stream<Cell> cells() {
        return AnyRecord.ofEveryKind(Cell.class, 1);
    }

    @Test
    void whatHappenedInAMonthIsDatedAndThePresentIsNot() {
        List<Class<?>> dated =
                cells().filter(Cell::isDated).<Class<?>>map(Cell::getClass).toList();

        assertThat(dated)
                .containsExactlyInAnyOrder(
                        Cell.Month.class,
                        Cell.Traced.class,
                        Cell.Departed.class,
                        Cell.Followed.class,
                        Cell.Led.class,
                        Cell.Group.class,
                        Cell.Arrival.class,
                        Cell.Arrived.class,
                        Cell.ArrivalGroup.class,
                        Cell.Hazard.class,
                        FamilyCell.Member.class);
    }

    @ParameterizedTest
    @MethodSource("cells")
    void onlyADatedCellHasARegisterDateInALedger(Cell cell) {
        LocalDate right = cell.isDated() ? DAY : LedgerEntry.UNDATED;
        LocalDate wrong = cell.isDated() ? LedgerEntry.UNDATED : DAY;

        assertThat(new LedgerEntry(cell, right).cell()).isEqualTo(cell);
        assertThatIllegalArgumentException().isThrownBy(() -> new LedgerEntry(cell, wrong));
    }

    @Test
    void aTraitIsCountedUnderTheNameOfItsDimension() {
        for (Dimension trait : Dimension.values()) {
            assertThat(GroupDimension.of(trait)).hasToString(trait.name());
            assertThat(GroupDimension.of(trait).isTrait()).isTrue();
        }
        assertThat(GroupDimension.RIGHTS.isTrait()).isFalse();
        assertThat(GroupDimension.DESTINATION.isTrait()).isFalse();
        assertThat(GroupDimension.HOUSEHOLD_AGE.isTrait()).isFalse();
    }

    @Test
    void categoriesAreWrittenAsTheTablesWriteThem() {
        assertThat(GroupDimension.AGE_BAND.categoryLabel(1)).isEqualTo("18-29");
        assertThat(GroupDimension.COUNTRY.categoryLabel(0)).isEqualTo("UKR");
        assertThat(GroupDimension.RIGHTS.categoryLabel(1)).isEqualTo("GRANT");
        assertThat(GroupDimension.DESTINATION.categoryLabel(301)).isEqualTo("0301");
        assertThat(GroupDimension.HOUSEHOLD_AGE.categoryLabel(1)).isEqualTo("SINGLE 18-29");
    }

    @Test
    void departuresAndLossesAreKeptBySettlementYear() {
        assertThat(MonthMeasure.values())
                .filteredOn(MonthMeasure::isBySettlementYear)
                .containsExactly(MonthMeasure.DEPARTURES, MonthMeasure.LOST, MonthMeasure.ACCOMPANIED);
    }

    @Test
    void aCountryNotShownByItselfIsAmongTheOthers() {
        assertThat(CountryGroup.of("SYR")).isEqualTo(CountryGroup.SYR);
        assertThat(CountryGroup.of("COD")).isEqualTo(CountryGroup.OTHER);
    }
}
