package no.bofast.oracle;

import static no.bofast.oracle.Example.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Examples of domain.md counted by hand: departures, returns, loss to follow-up (section 2). */
class DepartureOracleTest {
    private static final String SETTLED = "settled,,1";

    @Test
    void aMoveExactlyAYearAfterSettlementIsADepartureAtOnce() {
        assertThat(settled("2015-03-01", "5601").moved("2016-03-01", "0301").cohortCounts())
                .containsExactly("departed,1,1", SETTLED);
    }

    @Test
    void aMoveADayBeforeTheYearIsOverIsProvisional() {
        assertThat(settled("2015-03-01", "5601").moved("2016-02-29", "0301").cohortCounts())
                .containsExactly("provisional,1,1", SETTLED);
    }

    @Test
    void theYearAfterALeapDayEndsOnTheTwentyEighthOfFebruary() {
        assertThat(settled("2016-02-29", "5601").moved("2017-02-28", "0301").cohortCounts())
                .containsExactly("departed,1,1", SETTLED);
        assertThat(settled("2016-02-29", "5601").moved("2017-02-27", "0301").cohortCounts())
                .containsExactly("provisional,1,1", SETTLED);
    }

    @Test
    void aProvisionalDepartureOfALeapDayIsConfirmedOnTheTwentyEighthOfFebruary() {
        Example example = settled("2015-09-01", "5601").moved("2016-02-29", "0301");

        assertThat(example.completeThrough("2017-02-27T22:59:59.999Z").cohortCounts())
                .containsExactly("provisional,1,1", SETTLED);
        assertThat(example.completeThrough("2017-02-27T23:00:00.000Z").cohortCounts())
                .containsExactly("departed,1,1", SETTLED);
    }

    @Test
    void theClockConfirmsAtMidnightOfSummerTimeInOslo() {
        Example example = settled("2015-03-01", "5601").moved("2015-07-10", "0301");

        assertThat(example.completeThrough("2016-07-09T21:59:59.999Z").cohortCounts())
                .containsExactly("provisional,0,1", SETTLED);
        assertThat(example.completeThrough("2016-07-09T22:00:00.000Z").cohortCounts())
                .containsExactly("departed,0,1", SETTLED);
    }

    @Test
    void aProvisionalDepartureHasNoFlowYet() {
        Example example = settled("2015-03-01", "5601").moved("2015-07-10", "0301");

        assertThat(example.rows("flows.csv")).isEmpty();
        assertThat(example.rows("months.csv"))
                .contains("5601,2015-07,departures,2015,1", "0301,2015-07,first_arrivals,,1");
    }

    @Test
    void aReturnWithinAYearVoidsTheDepartureButNotTheMoves() {
        Example example =
                settled("2015-03-01", "5601").moved("2015-07-10", "0301").moved("2016-07-09", "5601");

        assertThat(example.completeThrough("2020-01-01T00:00:00Z").cohortCounts())
                .containsExactly(SETTLED);
        assertThat(example.rows("months.csv"))
                .containsExactly(
                        "0301,2015-07,in_moves,,1",
                        "0301,2016-07,out_moves,,1",
                        "5601,2015-03,settled,,1",
                        "5601,2015-07,out_moves,,1",
                        "5601,2016-07,in_moves,,1");
    }

    @Test
    void aReturnExactlyAYearAfterTheMoveIsTooLateToVoidIt() {
        Example example =
                settled("2015-03-01", "5601").moved("2015-07-10", "0301").moved("2016-07-10", "5601");

        assertThat(example.cohortCounts()).containsExactly("departed,0,1", SETTLED);
        assertThat(example.rows("residents.csv")).containsExactly("5601,2015,1");
    }

    @Test
    void aMoveAfterAVoidDepartureIsJudgedAfresh() {
        Example example = settled("2015-03-01", "5601")
                .moved("2015-07-10", "0301")
                .moved("2015-08-10", "5601")
                .moved("2018-05-01", "4601");

        assertThat(example.cohortCounts()).containsExactly("departed,3,1", SETTLED);
        assertThat(example.rows("flows.csv")).containsExactly("5601,4601,2015,3,1");
    }

    @Test
    void theDestinationIsTheMunicipalityFirstMovedTo() {
        Example example =
                settled("2015-03-01", "5601").moved("2017-08-01", "0301").moved("2018-08-01", "4601");

        assertThat(example.rows("flows.csv")).containsExactly("5601,0301,2015,2,1");
        assertThat(example.rows("months.csv")).contains("0301,2018-08,out_moves,,1", "4601,2018-08,in_moves,,1");
    }

    @Test
    void aFutureFactOnTheAnniversaryConfirmsBeforeTheClockDoes() {
        Example example = settled("2015-03-01", "5601").moved("2015-07-10", "0301");

        assertThat(example.household("2016-07-09", "COUPLE")
                        .registeredAt("2016-01-01T10:00:00Z")
                        .cohortCounts())
                .containsExactly("provisional,0,1", SETTLED);
        assertThat(example.household("2016-07-10", "COUPLE")
                        .registeredAt("2016-01-01T10:00:00Z")
                        .cohortCounts())
                .containsExactly("departed,0,1", SETTLED);
    }

    @Test
    void protectionAndSettlementsAreNoFactsThatConfirm() {
        Example example = settled("2015-03-01", "5601")
                .moved("2015-07-10", "0301")
                .protection("2016-07-10", "CLIENT")
                .registeredAt("2016-01-01T10:00:00Z")
                .settledAlso("2016-07-10", "4601")
                .registeredAt("2016-01-01T10:00:00Z");

        assertThat(example.cohortCounts()).containsExactly("provisional,0,1", SETTLED);
    }

    @Test
    void emigrationWithinTheYearVoidsTheDepartureAndIsTheLoss() {
        Example example =
                settled("2015-03-01", "5601").moved("2015-07-10", "0301").emigrated("2016-07-09");

        assertThat(example.cohortCounts()).containsExactly("emigrated,1,1", SETTLED);
        assertThat(example.rows("months.csv"))
                .containsExactly(
                        "0301,2015-07,in_moves,,1",
                        "0301,2016-07,emigrated,,1",
                        "5601,2015-03,settled,,1",
                        "5601,2015-07,out_moves,,1",
                        "5601,2016-07,lost,2015,1");
        assertThat(example.rows("residents.csv")).isEmpty();
    }

    @Test
    void deathAfterTheYearIsNoLossOfThoseWhoDeparted() {
        Example example =
                settled("2015-03-01", "5601").moved("2015-07-10", "0301").died("2016-07-10");

        assertThat(example.cohortCounts()).containsExactly("departed,0,1", SETTLED);
        assertThat(example.rows("months.csv")).contains("0301,2016-07,died,,1");
    }

    @Test
    void thoseLostAreNotAtRiskAgainButTheirMovesCount() {
        Example example = settled("2015-03-01", "5601")
                .emigrated("2016-05-01")
                .immigrated("2017-05-01", "5601")
                .moved("2018-05-01", "0301")
                .died("2019-05-01");

        assertThat(example.cohortCounts()).containsExactly("emigrated,1,1", SETTLED);
        assertThat(example.rows("months.csv"))
                .containsExactly(
                        "0301,2018-05,in_moves,,1",
                        "0301,2019-05,died,,1",
                        "5601,2015-03,settled,,1",
                        "5601,2016-05,emigrated,,1",
                        "5601,2016-05,lost,2015,1",
                        "5601,2017-05,immigrated,,1",
                        "5601,2018-05,out_moves,,1");
    }

    @Test
    void anAddressChangeBringsBackWhoIsAbroad() {
        Example example = settled("2015-03-01", "5601").emigrated("2016-05-01").recoded("2017-05-01", "0301");

        assertThat(example.rows("months.csv"))
                .contains("0301,2017-05,immigrated,,1")
                .hasSize(4);
        assertThat(example.rows("residents.csv")).containsExactly("0301,2015,1");
    }

    @Test
    void aDeathAbroadIsCountedInNoMonthAndNothingFollowsIt() {
        Example example = settled("2015-03-01", "5601")
                .emigrated("2016-05-01")
                .emigrated("2016-06-01")
                .died("2017-05-01")
                .immigrated("2018-05-01", "5601");

        assertThat(example.rows("months.csv"))
                .containsExactly("5601,2015-03,settled,,1", "5601,2016-05,emigrated,,1", "5601,2016-05,lost,2015,1");
    }

    @Test
    void aRecodingOfTheFirstMunicipalityIsNoDepartureAndComingBackToTheNewOneIsComingBack() {
        Example example = settled("2015-03-01", "5601")
                .recoded("2015-05-01", "4601")
                .moved("2015-07-10", "0301")
                .moved("2015-12-01", "4601")
                .moved("2018-01-15", "5001");

        assertThat(example.cohortCounts()).containsExactly("departed,3,1", SETTLED);
        assertThat(example.rows("flows.csv")).containsExactly("5601,5001,2015,3,1");
        assertThat(example.rows("months.csv"))
                .contains(
                        "5601,2015-05,recoded_out,,1", "4601,2015-05,recoded_in,,1", "5601,2018-01,departures,2015,1");
    }

    @Test
    void aMoveBackToTheMunicipalityOfSettlementItselfIsNoDeparture() {
        Example example =
                settled("2015-03-01", "5601").recoded("2015-05-01", "4601").moved("2018-01-15", "5601");

        assertThat(example.cohortCounts()).containsExactly(SETTLED);
        assertThat(example.rows("months.csv")).contains("4601,2018-01,out_moves,,1", "5601,2018-01,in_moves,,1");
        assertThat(example.moved("2019-01-15", "0301").rows("flows.csv")).containsExactly("5601,0301,2015,4,1");
    }

    @Test
    void aRecodingBackHomeVoidsAProvisionalDeparture() {
        Example example =
                settled("2015-03-01", "5601").moved("2015-07-10", "0301").recoded("2015-12-01", "5601");

        assertThat(example.completeThrough("2020-01-01T00:00:00Z").cohortCounts())
                .containsExactly(SETTLED);
    }

    @Test
    void theHouseholdIsThatOfFiveYearsAfterSettlement() {
        Example example =
                settled("2016-02-29", "5601").household("2021-02-28", "PARENT").household("2021-03-01", "COUPLE");

        assertThat(example.rows("cohorts.csv")).containsExactly("2016,5601,MALE,18-29,PARENT,SYR,ASYLUM,settled,,1");
    }

    @Test
    void onOneDayAnAddressChangeComesBeforeAnEmigration() {
        Example example = settled("2015-03-01", "5601").emigrated("2017-08-01").moved("2017-08-01", "0301");

        assertThat(example.cohortCounts()).containsExactly("departed,2,1", SETTLED);
        assertThat(example.rows("residents.csv")).isEmpty();
    }

    @Test
    void registerDatesBeginAtMidnightInOsloAlsoAroundBothClockChanges() {
        assertConfirmedFrom("2014-03-29", "2015-03-28T23:00:00Z");
        assertConfirmedFrom("2014-03-30", "2015-03-29T22:00:00Z");
        assertConfirmedFrom("2014-10-25", "2015-10-24T22:00:00Z");
        assertConfirmedFrom("2014-10-26", "2015-10-25T23:00:00Z");
    }

    private static void assertConfirmedFrom(String movedOn, String midnight) {
        Example example = settled("2014-03-01", "5601").moved(movedOn, "0301");

        assertThat(example.completeThrough(
                                Instant.parse(midnight).minusMillis(1).toString())
                        .cohortCounts())
                .containsExactly("provisional,0,1", SETTLED);
        assertThat(example.completeThrough(midnight).cohortCounts()).containsExactly("departed,0,1", SETTLED);
    }
}
