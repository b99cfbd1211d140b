package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import no.bofast.testkit.Life;
import no.bofast.testkit.Tally;
import org.junit.jupiter.api.Test;

/** Agreements and the moves that they are of; whoever is settled in 2015 has grant until the end of 2019. */
class AgreementCountsTest {

    private static final String LATE = "2024-01-01";

    @Test
    void aMoveAfterTheAgreementWasGrantedCountsUnderBothMunicipalities() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-05-20")
                .with(fact -> fact.setReason("WORK"))
                .moved("2016-06-01", "0301");

        assertThat(cases(life))
                .containsExactly(
                        "0301/2015 to 2016-03 REQUESTED WORK: 1",
                        "0301/2015 to 2016-05 GRANTED WORK: 1",
                        "0301/2015 to 2016-06 MOVED_AGREED WORK: 1",
                        "5601/2015 from 2016-03 REQUESTED WORK: 1",
                        "5601/2015 from 2016-05 GRANTED WORK: 1",
                        "5601/2015 from 2016-06 MOVED_AGREED WORK: 1");
    }

    @Test
    void theDayOfTheDecisionIsTheFirstOnWhichItHolds() {
        Life on = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-06-01")
                .moved("2016-06-01", "0301");
        Life after = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-06-02")
                .moved("2016-06-01", "0301");

        assertThat(cases(on)).contains("5601/2015 from 2016-06 MOVED_AGREED UNKNOWN: 1");
        assertThat(cases(after)).contains("5601/2015 from 2016-06 MOVED_UNDECIDED UNKNOWN: 1");
    }

    @Test
    void aRequestMadeAfterTheMoveIsNotOfIt() {
        Life life = settled().moved("2016-06-01", "0301").asked("2016-06-02", "5601", "0301", "GRANTED", "2016-07-01");

        assertThat(moves(life)).isEmpty();
        assertThat(cases(life)).hasSize(4);
    }

    @Test
    void aRequestIsOfTheFirstMoveBetweenItsMunicipalitiesAndOfNoOther() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-04-01")
                .moved("2016-06-01", "0301")
                .moved("2016-09-01", "5601")
                .moved("2017-06-01", "0301")
                .moved("2017-09-01", "4601");

        assertThat(moves(life))
                .containsExactly(
                        "0301/2015 to 2016-06 MOVED_AGREED UNKNOWN: 1",
                        "5601/2015 from 2016-06 MOVED_AGREED UNKNOWN: 1");
    }

    @Test
    void whoMovesAfterARefusalAndComesBackIsToldOf() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01")
                .moved("2016-06-01", "0301");

        assertThat(moves(life))
                .containsExactly(
                        "0301/2015 to 2016-06 MOVED_REFUSED UNKNOWN: 1",
                        "5601/2015 from 2016-06 MOVED_REFUSED UNKNOWN: 1");
        assertThat(moves(life.moved("2021-01-01", "4601").moved("2023-01-01", "5601")))
                .containsExactly(
                        "0301/2015 to 2016-06 CAME_BACK UNKNOWN: 1",
                        "0301/2015 to 2016-06 MOVED_REFUSED UNKNOWN: 1",
                        "5601/2015 from 2016-06 CAME_BACK UNKNOWN: 1",
                        "5601/2015 from 2016-06 MOVED_REFUSED UNKNOWN: 1");
    }

    @Test
    void aLaterAnswerToTheSameRequestHoldsFromItsOwnDay() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-08-01")
                .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01")
                .moved("2016-06-01", "0301");

        assertThat(cases(life))
                .contains(
                        "5601/2015 from 2016-08 GRANTED UNKNOWN: 1", "5601/2015 from 2016-06 MOVED_REFUSED UNKNOWN: 1")
                .noneMatch(line -> line.contains(" REFUSED"));
    }

    @Test
    void aRefusalThoughThereWasAJobIsOneForWorkOrWithWorkThereOnTheDay() {
        Life forWork = settled()
                .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01")
                .with(fact -> fact.setReason("WORK"));
        Life withWork = settled()
                .worked("2016-04-01", "2016-04-01", "0301")
                .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01")
                .with(fact -> fact.setReason("FAMILY"));
        Life elsewhere = settled()
                .worked("2016-04-01", null, "4601")
                .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01");

        assertThat(cases(forWork)).contains("0301/2015 to 2016-04 REFUSED_WITH_JOB WORK: 1");
        assertThat(cases(withWork)).contains("0301/2015 to 2016-04 REFUSED_WITH_JOB FAMILY: 1");
        assertThat(cases(elsewhere)).noneMatch(line -> line.contains("WITH_JOB"));
    }

    @Test
    void movesAfterTheGrantAreNobodysBusinessAndNeitherIsWhatWasAskedBeforeTheSettlementOrWithinAMunicipality() {
        Life late = settled()
                .asked("2019-11-01", "5601", "0301", "GRANTED", "2019-12-01")
                .moved("2020-01-01", "0301");
        Life early = settled()
                .asked("2015-02-28", "5601", "0301", "GRANTED", "2015-04-01")
                .moved("2016-01-01", "0301");
        Life within = settled().asked("2016-02-28", "2012", "5601", "GRANTED", "2016-04-01");

        assertThat(moves(late)).isEmpty();
        assertThat(cases(late)).hasSize(4);
        assertThat(cases(early)).isEmpty();
        assertThat(cases(within)).isEmpty();
    }

    @Test
    void underACodeThatWasSplitAnySuccessorMayBeMeantAndTheLargestIsLikely() {
        Life life = settled()
                .asked("2016-03-01", "5601", "1507", "GRANTED", "2016-04-01")
                .moved("2016-06-01", "1580");

        assertThat(cases(life))
                .contains("1508/2015 to 2016-04 GRANTED UNKNOWN: 1", "1580/2015 to 2016-06 MOVED_AGREED UNKNOWN: 1");
    }

    @Test
    void aCorrectionOfTheMoveAloneTakesItsAgreementWithIt() {
        Life life = settled()
                .asked("2016-03-01", "5601", "0301", "GRANTED", "2016-04-01")
                .moved("2016-06-01", "0301");
        Ledger before = life.ledgerOn(LATE);
        Life corrected = life.moved("2016-06-01", "4601").correcting("e3").registered("2022-01-01");

        Tally change = new Tally(corrected.ledgerOn(LATE).since(before));

        assertThat(change.cases())
                .containsExactly(
                        "0301/2015 to 2016-06 MOVED_AGREED UNKNOWN: -1",
                        "5601/2015 from 2016-06 MOVED_AGREED UNKNOWN: -1");
    }

    @Test
    void anAnnulledDecisionLeavesNothingAndAProtectedAddressLeavesNoPlace() {
        Life life = settled().asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01");

        assertThat(cases(life.annulled("e2", "2020-01-01"))).isEmpty();
        assertThat(cases(settled()
                        .asked("2016-03-01", "5601", "0301", "REFUSED", "2016-04-01")
                        .protection("2019-01-01", "CONFIDENTIAL")))
                .containsExactly(
                        "0000/2015 from 2016-03 REQUESTED UNKNOWN: 1",
                        "0000/2015 from 2016-04 REFUSED UNKNOWN: 1",
                        "0000/2015 to 2016-03 REQUESTED UNKNOWN: 1",
                        "0000/2015 to 2016-04 REFUSED UNKNOWN: 1");
    }

    private static Life settled() {
        return Life.of("p").settled("2015-03-01", "5601");
    }

    private static List<String> cases(Life life) {
        return Tally.of(life.ledgerOn(LATE)).cases();
    }

    private static List<String> moves(Life life) {
        return cases(life).stream()
                .filter(line -> line.contains("MOVED") || line.contains("CAME_BACK"))
                .toList();
    }
}
