package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.SideCell;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** Wages and work beside the residence. The basic amount is 90,068 in 2015, 92,576 in 2016, 93,634 in 2017 and 96,883 in 2018. */
class SideCountsTest {

    private static final String LATE = "2024-01-01";

    @Test
    void wagesCountByYearSinceSettlementUnderTheMunicipalityOfSettlement() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .earned(2014, 50_000)
                .earned(2015, 0)
                .earned(2017, 93_634);

        assertThat(on(life, LATE).wages())
                .containsExactly("5601/2015 departed=31 k=0 band 0: 1", "5601/2015 departed=31 k=2 band 3: 1");
    }

    @Test
    void aDepartureMovesAllYearsToThoseWhoDepartedThen() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .earned(2015, 0)
                .earned(2016, 10_000)
                .moved("2017-08-01", "0301")
                .earned(2018, 100_000);

        assertThat(on(life, LATE).wages())
                .containsExactly(
                        "5601/2015 departed=2 k=0 band 0: 1",
                        "5601/2015 departed=2 k=1 band 1: 1",
                        "5601/2015 departed=2 k=3 band 3: 1");
        assertThat(on(life, LATE).wagesOfMoves())
                .containsExactly("0301/2015 destination k=2 1>3: 1", "5601/2015 settlement k=2 1>3: 1");
    }

    @Test
    void aProvisionalDepartureIsNoneUntilTheClockConfirmsIt() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .moved("2015-09-01", "0301")
                .earned(2014, 0)
                .earned(2016, 1);

        assertThat(on(life, "2016-08-31").wagesOfMoves()).isEmpty();
        assertThat(on(life, "2016-08-31").wages()).containsExactly("5601/2015 departed=31 k=1 band 1: 1");
        assertThat(on(life, "2016-09-01").wagesOfMoves())
                .containsExactly("0301/2015 destination k=0 0>1: 1", "5601/2015 settlement k=0 0>1: 1");
        Tally clockAlone = new Tally(life.ledgerOn("2016-09-01").since(life.ledgerOn("2016-08-31")));
        assertThat(clockAlone.wages())
                .containsExactly("5601/2015 departed=0 k=1 band 1: 1", "5601/2015 departed=31 k=1 band 1: -1");
    }

    @Test
    void wagesAreNoFactOfTheWalkAndConfirmNothing() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .moved("2015-09-01", "0301")
                .earned(2018, 1);

        assertThat(on(life, "2016-08-31").cohorts())
                .containsExactly("5601/2015 provisional k=0: 1", "5601/2015 settled k=0: 1");
    }

    @Test
    void theWagesRegisteredLastHoldAndThoseBeforeComeBackWhenTheyAreAnnulled() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .earned(2016, 300_000)
                .earned(2016, 0)
                .registered("2019-05-01");

        assertThat(on(life, LATE).wages()).containsExactly("5601/2015 departed=31 k=1 band 0: 1");
        assertThat(on(life.annulled("e3", "2021-05-01"), LATE).wages())
                .containsExactly("5601/2015 departed=31 k=1 band 7: 1");
    }

    @Test
    void aCorrectionYearsLaterLeavesNothingOfWhatWasCorrected() {
        Life life = Life.of("p").settled("2015-03-01", "5601").earned(2016, 300_000);
        Ledger before = life.ledgerOn(LATE);
        Life corrected = life.earned(2016, 20_000).correcting("e2").registered("2023-12-01");

        Tally change = new Tally(corrected.ledgerOn(LATE).since(before));

        assertThat(change.wages())
                .containsExactly("5601/2015 departed=31 k=1 band 1: 1", "5601/2015 departed=31 k=1 band 7: -1");
        assertThat(change.counts()).hasSize(2);
    }

    @Test
    void wagesThatAreKnownBeforeTheSettlementWaitForIt() {
        Life life = Life.of("p").earned(2016, 1);

        assertThat(on(life, LATE).wages()).isEmpty();
        assertThat(on(life.settled("2015-03-01", "5601"), LATE).wages())
                .containsExactly("5601/2015 departed=31 k=1 band 1: 1");
    }

    @Test
    void whileTheAddressIsProtectedEverythingCountsNowhere() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .earned(2016, 1)
                .moved("2017-08-01", "0301")
                .earned(2018, 1)
                .worked("2017-08-01", null, "0301")
                .protection("2019-01-01", "CONFIDENTIAL");

        assertThat(on(life, LATE).wagesOfMoves())
                .containsExactly("0000/2015 destination k=2 1>1: 1", "0000/2015 settlement k=2 1>1: 1");
        assertThat(on(life, LATE).work())
                .containsExactly("0000/2015 2017-08 MOVED i=0: 1", "0000/2015 2017-08 TO_WORK i=0: 1");
    }

    @Test
    void whoHadTheJobInTheDestinationOnTheDayBeforeHadItFirst() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .worked("2017-07-31", "2018-01-30", "0301")
                .moved("2017-08-01", "0301");

        assertThat(on(life, LATE).work())
                .containsExactly(
                        "0301/2015 2017-08 HAD_WORK i=0: 1",
                        "0301/2015 2017-08 JOB_FIRST i=0: 1",
                        "0301/2015 2017-08 MOVED i=0: 1",
                        "0301/2015 2017-08 OUT_OF_WORK i=5: 1");
    }

    @Test
    void whoHadNoWorkComesToItInTheMonthOnWhoseLastDayThereIsSome() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .worked("2016-01-01", "2017-07-30", "5601")
                .moved("2017-08-01", "0301")
                .worked("2017-09-01", "2017-09-29", "0301")
                .worked("2017-11-30", null, null);

        assertThat(on(life, LATE).work())
                .containsExactly("0301/2015 2017-08 MOVED i=0: 1", "0301/2015 2017-08 TO_WORK i=3: 1");
    }

    @Test
    void withoutAnyTellingOfWorkNothingIsSaidOfIt() {
        Life life = Life.of("p").settled("2015-03-01", "5601").moved("2017-08-01", "0301");

        assertThat(on(life, LATE).work()).isEmpty();
    }

    @Test
    void anEarlierWayOfCountingHasNoneOfThisAndTheNextAddsItAlone() {
        Life life = Life.of("p").settled("2015-03-01", "5601").earned(2016, 1).moved("2017-08-01", "0301");
        Counting usual = Countings.USUAL;
        Counting earlier = new Counting(Counting.Scope.COURSES, usual.rights(), usual.division(), usual.amounts());
        LocalDate clock = LocalDate.parse(LATE);

        Ledger now = new Ledger(life.eventSet(), clock, usual);
        Ledger then = new Ledger(life.eventSet(), clock, earlier);

        assertThat(now.since(then).keySet())
                .extracting(LedgerEntry::cell)
                .isNotEmpty()
                .allMatch(SideCell.class::isInstance);
        assertThat(List.copyOf(then.counts().keySet()))
                .extracting(LedgerEntry::cell)
                .noneMatch(SideCell.class::isInstance);
    }

    private static Tally on(Life life, String clock) {
        return Tally.of(life.ledgerOn(clock));
    }
}
