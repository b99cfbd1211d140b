package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a person is counted whose address is protected. */
class ProtectionTest {

    private static final String CLOCK = "2024-01-01";

    @ParameterizedTest
    @ValueSource(strings = {"CONFIDENTIAL", "STRICTLY_CONFIDENTIAL"})
    void everythingIsCountedUnderNoMunicipality(String level) {
        Tally tally = tally(settled().moved("2017-05-01", "0301").protection("2018-05-01", level));

        assertThat(tally.cohorts()).containsExactly("0000/2015 departed k=2: 1", "0000/2015 settled k=0: 1");
        assertThat(tally.flows()).containsExactly("0000>0000/2015 k=2: 1");
        assertThat(tally.residents()).containsExactly("0000/2015: 1");
        assertThat(tally.months())
                .containsExactly(
                        "0000 2015-03 settled: 1",
                        "0000 2017-05 departures/2015: 1",
                        "0000 2017-05 first_arrivals: 1",
                        "0000 2017-05 in_moves: 1",
                        "0000 2017-05 out_moves: 1");
        assertThat(tally.groups())
                .allMatch(line -> line.startsWith("0000"))
                .contains("0000 2017-05 departures destination 0000: 1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NONE", "CLIENT"})
    void lesserLevelsHideNothing(String level) {
        Life life = settled().protection("2018-05-01", level);

        assertThat(tally(life)).isEqualTo(tally(settled()));
    }

    @Test
    void itsOnsetMovesTheCountsAtTheRegisterDateOfTheProtection() {
        Life life = settled().protection("2018-05-01", "CONFIDENTIAL").registered("2018-06-01");

        assertThat(tally(life).triangle())
                .containsExactly(
                        "2015-03-03 5601 2015-03 settled: 1",
                        "2018-06-01 0000 2015-03 settled: 1",
                        "2018-06-01 5601 2015-03 settled: -1");
    }

    @Test
    void whenItEndsEverythingReturns() {
        Life life = settled().protection("2018-05-01", "CONFIDENTIAL").protection("2019-05-01", "NONE");

        assertThat(tally(life).months()).isEqualTo(tally(settled()).months());
        assertThat(tally(life).residents()).isEqualTo(tally(settled()).residents());
        assertThat(tally(life).triangle())
                .contains("2019-05-03 0000 2015-03 settled: -1", "2019-05-03 5601 2015-03 settled: 1");
    }

    @Test
    void theLastLevelInTheOrderOfFactsHoldsHoweverItWasRegistered() {
        Life life = settled()
                .protection("2019-05-01", "NONE")
                .registered("2019-05-02")
                .protection("2018-05-01", "CONFIDENTIAL")
                .registered("2020-01-01");

        assertThat(tally(life)).isEqualTo(tally(settled()));
    }

    @Test
    void itHoldsFromBeforeTheSettlement() {
        Life life = settled().protection("2014-01-01", "STRICTLY_CONFIDENTIAL");

        assertThat(tally(life).residents()).containsExactly("0000/2015: 1");
    }

    @Test
    void itHoldsAfterADeath() {
        Life life = settled().died("2016-01-01").protection("2017-01-01", "CONFIDENTIAL");

        assertThat(tally(life).cohorts()).containsExactly("0000/2015 died k=1: 1", "0000/2015 settled k=0: 1");
    }

    @Test
    void itDoesNotChangeWhatHappened() {
        Life moves = settled()
                .moved("2015-06-01", "0301")
                .moved("2015-07-01", "5601")
                .moved("2016-07-01", "4601");

        Tally tally = tally(moves.protection("2015-05-01", "CONFIDENTIAL"));

        assertThat(tally.cohorts()).containsExactly("0000/2015 departed k=1: 1", "0000/2015 settled k=0: 1");
        assertThat(tally.months()).contains("0000 2015-06 out_moves: 1", "0000 2015-07 out_moves: 1");
    }

    @Test
    void anAnnulledProtectionHidesNothingAnyMore() {
        Life life = settled().protection("2018-05-01", "CONFIDENTIAL").annulled("e2", "2018-07-01");

        assertThat(tally(life).residents()).isEqualTo(List.of("5601/2015: 1"));
    }

    @Test
    void aLaterProtectionReachesWhatWasPublishedBefore() {
        Life known = settled().emigrated("2016-05-01");
        Ledger before = known.ledgerOn("2018-05-01");

        Ledger after = known.protection("2018-05-01", "CONFIDENTIAL").ledgerOn("2018-05-03");

        assertThat(new Tally(after.since(before)).cohorts())
                .containsExactly(
                        "0000/2015 emigrated k=1: 1",
                        "0000/2015 settled k=0: 1",
                        "5601/2015 emigrated k=1: -1",
                        "5601/2015 settled k=0: -1");
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Tally tally(Life life) {
        return Tally.of(life.ledgerOn(CLOCK));
    }
}
