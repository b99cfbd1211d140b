package no.bofast.domain.municipality;

import static no.bofast.testkit.Cells.ALTA;
import static no.bofast.testkit.Cells.OSLO;
import static no.bofast.testkit.Cells.TRAITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.HouseholdAge;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Sex;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpreadTest {

    private static final YearMonth MONTH = YearMonth.of(2016, 5);

    @Test
    void aPersonIsCountedOnceInEveryDimensionOfTheTraits() {
        Cell traced = new Cell.Traced(ALTA, MONTH, MonthMeasure.LOST, TRAITS);

        assertThat(spread(traced))
                .containsExactly(
                        group(MonthMeasure.LOST, GroupDimension.SEX, Sex.FEMALE.ordinal()),
                        group(MonthMeasure.LOST, GroupDimension.AGE_BAND, AgeBand.AGE_30_39.ordinal()),
                        group(MonthMeasure.LOST, GroupDimension.HOUSEHOLD, Household.PARENT.ordinal()),
                        group(MonthMeasure.LOST, GroupDimension.COUNTRY, CountryGroup.UKR.ordinal()),
                        group(MonthMeasure.LOST, GroupDimension.GROUND, Ground.OTHER.ordinal()));
    }

    @Test
    void thoseSettledAndDepartedAreAlsoCountedByHouseholdAndAgeTogether() {
        Cell traced = new Cell.Traced(ALTA, MONTH, MonthMeasure.SETTLED, TRAITS);

        assertThat(spread(traced))
                .contains(group(MonthMeasure.SETTLED, GroupDimension.HOUSEHOLD_AGE, HouseholdAge.categoryOf(TRAITS)));
    }

    @Test
    void aDepartureIsCountedByRightsAndByDestination() {
        Cell departed = new Cell.Departed(ALTA, MONTH, OSLO, RightsPeriod.GRANT);

        assertThat(spread(departed))
                .containsExactly(
                        group(MonthMeasure.DEPARTURES, GroupDimension.RIGHTS, RightsPeriod.GRANT.ordinal()),
                        group(MonthMeasure.DEPARTURES, GroupDimension.DESTINATION, 301));
    }

    @ParameterizedTest
    @MethodSource("publishedCells")
    void everyOtherCellIsKeptAsItIs(Cell cell) {
        assertThat(spread(cell)).containsExactly(cell);
    }

    @Test
    void whatOnlyReleasesAreMadeOfIsPublishedNowhere() {
        assertThat(spread(new Cell.Followed(ALTA, MONTH, MonthMeasure.LOST, 2015, Cells.TRAITS)))
                .isEmpty();
        assertThat(spread(new Cell.Led(ALTA, MONTH, 2015, OSLO))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cells")
    void whatACellIsSpreadOverStaysInItsMunicipalityAndAsDated(Cell cell) {
        assertThat(spread(cell)).isNotEmpty().allSatisfy(counted -> {
            assertThat(counted.municipality()).isEqualTo(cell.municipality());
            assertThat(counted.isDated()).isEqualTo(cell.isDated());
        });
    }

    static Stream<Cell> cells() {
        return Cells.any(3).filter(cell -> !(cell instanceof Cell.Followed || cell instanceof Cell.Led));
    }

    static Stream<Cell> publishedCells() {
        return Cells.published(3);
    }

    private static Cell group(MonthMeasure measure, GroupDimension dimension, int category) {
        return new Cell.Group(ALTA, MONTH, measure, dimension, category);
    }

    private static List<Cell> spread(Cell cell) {
        List<Cell> counted = new ArrayList<>();
        Spread.over(cell, counted::add);
        return counted;
    }
}
