package no.bofast.oracle;

import static no.bofast.oracle.Example.settled;
import static no.bofast.oracle.Example.unsettled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples of domain.md counted by hand. */
class BatchOracleTest {
    private static final String SETTLED = "settled,,1";

    @Test
    void aMoveAfterAYearIsInEveryTable() {
        Map<String, String> tables = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .oracle()
                .tables();

        assertThat(tables.keySet())
                .containsExactly(
                        "cohorts.csv",
                        "months.csv",
                        "groups.csv",
                        "flows.csv",
                        "residents.csv",
                        "reporting.csv",
                        "dead_letters.csv");
        assertThat(tables.get("cohorts.csv")).isEqualTo("""
                settlement_year,municipality,sex,age_band,household,country,ground,measure,years,count
                2015,5601,MALE,18-29,SINGLE,SYR,ASYLUM,departed,2,1
                2015,5601,MALE,18-29,SINGLE,SYR,ASYLUM,settled,,1
                """);
        assertThat(tables.get("months.csv")).isEqualTo("""
                municipality,month,measure,settlement_year,count
                0301,2017-08,first_arrivals,,1
                0301,2017-08,in_moves,,1
                5601,2015-03,settled,,1
                5601,2017-08,departures,2015,1
                5601,2017-08,out_moves,,1
                """);
        assertThat(tables.get("groups.csv")).isEqualTo("""
                municipality,month,measure,dimension,category,count
                5601,2015-03,settled,age_band,18-29,1
                5601,2015-03,settled,country,SYR,1
                5601,2015-03,settled,ground,ASYLUM,1
                5601,2015-03,settled,household,SINGLE,1
                5601,2015-03,settled,sex,MALE,1
                5601,2017-08,departures,age_band,18-29,1
                5601,2017-08,departures,country,SYR,1
                5601,2017-08,departures,ground,ASYLUM,1
                5601,2017-08,departures,household,SINGLE,1
                5601,2017-08,departures,sex,MALE,1
                """);
        assertThat(tables.get("flows.csv"))
                .isEqualTo("settlement_municipality,destination,settlement_year,years,count\n5601,0301,2015,2,1\n");
        assertThat(tables.get("residents.csv")).isEqualTo("municipality,settlement_year,count\n0301,2015,1\n");
        assertThat(tables.get("dead_letters.csv")).isEqualTo("reason,count\n");
    }

    @Test
    void anAnnulledMoveLeavesOnlyItsTracesInTheReportingTriangle() {
        Example example =
                settled("2015-03-01", "5601").moved("2017-08-01", "0301").annulled("e2", "2017-09-01T08:00:00.000Z");

        assertThat(example.cohortCounts()).containsExactly(SETTLED);
        assertThat(example.rows("residents.csv")).containsExactly("5601,2015,1");
        assertThat(example.rows("reporting.csv"))
                .containsExactly(
                        "0301,2017-08,2017-08,first_arrivals,,1",
                        "0301,2017-08,2017-08,in_moves,,1",
                        "0301,2017-08,2017-09,first_arrivals,,-1",
                        "0301,2017-08,2017-09,in_moves,,-1",
                        "5601,2015-03,2015-03,settled,,1",
                        "5601,2017-08,2017-08,departures,2015,1",
                        "5601,2017-08,2017-08,out_moves,,1",
                        "5601,2017-08,2017-09,departures,2015,-1",
                        "5601,2017-08,2017-09,out_moves,,-1");
    }

    @Test
    void anErasedPersonContributesNothingButMovesTheClock() {
        Example example =
                settled("2015-03-01", "5601").moved("2017-08-01", "0301").erased();

        assertThat(example.oracle().tables()).isEqualTo(unsettled().oracle().tables());
        assertThat(example.oracle().clock()).contains(Instant.parse("2017-08-03T10:00:00Z"));
    }

    @Test
    void addressChangesWithoutASettlementContributeNothing() {
        assertThat(unsettled().moved("2015-03-01", "0301").oracle().tables())
                .isEqualTo(unsettled().oracle().tables());
    }

    @Test
    void factsBeforeTheSettlementAreIgnoredAndSoAreLaterSettlements() {
        Example example = unsettled()
                .moved("2015-02-28", "0301")
                .emigrated("2015-02-28")
                .settledAlso("2015-03-01", "5601")
                .settledAlso("2018-03-01", "4601");

        assertThat(example.rows("months.csv")).containsExactly("5601,2015-03,settled,,1");
    }

    @Test
    void aMoveBetweenTwoCodesOfOneMunicipalityIsNoMove() {
        Example example =
                settled("2015-03-01", "2012").moved("2017-03-01", "5601").moved("2018-03-01", "5403");

        assertThat(example.rows("months.csv")).containsExactly("5601,2015-03,settled,,1");
    }

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
                .moved("2018-01-15", "5601");

        assertThat(example.cohortCounts()).containsExactly("departed,3,1", SETTLED);
        assertThat(example.rows("flows.csv")).containsExactly("5601,5601,2015,3,1");
        assertThat(example.rows("months.csv"))
                .contains(
                        "5601,2015-05,recoded_out,,1", "4601,2015-05,recoded_in,,1", "5601,2018-01,departures,2015,1");
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
    void protectionMovesEverythingToThePseudoMunicipalityInTheMonthItBecameKnown() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .protection("2014-01-01", "CONFIDENTIAL")
                .registeredAt("2018-01-31T23:00:00Z");

        assertThat(example.rows("flows.csv")).containsExactly("0000,0000,2015,2,1");
        assertThat(example.rows("residents.csv")).containsExactly("0000,2015,1");
        assertThat(example.rows("reporting.csv"))
                .contains(
                        "0000,2015-03,2018-02,settled,,1",
                        "5601,2015-03,2015-03,settled,,1",
                        "5601,2015-03,2018-02,settled,,-1");
    }

    @Test
    void theLastLevelInTheOrderOfFactsHoldsAlsoAfterDeath() {
        Example example = settled("2015-03-01", "5601")
                .protection("2016-01-01", "STRICTLY_CONFIDENTIAL")
                .died("2017-01-01");
        assertThat(example.rows("months.csv")).allMatch(row -> row.startsWith("0000,"));

        example.protection("2018-01-01", "CLIENT");

        assertThat(example.rows("months.csv")).allMatch(row -> row.startsWith("5601,"));
    }

    @Test
    void aReplacedEventStaysReplacedWhenItsReplacementIsReplaced() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .moved("2017-08-02", "4601")
                .correcting("e2")
                .registeredAt("2017-09-01T10:00:00Z")
                .annulled("e3", "2017-10-01T10:00:00Z");

        assertThat(example.cohortCounts()).containsExactly(SETTLED);
    }

    @Test
    void aCorrectionRegisteredBeforeWhatItCorrectsReplacesItFromTheStart() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .moved("2017-09-01", "4601")
                .correcting("e2")
                .registeredAt("2017-01-01T10:00:00Z");

        assertThat(example.rows("reporting.csv")).noneMatch(row -> row.startsWith("0301"));
        assertThat(example.rows("flows.csv")).containsExactly("5601,4601,2015,2,1");
    }

    @Test
    void ofOneIdTheLaterRegisteredContentStandsAndTheOtherNeverWas() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .moved("2017-09-01", "4601")
                .having("eventId", "e2")
                .registeredAt("2018-01-01T10:00:00Z");

        assertThat(example.rows("reporting.csv")).noneMatch(row -> row.startsWith("0301"));
        assertThat(example.rows("flows.csv")).containsExactly("5601,4601,2015,2,1");
    }

    @Test
    void onOneDayAnAddressChangeComesBeforeAnEmigration() {
        Example example = settled("2015-03-01", "5601").emigrated("2017-08-01").moved("2017-08-01", "0301");

        assertThat(example.cohortCounts()).containsExactly("departed,2,1", SETTLED);
        assertThat(example.rows("residents.csv")).isEmpty();
    }

    @Test
    void badEventsAreCountedOnceByTheFirstReasonAndHaveNoEffect() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .having("personId", null)
                .having("fact", null)
                .moved("2017-08-01", "0301")
                .registeredAt("2016-07-31T21:59:59.999Z")
                .moved("1899-12-31", "0301")
                .moved("2017-08-01", "0301")
                .having("fact", null)
                .moved("2017-08-01", "9999")
                .havingFact("moved", false)
                .moved("2017-08-01", "9999")
                .havingFact("type", "Flytting")
                .moved("2017-08-01", "")
                .correcting("e1");
        List<String> once = example.rows("dead_letters.csv");
        example.lines().forEach(example::line);

        assertThat(once)
                .containsExactly(
                        "invalid-date,2",
                        "invalid-fact,1",
                        "missing-fact,1",
                        "missing-person,1",
                        "unknown-municipality,2");
        assertThat(example.rows("dead_letters.csv")).isEqualTo(once);
        assertThat(example.rows("months.csv")).containsExactly("5601,2015-03,settled,,1");
    }

    @Test
    void aDateExactlyAYearAfterTheRegisterDateInOsloIsGood() {
        Example example =
                settled("2015-03-01", "5601").moved("2017-08-01", "0301").registeredAt("2016-07-31T22:00:00.000Z");

        assertThat(example.rows("dead_letters.csv")).isEmpty();
        assertThat(example.cohortCounts()).containsExactly("departed,2,1", SETTLED);
    }

    @Test
    void linesThatAreNoObjectsOfTheFormatAreRejectedAndMoveNoClock() {
        BatchOracle oracle = settled("2015-03-01", "5601")
                .line("{\"eventId\":")
                .line("[]")
                .line(
                        "{\"personId\":\"p1\",\"change\":\"CREATED\",\"occurredOn\":\"2015-03-01\",\"registeredAt\":\"2030-01-01T00:00:00Z\"}")
                .line(
                        "{\"eventId\":\"x\",\"change\":\"CREATED\",\"occurredOn\":\"2015-02-30\",\"registeredAt\":\"2030-01-01T00:00:00Z\"}")
                .line("{\"completeThrough\":\"yesterday\"}")
                .line("{\"erased\":true}")
                .oracle();

        assertThat(oracle.rejectedLines()).containsExactly(2, 3, 4, 5, 6, 7);
        assertThat(oracle.clock()).contains(Instant.parse("2015-03-03T10:00:00Z"));
    }

    @Test
    void rowsAreSortedAsTextColumnByColumn() {
        Example example = settled("2005-03-01", "5601")
                .moved("2007-08-01", "0301")
                .settledAlso("2005-04-01", "5601")
                .having("personId", "p2")
                .moved("2015-08-01", "0301")
                .having("personId", "p2");

        assertThat(example.rows("flows.csv")).containsExactly("5601,0301,2005,10,1", "5601,0301,2005,2,1");
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

    @Test
    void onlyCorrectionsAndAnnulmentsReplaceAndBadOnesDoNot() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .household("2017-09-01", "COUPLE")
                .having("replacesEventId", "e2")
                .moved("2017-10-01", "9999")
                .correcting("e2");

        assertThat(example.rows("flows.csv")).containsExactly("5601,0301,2015,2,1");
    }

    @Test
    void eventIdsAreOfOnePerson() {
        Example example = settled("2015-03-01", "5601")
                .moved("2017-08-01", "0301")
                .annulled("e2", "2018-01-01T00:00:00Z")
                .having("personId", "p2")
                .settledAlso("2016-03-01", "4601")
                .having("personId", "p2")
                .having("eventId", "e2");

        assertThat(example.rows("residents.csv")).containsExactly("0301,2015,1");
    }
}
