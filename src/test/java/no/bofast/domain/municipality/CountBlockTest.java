package no.bofast.domain.municipality;

import static no.bofast.testkit.Cells.ALTA;
import static no.bofast.testkit.Cells.OSLO;
import static no.bofast.testkit.Cells.TRAITS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.Household;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.Traits;
import org.junit.jupiter.api.Test;

class CountBlockTest {

    private static final YearMonth MONTH = YearMonth.of(2016, 5);
    private static final LocalDate DAY = LocalDate.of(2016, 5, 3);
    private static final Cell MOVES = new Cell.Month(ALTA, MONTH, MonthMeasure.OUT_MOVES, Cell.NO_YEAR);
    private static final Cell LOST = new Cell.Month(ALTA, MONTH, MonthMeasure.LOST, 2015);
    private static final Cell SETTLED = new Cell.Traced(ALTA, MONTH, MonthMeasure.SETTLED, TRAITS);
    private static final Cell LEFT = new Cell.Departed(ALTA, MONTH, OSLO, RightsPeriod.NONE);
    private static final Traits COUPLE =
            new Traits(TRAITS.sex(), TRAITS.ageBand(), Household.COUPLE, TRAITS.country(), TRAITS.ground());
    private static final Cell RESIDENTS = new Cell.Resident(ALTA, 2015);

    private final CountBlock block = new CountBlock(BlockKey.ofMonth(ALTA, MONTH));
    private final CountBlock cohort = new CountBlock(BlockKey.ofYear(ALTA, 2015));

    @Test
    void aYearAndAMonthAreBlocksOfTheirOwn() {
        assertThat(BlockKey.of(MOVES)).isEqualTo(BlockKey.of(LOST)).isEqualTo(BlockKey.ofMonth(ALTA, MONTH));
        assertThat(BlockKey.of(RESIDENTS))
                .isEqualTo(BlockKey.of(new Cell.Flow(ALTA, OSLO, 2015, 2)))
                .isEqualTo(BlockKey.of(new Cell.Cohort(ALTA, 2015, TRAITS, CohortMeasure.DIED, 2)))
                .isEqualTo(BlockKey.ofYear(ALTA, 2015));
    }

    @Test
    void aKeyTellsItsPeriod() {
        assertThat(BlockKey.ofMonth(ALTA, YearMonth.of(2016, 12)).month()).isEqualTo(YearMonth.of(2016, 12));
        assertThat(BlockKey.ofMonth(ALTA, YearMonth.of(2017, 1)).month()).isEqualTo(YearMonth.of(2017, 1));
        assertThat(BlockKey.ofYear(ALTA, 2015).settlementYear()).isEqualTo(2015);
    }

    @Test
    void peopleByTraitsAreKeptInTheMonthThatPublishesThemInGroups() {
        assertThat(BlockKey.of(SETTLED)).isEqualTo(BlockKey.of(LEFT)).isEqualTo(block.key());
    }

    @Test
    void peopleByTraitsAndDeparturesArePublishedInAllTheirGroups() {
        block.add(SETTLED, DAY, 3);
        block.add(LEFT, DAY, 1);
        block.add(MOVES, DAY, 2);

        Map<Cell, CellCount> expected = new HashMap<>();
        Spread.over(SETTLED, cell -> expected.put(cell, CellCount.NONE.plus(DAY, 3)));
        Spread.over(LEFT, cell -> expected.put(cell, CellCount.NONE.plus(DAY, 1)));
        expected.put(MOVES, CellCount.NONE.plus(DAY, 2));
        assertThat(block.published().counts()).isEqualTo(expected);
    }

    @Test
    void whatComesToNothingInAGroupIsNotPublishedThere() {
        block.add(SETTLED, DAY, -1);
        block.add(new Cell.Traced(ALTA, MONTH, MonthMeasure.SETTLED, COUPLE), DAY, 1);

        assertThat(block.published().counts().keySet())
                .extracting(cell -> ((Cell.Group) cell).dimension())
                .containsOnly(GroupDimension.HOUSEHOLD, GroupDimension.HOUSEHOLD_AGE);
    }

    @Test
    void whatOneRegisterDateTakesFromAGroupAndGivesItLeavesNoTraceOfTheDate() {
        block.add(SETTLED, DAY, 1);
        block.add(SETTLED, DAY.plusDays(1), -1);
        block.add(new Cell.Traced(ALTA, MONTH, MonthMeasure.SETTLED, COUPLE), DAY.plusDays(1), 1);

        Cell sex = new Cell.Group(
                ALTA,
                MONTH,
                MonthMeasure.SETTLED,
                GroupDimension.SEX,
                TRAITS.sex().ordinal());
        assertThat(block.published().count(sex)).isEqualTo(CellCount.NONE.plus(DAY, 1));
    }

    @Test
    void aLargeBlockIsPublishedWholeAndTheNextSmallOneToo() {
        for (int years = 0; years < 1_000; years++) {
            cohort.add(new Cell.Flow(ALTA, OSLO, 2015, years), LedgerEntry.UNDATED, years + 1);
        }
        block.add(MOVES, DAY, 2);

        assertThat(cohort.published().counts()).isEqualTo(cohort.counts());
        assertThat(block.published().counts()).isEqualTo(block.counts());
    }

    @Test
    void countsOfASettlementYearArePublishedAsTheyAre() {
        cohort.add(RESIDENTS, LedgerEntry.UNDATED, 5);

        assertThat(cohort.published().counts()).isEqualTo(cohort.counts());
    }

    @Test
    void changesAddUpWithTheirDatesIfTheyHaveAny() {
        block.add(MOVES, DAY, 2);
        block.add(MOVES, DAY, 1);
        cohort.add(RESIDENTS, LedgerEntry.UNDATED, 5);
        cohort.add(RESIDENTS, LedgerEntry.UNDATED, -1);

        assertThat(block.counts()).isEqualTo(Map.of(MOVES, CellCount.NONE.plus(DAY, 3)));
        assertThat(cohort.counts()).isEqualTo(Map.of(RESIDENTS, CellCount.NONE.plus(4)));
    }

    @Test
    void whatComesToNothingIsForgotten() {
        block.add(MOVES, DAY, 2);
        block.add(MOVES, DAY, -2);

        assertThat(block.isEmpty()).isTrue();
    }
}
