package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** What one person contributes to the counts, when the clock shows a date. */
class LedgerTest {

    @Test
    void withoutASettlementAPersonContributesNothing() {
        Ledger ledger =
                Life.of("p1").moved("2016-05-01", "0301").died("2017-05-01").ledgerOn("2020-01-01");

        assertThat(ledger.counts()).isEmpty();
    }

    @Test
    void anAddressChangeWaitsForASettlementThatIsRegisteredLater() {
        Ledger ledger = Life.of("p1")
                .moved("2016-05-01", "0301")
                .settled("2015-03-01", "5601")
                .registered("2016-08-01")
                .ledgerOn("2020-01-01");

        assertThat(Tally.of(ledger).triangle())
                .containsExactly(
                        "2016-08-01 0301 2016-05 first_arrivals: 1",
                        "2016-08-01 0301 2016-05 in_moves: 1",
                        "2016-08-01 5601 2015-03 settled: 1",
                        "2016-08-01 5601 2016-05 departures/2015: 1",
                        "2016-08-01 5601 2016-05 out_moves: 1");
    }

    @Test
    void aSettledPersonIsCountedInEveryTable() {
        Tally tally = Tally.of(settled().ledgerOn("2015-03-03"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 settled k=0: 1");
        assertThat(tally.months()).containsExactly("5601 2015-03 settled: 1");
        assertThat(tally.residents()).containsExactly("5601/2015: 1");
        assertThat(tally.flows()).isEmpty();
        assertThat(tally.groups())
                .containsExactly(
                        "5601 2015-03 settled age_band 18-29: 1",
                        "5601 2015-03 settled country SYR: 1",
                        "5601 2015-03 settled ground ASYLUM: 1",
                        "5601 2015-03 settled household SINGLE: 1",
                        "5601 2015-03 settled household_age SINGLE 18-29: 1",
                        "5601 2015-03 settled sex MALE: 1");
    }

    @Test
    void aDepartureIsCountedAtItsOriginAndAtItsDestination() {
        Tally tally = Tally.of(settled().moved("2017-01-01", "0301").ledgerOn("2017-02-01"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 departed k=2: 1", "5601/2015 settled k=0: 1");
        assertThat(tally.flows()).containsExactly("5601>0301/2015 k=2: 1");
        assertThat(tally.residents()).containsExactly("0301/2015: 1");
        assertThat(tally.months())
                .containsExactly(
                        "0301 2017-01 first_arrivals: 1",
                        "0301 2017-01 in_moves: 1",
                        "5601 2015-03 settled: 1",
                        "5601 2017-01 departures/2015: 1",
                        "5601 2017-01 out_moves: 1");
        assertThat(tally.groups())
                .contains(
                        "5601 2017-01 departures sex MALE: 1",
                        "5601 2017-01 departures rights PROGRAMME: 1",
                        "5601 2017-01 departures destination 0301: 1");
    }

    @Test
    void rightsAreThoseOnTheDayOfTheDeparture() {
        assertThat(Tally.of(settled().moved("2018-03-01", "0301").ledgerOn("2021-01-01"))
                        .groups())
                .contains("5601 2018-03 departures rights GRANT: 1");
        assertThat(Tally.of(settled().moved("2020-03-01", "0301").ledgerOn("2021-01-01"))
                        .groups())
                .contains("5601 2020-03 departures rights NONE: 1");
    }

    @Test
    void aProvisionalDepartureIsConfirmedOnTheDayAYearLater() {
        Life life = settled().moved("2015-12-31", "0301");

        assertThat(Tally.of(life.ledgerOn("2016-12-30")).cohorts())
                .containsExactly("5601/2015 provisional k=0: 1", "5601/2015 settled k=0: 1");
        assertThat(Tally.of(life.ledgerOn("2016-12-31")).cohorts())
                .containsExactly("5601/2015 departed k=0: 1", "5601/2015 settled k=0: 1");
    }

    @Test
    void onlyConfirmedDeparturesFlow() {
        Life life = settled().moved("2015-12-31", "0301");

        assertThat(Tally.of(life.ledgerOn("2016-12-30")).flows()).isEmpty();
        assertThat(Tally.of(life.ledgerOn("2016-12-31")).flows()).containsExactly("5601>0301/2015 k=0: 1");
    }

    @Test
    void aConfirmationChangesNothingButTheCohortTheFlowAndTheRights() {
        Life life = settled().moved("2015-12-31", "0301");

        Tally change = new Tally(life.ledgerOn("2016-12-31").since(life.ledgerOn("2016-12-30")));

        assertThat(change.counts()).hasSize(4);
        assertThat(change.rightsDepartures()).containsExactly("5601/2015 programme k=0: 1");
        assertThat(change.cohorts()).containsExactly("5601/2015 departed k=0: 1", "5601/2015 provisional k=0: -1");
        assertThat(change.flows()).containsExactly("5601>0301/2015 k=0: 1");
    }

    @Test
    void aLaterFactConfirmsBeforeTheClockDoes() {
        Ledger ledger = settled()
                .moved("2015-12-31", "0301")
                .household("2016-12-31", "COUPLE")
                .registered("2016-06-01")
                .ledgerOn("2016-06-01");

        assertThat(Tally.of(ledger).cohorts()).contains("5601/2015 departed k=0: 1");
        assertThat(nextConfirmation(ledger)).isEmpty();
    }

    @Test
    void theNextConfirmationIsAYearAfterTheMoveUntilTheClockIsThere() {
        Life life = settled().moved("2015-12-31", "0301");

        assertThat(nextConfirmation(settled().ledgerOn("2016-06-01"))).isEmpty();
        assertThat(nextConfirmation(life.ledgerOn("2016-12-30"))).contains(LocalDate.of(2016, 12, 31));
        assertThat(nextConfirmation(life.ledgerOn("2016-12-31"))).isEmpty();
        assertThat(nextConfirmation(Ledger.EMPTY)).isEmpty();
    }

    @Test
    void aVoidDepartureLeavesTheMovesAndNoDeparture() {
        Tally tally = Tally.of(settled()
                .moved("2015-06-01", "0301")
                .moved("2015-07-01", "5601")
                .ledgerOn("2017-01-01"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 settled k=0: 1");
        assertThat(tally.months())
                .containsExactly(
                        "0301 2015-06 in_moves: 1",
                        "0301 2015-07 out_moves: 1",
                        "5601 2015-03 settled: 1",
                        "5601 2015-06 out_moves: 1",
                        "5601 2015-07 in_moves: 1");
        assertThat(tally.groups()).noneMatch(line -> line.contains("departures"));
    }

    @Test
    void whoEmigratesAtRiskIsLostAndLivesNowhere() {
        Tally tally = Tally.of(settled().emigrated("2017-05-01").ledgerOn("2018-01-01"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 emigrated k=2: 1", "5601/2015 settled k=0: 1");
        assertThat(tally.months())
                .containsExactly("5601 2015-03 settled: 1", "5601 2017-05 emigrated: 1", "5601 2017-05 lost/2015: 1");
        assertThat(tally.groups()).contains("5601 2017-05 lost household SINGLE: 1");
        assertThat(tally.residents()).isEmpty();
    }

    @Test
    void whoDiesElsewhereWhileProvisionalIsLostAtHomeAndDiedThere() {
        Tally tally = Tally.of(
                settled().moved("2015-06-01", "0301").died("2015-08-01").ledgerOn("2018-01-01"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 died k=0: 1", "5601/2015 settled k=0: 1");
        assertThat(tally.months())
                .contains("0301 2015-08 died: 1", "5601 2015-08 lost/2015: 1")
                .noneMatch(line -> line.contains("first_arrivals"));
    }

    @Test
    void afterARecodingEverythingIsStillCountedUnderTheMunicipalityOfSettlement() {
        Tally tally = Tally.of(settled()
                .recoded("2016-05-01", "0301")
                .moved("2017-05-01", "4601")
                .ledgerOn("2018-01-01"));

        assertThat(tally.cohorts()).containsExactly("5601/2015 departed k=2: 1", "5601/2015 settled k=0: 1");
        assertThat(tally.flows()).containsExactly("5601>4601/2015 k=2: 1");
        assertThat(tally.months())
                .containsExactly(
                        "0301 2016-05 recoded_in: 1",
                        "0301 2017-05 out_moves: 1",
                        "4601 2017-05 first_arrivals: 1",
                        "4601 2017-05 in_moves: 1",
                        "5601 2015-03 settled: 1",
                        "5601 2016-05 recoded_out: 1",
                        "5601 2017-05 departures/2015: 1");
    }

    @Test
    void theHouseholdIsThatFiveYearsAfterSettlementInEveryTable() {
        Tally tally = Tally.of(settled().household("2018-01-01", "COUPLE").ledgerOn("2019-01-01"));

        assertThat(tally.groups())
                .contains("5601 2015-03 settled household COUPLE: 1")
                .doesNotContain("5601 2015-03 settled household SINGLE: 1");
    }

    @Test
    void theSameLedgerAgainChangesNothing() {
        Life life = settled().moved("2016-05-01", "0301");

        assertThat(life.ledgerOn("2017-01-01").since(life.ledgerOn("2017-01-01")))
                .isEmpty();
    }

    @Test
    void theClockAloneChangesNothingWhenNothingIsProvisional() {
        Life life = settled().moved("2016-05-01", "0301");

        assertThat(life.ledgerOn("2024-01-01").since(life.ledgerOn("2017-01-01")))
                .isEmpty();
    }

    @Test
    void toGoBackToNothingTakesEverythingAway() {
        Ledger ledger = settled().moved("2016-05-01", "0301").ledgerOn("2017-01-01");

        Map<LedgerEntry, Integer> erasure = Ledger.EMPTY.since(ledger);

        assertThat(erasure)
                .hasSameSizeAs(ledger.counts())
                .allSatisfy((entry, change) ->
                        assertThat(change).isEqualTo(-ledger.counts().get(entry)));
    }

    @Test
    void aCorrectedBirthYearChangesRightsAlsoWithinAnAgeBand() {
        Life corrected = settled()
                .with(fact -> fact.setBirthYear(1961))
                .moved("2016-05-01", "0301")
                .settled("2015-03-01", "5601")
                .with(fact -> fact.setBirthYear(1957))
                .correcting("e1")
                .registered("2017-01-01");
        Life right = settled().with(fact -> fact.setBirthYear(1957)).moved("2016-05-01", "0301");

        assertThat(totals(corrected)).isEqualTo(totals(right));
    }

    /** What is known in the end, whenever it became known. */
    private static Map<Cell, Integer> totals(Life life) {
        Map<Cell, Integer> totals = new HashMap<>();
        life.ledgerOn("2020-01-01").counts().forEach((entry, count) -> totals.merge(entry.cell(), count, Integer::sum));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    private static Optional<LocalDate> nextConfirmation(Ledger ledger) {
        return ledger.since(Ledger.EMPTY, (cell, registeredOn, change) -> {});
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }
}
