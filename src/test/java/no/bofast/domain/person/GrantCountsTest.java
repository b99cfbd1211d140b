package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.LedgerEntry;
import no.bofast.testkit.Countings;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** Who lives where they were settled, and who elsewhere, quarter by quarter. */
class GrantCountsTest {

    private static final LocalDate LATE = LocalDate.of(2024, 1, 1);
    private static final Counting FOLLOWED = Countings.USUAL.with(GrantFollowing.TOGETHER);
    private static final Counting BY_KIND = Countings.USUAL.with(GrantFollowing.BY_KIND);

    @Test
    void whoMovesAwayLivesElsewhereUntilComingBackOrLeavingTheCountry() {
        Life life = settled()
                .moved("2016-05-01", "0301")
                .moved("2016-06-15", "4601")
                .moved("2017-01-01", "5601")
                .moved("2018-02-01", "0301")
                .emigrated("2019-01-02")
                .immigrated("2020-01-01", "5601");

        assertThat(counted(life))
                .containsExactly(
                        "5601/2015 2016-01 here: 1",
                        "5601/2015 2016-07 elsewhere: 1",
                        "5601/2015 2016-07 here: -1",
                        "5601/2015 2017-01 elsewhere: -1",
                        "5601/2015 2017-01 here: 1",
                        "5601/2015 2018-04 elsewhere: 1",
                        "5601/2015 2018-04 here: -1",
                        "5601/2015 2019-04 elsewhere: -1",
                        "5601/2015 2020-01 here: 1");
    }

    @Test
    void whatIsDoneInTheYearOfSettlementAndUndoneMakesNoDifference() {
        Life life = settled().moved("2015-05-01", "0301").moved("2015-12-30", "5601");

        assertThat(counted(life)).containsExactly("5601/2015 2016-01 here: 1");
    }

    @Test
    void anotherMunicipalityOfSettlementTakesEveryStayWithIt() {
        Life life = settled().moved("2017-05-01", "0301");
        Life corrected = settled()
                .moved("2017-05-01", "0301")
                .settled("2015-03-01", "4601")
                .correcting("e1")
                .registered("2021-01-01");

        Tally change = new Tally(ledger(corrected, FOLLOWED).since(ledger(life, FOLLOWED)));

        assertThat(change.grants())
                .containsExactly(
                        "4601/2015 2016-01 here: 1",
                        "4601/2015 2017-07 elsewhere: 1",
                        "4601/2015 2017-07 here: -1",
                        "5601/2015 2016-01 here: -1",
                        "5601/2015 2017-07 elsewhere: -1",
                        "5601/2015 2017-07 here: 1");
    }

    @Test
    void whileTheAddressIsProtectedNobodyIsElsewhere() {
        Life life = settled().moved("2017-05-01", "0301").protection("2019-01-01", "CONFIDENTIAL");

        assertThat(counted(life)).containsExactly("0000/2015 2016-01 here: 1");
    }

    @Test
    void withoutRatesNothingOfItIsCountedAndTheFirstRatesAddItAlone() {
        Life life = settled().moved("2017-05-01", "0301").earned(2016, 1);
        Ledger without = ledger(life, Countings.USUAL);

        assertThat(Tally.of(without).grants()).isEmpty();
        assertThat(new Tally(ledger(life, FOLLOWED).since(without)).counts().keySet())
                .extracting(LedgerEntry::cell)
                .hasSize(3)
                .allMatch(GrantCell.class::isInstance);
    }

    @Test
    void byKindItIsAlsoToldWhoWasSettledAndWhoCameInWhateverBecomesOfTheHousehold() {
        Life life = Life.of("p")
                .settled("2015-03-01", "5601")
                .household("2016-01-01", "COUPLE")
                .moved("2017-05-01", "0301")
                .emigrated("2018-05-01");

        assertThat(Tally.of(ledger(life, BY_KIND)).grants())
                .containsExactly(
                        "0301/2015 2017-07 came single_adult: 1",
                        "0301/2015 2018-07 came single_adult: -1",
                        "5601/2015 2016-01 here single_adult: 1",
                        "5601/2015 2016-01 settled single_adult: 1",
                        "5601/2015 2017-07 elsewhere single_adult: 1",
                        "5601/2015 2017-07 here single_adult: -1",
                        "5601/2015 2018-07 elsewhere single_adult: -1");
    }

    private static Life settled() {
        return Life.of("p").settled("2015-03-01", "5601");
    }

    private static List<String> counted(Life life) {
        return Tally.of(ledger(life, FOLLOWED)).grants();
    }

    private static Ledger ledger(Life life, Counting counting) {
        return new Ledger(life.eventSet(), LATE, counting);
    }
}
