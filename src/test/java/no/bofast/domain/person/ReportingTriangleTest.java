package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** When each change of a month series became known. */
class ReportingTriangleTest {

    private static final String CLOCK = "2024-01-01";

    @Test
    void aChangeCarriesTheRegisterDateAndNotTheDateOfTheFact() {
        Life life = settled().emigrated("2016-05-01").registered("2017-02-03");

        assertThat(triangle(life))
                .containsExactly(
                        "2015-03-03 5601 2015-03 settled: 1",
                        "2017-02-03 5601 2016-05 emigrated: 1",
                        "2017-02-03 5601 2016-05 lost/2015: 1");
    }

    @Test
    void aCorrectionTakesAwayWhatWasKnownAndBringsWhatIs() {
        Life life = settled()
                .moved("2016-05-01", "0301")
                .moved("2016-06-01", "0301")
                .correcting("e2")
                .registered("2016-09-01");

        assertThat(triangle(life))
                .containsExactly(
                        "2015-03-03 5601 2015-03 settled: 1",
                        "2016-05-03 0301 2016-05 first_arrivals: 1",
                        "2016-05-03 0301 2016-05 in_moves: 1",
                        "2016-05-03 5601 2016-05 departures/2015: 1",
                        "2016-05-03 5601 2016-05 out_moves: 1",
                        "2016-09-01 0301 2016-05 first_arrivals: -1",
                        "2016-09-01 0301 2016-05 in_moves: -1",
                        "2016-09-01 0301 2016-06 first_arrivals: 1",
                        "2016-09-01 0301 2016-06 in_moves: 1",
                        "2016-09-01 5601 2016-05 departures/2015: -1",
                        "2016-09-01 5601 2016-05 out_moves: -1",
                        "2016-09-01 5601 2016-06 departures/2015: 1",
                        "2016-09-01 5601 2016-06 out_moves: 1");
    }

    @Test
    void anAnnulledEventLeavesItsPast() {
        Life life = settled().annulled("e1", "2015-09-01");

        assertThat(triangle(life))
                .containsExactly("2015-03-03 5601 2015-03 settled: 1", "2015-09-01 5601 2015-03 settled: -1");
        assertThat(Tally.of(life.ledgerOn(CLOCK)).months()).isEmpty();
    }

    @Test
    void aCorrectionOfTheSameRegisterDateLeavesOnlyTheNetChange() {
        Life life = settled()
                .emigrated("2016-05-01")
                .registered("2016-05-03T08:00:00Z")
                .annulled("e2", "2016-05-03T09:00:00Z");

        assertThat(triangle(life)).containsExactly("2015-03-03 5601 2015-03 settled: 1");
    }

    @Test
    void whatIsRegisteredAtOneInstantBecomesKnownTogether() {
        Life life = settled()
                .moved("2015-06-01", "0301")
                .registered("2015-08-01")
                .moved("2015-07-01", "5601")
                .registered("2015-08-01");

        assertThat(triangle(life)).noneMatch(line -> line.contains("departures"));
    }

    @Test
    void aLateReturnTakesTheDepartureBackWhenItIsRegistered() {
        Life life = settled()
                .moved("2015-06-01", "0301")
                .moved("2015-07-01", "5601")
                .registered("2016-12-01");

        assertThat(triangle(life))
                .contains("2015-06-03 5601 2015-06 departures/2015: 1", "2016-12-01 5601 2015-06 departures/2015: -1")
                .contains("2015-06-03 0301 2015-06 first_arrivals: 1", "2016-12-01 0301 2015-06 first_arrivals: -1");
    }

    @Test
    void aConfirmationByTheClockIsNoChange() {
        Life life = settled().moved("2015-06-01", "0301");

        assertThat(Tally.of(life.ledgerOn("2016-06-01")).triangle())
                .isEqualTo(Tally.of(life.ledgerOn("2015-06-03")).triangle());
    }

    @Test
    void theRegisterDateIsThatOfOslo() {
        assertThat(settledAndRegistered("2015-03-05T22:59:59.999999Z")).startsWith("2015-03-05");
        assertThat(settledAndRegistered("2015-03-05T23:00:00Z")).startsWith("2015-03-06");
    }

    @Test
    void onTheDayTheClocksGoForwardMidnightIsAtTwentyTwo() {
        assertThat(settledAndRegistered("2015-03-28T23:00:00Z")).startsWith("2015-03-29");
        assertThat(settledAndRegistered("2015-03-29T21:59:59Z")).startsWith("2015-03-29");
        assertThat(settledAndRegistered("2015-03-29T22:00:00Z")).startsWith("2015-03-30");
    }

    @Test
    void onTheDayTheClocksGoBackMidnightIsAtTwentyThree() {
        assertThat(settledAndRegistered("2015-10-24T22:00:00Z")).startsWith("2015-10-25");
        assertThat(settledAndRegistered("2015-10-25T22:59:59Z")).startsWith("2015-10-25");
        assertThat(settledAndRegistered("2015-10-25T23:00:00Z")).startsWith("2015-10-26");
    }

    private static String settledAndRegistered(String instant) {
        return triangle(settled().registered(instant)).get(0);
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static List<String> triangle(Life life) {
        return Tally.of(life.ledgerOn(CLOCK)).triangle();
    }
}
