package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** Who comes, who lives where, and when people leave: what one person contributes ({@code domain.md}, section 3). */
class ArrivalsTest {

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Tally on(String clock, Life life) {
        return Tally.of(life.ledgerOn(clock));
    }

    @Test
    void theDepartureArrivesFirstWithTheRightsOfTheDay() {
        Tally tally = on("2024-01-01", settled().moved("2017-02-28", "0301"));

        assertThat(tally.arrivals()).containsExactly("5601>0301 2017-02 FIRST programme: 1");
        assertThat(tally.arrivalTriangle()).containsExactly("2017-03-02 5601>0301 2017-02 FIRST programme: 1");
        assertThat(tally.arrivalGroups())
                .containsExactly(
                        "0301 2017-02 FIRST age_now 20-29: 1",
                        "0301 2017-02 FIRST country SYR: 1",
                        "0301 2017-02 FIRST ground ASYLUM: 1",
                        "0301 2017-02 FIRST household_now SINGLE: 1",
                        "0301 2017-02 FIRST sex MALE: 1");
    }

    @Test
    void anOnwardMoveAndAReturnAreToldApart() {
        Tally tally = on(
                "2024-01-01",
                settled()
                        .moved("2017-04-01", "0301")
                        .moved("2019-12-31", "4601")
                        .moved("2020-01-01", "5601"));

        assertThat(tally.arrivals())
                .containsExactly(
                        "0301>4601 2019-12 ONWARD grant: 1",
                        "4601>5601 2020-01 RETURN none: 1",
                        "5601>0301 2017-04 FIRST grant: 1");
    }

    @Test
    void whatFollowsADepartureIsCountedByMonthsFromIt() {
        Life life = settled()
                .moved("2015-06-01", "4601")
                .moved("2015-07-01", "5601")
                .moved("2017-04-30", "0301")
                .moved("2019-12-31", "4601")
                .moved("2020-01-01", "0301")
                .moved("2020-02-01", "5601");

        assertThat(on("2024-01-01", life).onward())
                .containsExactly(
                        "5601/2015 2017-04 CAME_BACK i=34: 1",
                        "5601/2015 2017-04 DEPARTED i=0: 1",
                        "5601/2015 2017-04 MOVED_ON i=32: 1");
        assertThat(on("2024-01-01", life).residentChanges())
                .containsExactly(
                        "0301/2015 2017-04-30: 1",
                        "0301/2015 2019-12-31: -1",
                        "0301/2015 2020-01-01: 1",
                        "0301/2015 2020-02-01: -1",
                        "4601/2015 2015-06-01: 1",
                        "4601/2015 2015-07-01: -1",
                        "4601/2015 2019-12-31: 1",
                        "4601/2015 2020-01-01: -1",
                        "5601/2015 2015-03-01: 1",
                        "5601/2015 2015-06-01: -1",
                        "5601/2015 2015-07-01: 1",
                        "5601/2015 2017-04-30: -1",
                        "5601/2015 2020-02-01: 1");
    }

    @Test
    void aMoveOfTheFirstYearThatCameToNothingIsNoFirstOne() {
        Life back = settled().moved("2015-06-01", "0301").moved("2015-09-01", "5601");

        assertThat(on("2024-01-01", back).arrivals())
                .containsExactly("0301>5601 2015-09 RETURN programme: 1", "5601>0301 2015-06 ONWARD programme: 1");
        assertThat(on("2024-01-01", back).hazards()).containsExactly("5601 2015-03 SETTLED i=0: 1");
    }

    @Test
    void whatWasFirstUntilThePersonCameBackWasKnownAsThat() {
        Life back = settled().moved("2015-06-01", "0301").moved("2015-09-01", "5601");

        assertThat(on("2024-01-01", back).arrivalTriangle())
                .containsExactly(
                        "2015-06-03 5601>0301 2015-06 FIRST programme: 1",
                        "2015-09-03 0301>5601 2015-09 RETURN programme: 1",
                        "2015-09-03 5601>0301 2015-06 FIRST programme: -1",
                        "2015-09-03 5601>0301 2015-06 ONWARD programme: 1");
    }

    @Test
    void aProvisionalDepartureArrivesFirstAtOnce() {
        Tally tally = on("2015-07-01", settled().moved("2015-06-01", "0301"));

        assertThat(tally.arrivals()).containsExactly("5601>0301 2015-06 FIRST programme: 1");
        assertThat(tally.stock()).containsExactly("0301 2015-03 programme age SYR FIRST: 1");
        assertThat(tally.hazards()).containsExactly("5601 2015-03 DEPARTED i=3: 1", "5601 2015-03 SETTLED i=0: 1");
    }

    @Test
    void aMoveToWhatStandsForTheMunicipalityOfSettlementIsAReturn() {
        Life life = settled()
                .recoded("2016-01-01", "0301")
                .moved("2017-05-01", "4601")
                .moved("2018-05-01", "0301");

        assertThat(on("2024-01-01", life).arrivals())
                .containsExactly("0301>4601 2017-05 FIRST grant: 1", "4601>0301 2018-05 RETURN grant: 1");
    }

    @Test
    void theHouseholdIsThatOfTheDayOfTheMoveHoweverLateItChanged() {
        Life life = settled()
                .household("2023-05-01", "COUPLE")
                .moved("2023-05-01", "0301")
                .household("2023-05-02", "PARENT");

        assertThat(on("2024-01-01", life).arrivalGroups()).contains("0301 2023-05 FIRST household_now COUPLE: 1");
        assertThat(on("2024-01-01", life).hazards())
                .as("the household of a hazard cell is that of five years after settlement")
                .hasSize(2);
    }

    @Test
    void aStayBeginsAnewFromAbroadButNotByARecoding() {
        Life home = settled().emigrated("2016-01-01").immigrated("2017-01-01", "0301");

        assertThat(on("2024-01-01", home).stock()).containsExactly("0301 2015-03 programme age SYR FROM_ABROAD: 1");
        assertThat(on("2024-01-01", home.recoded("2018-01-01", "4601")).stock())
                .containsExactly("4601 2015-03 programme age SYR FROM_ABROAD: 1");
        assertThat(on("2024-01-01", settled().recoded("2018-01-01", "4601")).stock())
                .containsExactly("4601 2015-03 programme age SYR SETTLED: 1");
    }

    @Test
    void whoIsAbroadOrDeadIsInNoStock() {
        assertThat(on("2024-01-01", settled().emigrated("2016-01-01")).stock()).isEmpty();
        assertThat(on("2024-01-01", settled().died("2016-01-01")).hazards())
                .containsExactly("5601 2015-03 LOST i=10: 1", "5601 2015-03 SETTLED i=0: 1");
    }

    @Test
    void aProtectedAddressHidesBothEndsOfAMove() {
        Tally tally = on("2024-01-01", settled().moved("2017-05-01", "0301").protection("2018-01-01", "CONFIDENTIAL"));

        assertThat(tally.arrivals()).containsExactly("0000>0000 2017-05 FIRST grant: 1");
        assertThat(tally.stock()).containsExactly("0000 2015-03 programme age SYR FIRST: 1");
        assertThat(tally.hazards()).allMatch(line -> line.startsWith("0000 "));
    }

    @Test
    void departuresWhileARightStillRanAreCountedInTheirCohortOnceTheyAreConfirmed() {
        Life early = settled().moved("2015-06-01", "0301");

        assertThat(on("2016-05-31", early).rightsDepartures()).isEmpty();
        assertThat(on("2016-06-01", early).rightsDepartures()).containsExactly("5601/2015 programme k=0: 1");
        assertThat(on("2024-01-01", settled().moved("2020-01-01", "0301")).rightsDepartures())
                .isEmpty();
    }

    @Test
    void withoutABirthYearThereIsNoProgrammeAndNoAge() {
        Life life = settled().with(fact -> fact.setBirthYear(null)).moved("2016-05-01", "0301");

        assertThat(on("2024-01-01", life).arrivals()).containsExactly("5601>0301 2016-05 FIRST grant: 1");
        assertThat(on("2024-01-01", life).arrivalGroups()).contains("0301 2016-05 FIRST age_now UNKNOWN: 1");
        assertThat(on("2024-01-01", life).stock()).containsExactly("0301 2015-03 SYR FIRST: 1");
    }
}
