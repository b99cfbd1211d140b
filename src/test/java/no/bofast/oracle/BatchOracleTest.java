package no.bofast.oracle;

import static no.bofast.oracle.Example.settled;
import static no.bofast.oracle.Example.unsettled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Examples of domain.md counted by hand: what is in which table. */
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
                        "unresolved.csv",
                        "arrivals.csv",
                        "arrival_groups.csv",
                        "stock.csv",
                        "resident_changes.csv",
                        "onward.csv",
                        "hazards.csv",
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
    void rowsAreSortedAsTextColumnByColumn() {
        Example example = settled("2005-03-01", "5601")
                .moved("2007-08-01", "0301")
                .settledAlso("2005-04-01", "5601")
                .having("personId", "p2")
                .moved("2015-08-01", "0301")
                .having("personId", "p2");

        assertThat(example.rows("flows.csv")).containsExactly("5601,0301,2005,10,1", "5601,0301,2005,2,1");
    }
}
