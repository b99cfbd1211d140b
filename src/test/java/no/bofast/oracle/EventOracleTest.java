package no.bofast.oracle;

import static no.bofast.oracle.Example.settled;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Examples of domain.md counted by hand: validity, protection, bad events (sections 1, 5 and 6). */
class EventOracleTest {
    private static final String SETTLED = "settled,,1";

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
