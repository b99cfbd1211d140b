package no.bofast.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The examples that issue and definitions give of codes that were split, told of the oracle (domain.md, section 1). */
class SplitOracleTest {

    @Test
    void aStayIsWhereTheRecodingThatEndsItLeads() {
        Example haram = Example.settled("2018-03-01", "1534").moved("2021-05-01", "1507");
        Example alesund = Example.settled("2018-03-01", "1504").moved("2021-05-01", "1507");

        assertThat(haram.recoded("2024-01-01", "1580").rows("months.csv")).containsExactly("1580,2018-03,settled,,1");
        assertThat(alesund.recoded("2024-01-01", "1580").rows("flows.csv")).containsExactly("1508,1580,2018,3,1");
        assertThat(alesund.rows("unresolved.csv")).isEmpty();
    }

    @Test
    void aSettlementIsToo() {
        Example stokke = Example.settled("2015-03-01", "0720").recoded("2017-01-01", "0704");

        assertThat(stokke.moved("2019-05-01", "0710").rows("flows.csv")).containsExactly("3905,3907,2015,4,1");
    }

    @Test
    void theReformIsNoMoveWhateverTheRegisterSays() {
        Example tysfjord = Example.settled("2015-03-01", "1850").moved("2020-01-01", "1806");

        assertThat(tysfjord.rows("months.csv")).containsExactly("1806,2015-03,settled,,1");
        assertThat(Example.settled("2015-03-01", "1850")
                        .moved("2020-01-16", "1806")
                        .rows("flows.csv"))
                .containsExactly("1875,1806,2015,5,1");
    }

    @Test
    void withoutKnowledgeAStayIsWhereThePersonWasOrWhereMostOfTheCodeWent() {
        Example known = Example.settled("2018-03-01", "1534").moved("2021-05-01", "1507");
        Example unknown = Example.settled("2018-03-01", "0301").moved("2021-05-01", "1507");

        assertThat(known.rows("unresolved.csv")).containsExactly("1580,2018,1");
        assertThat(unknown.rows("unresolved.csv")).containsExactly("1508,2018,1");
    }

    @Test
    void aRenamedCodeIsOne() {
        Example snillfjord = Example.settled("2015-03-01", "1613").moved("2018-01-01", "5012");

        assertThat(snillfjord.rows("unresolved.csv")).containsExactly("5059,2015,2");
        assertThat(snillfjord.moved("2020-01-01", "5056").rows("residents.csv")).containsExactly("5056,2015,1");
        assertThat(snillfjord.rows("unresolved.csv")).isEmpty();
    }

    @Test
    void theBasicUnitTellsFirst() {
        Example told = Example.settled("2021-03-01", "1507").havingFact("basicUnit", "15800101");

        assertThat(told.rows("residents.csv")).containsExactly("1580,2021,1");
        assertThat(told.rows("unresolved.csv")).isEmpty();
    }

    @Test
    void anAdjustedBoundaryIsNoMoveButTheOtherWayIs() {
        assertThat(Example.settled("2015-03-01", "5039")
                        .moved("2020-01-15", "5054")
                        .rows("flows.csv"))
                .isEmpty();
        assertThat(Example.settled("2015-03-01", "5054")
                        .moved("2020-01-15", "5006")
                        .rows("flows.csv"))
                .containsExactly("5054,5006,2015,5,1");
    }
}
