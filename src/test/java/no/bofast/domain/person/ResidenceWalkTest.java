package no.bofast.domain.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CameAs;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.GrantKind;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import no.bofast.testkit.Life;
import org.junit.jupiter.api.Test;

/** Where a person lived, and what of it counts; departures are in {@link DepartureTest}. */
class ResidenceWalkTest {

    private static final Traits TRAITS =
            new Traits(Sex.MALE, AgeBand.AGE_18_29, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM);

    @Test
    void withoutASettlementThereIsNothingToTell() {
        Life life = Life.of("p1").immigrated("2015-01-01", "0301").moved("2016-05-01", "5601");

        assertThat(Walked.residence(life)).isEmpty();
    }

    @Test
    void theFirstSettlementSaysWhereWhenAndWho() {
        Walked walked = walk(settled().settled("2017-03-01", "0301"));

        assertThat(walked.residence())
                .isEqualTo(new Residence(
                        LocalDate.of(2015, 3, 1),
                        code("5601"),
                        OptionalInt.of(1990),
                        TRAITS,
                        GrantKind.SINGLE_ADULT,
                        Optional.empty(),
                        Optional.empty(),
                        Residence.Onward.NONE,
                        List.of(),
                        Optional.of(new Residence.Stay(code("5601"), CameAs.SETTLED))));
    }

    @Test
    void ageBandAndYearsAreByCalendarYear() {
        Walked walked = walk(Life.of("p1").settled("2015-12-31", "5601").with(fact -> fact.setBirthYear(1997)));

        assertThat(walked.residence().traits().ageBand()).isEqualTo(AgeBand.AGE_18_29);
        assertThat(walked.residence().yearsUntil(LocalDate.of(2016, 1, 1))).isEqualTo(1);
    }

    @Test
    void whatStandsBeforeTheSettlementIsIgnored() {
        Walked walked = walk(Life.of("p1")
                .moved("2015-02-01", "0301")
                .household("2015-02-01", "COUPLE")
                .died("2015-02-28")
                .settled("2015-03-01", "5601"));

        assertThat(walked.residence().livesIn()).contains(code("5601"));
        assertThat(walked.residence().traits()).isEqualTo(TRAITS);
    }

    @Test
    void aMoveOnTheDayOfTheSettlementComesAfterIt() {
        Walked walked = walk(Life.of("p1").moved("2015-03-01", "0301").settled("2015-03-01", "5601"));

        assertThat(walked.steps()).containsExactly("2015-03-01 out_moves 5601", "2015-03-01 in_moves 0301");
    }

    @Test
    void anAddressInTheSameMunicipalityIsNoMove() {
        assertThat(walk(settled().moved("2016-05-01", "5601")).steps()).isEmpty();
    }

    @Test
    void aMoveBetweenCodesOfOneMunicipalityIsNoMove() {
        Walked walked = walk(settled().moved("2016-05-01", "2012").moved("2020-05-01", "5403"));

        assertThat(walked.steps()).isEmpty();
    }

    @Test
    void everySecondaryMoveCounts() {
        Walked walked = walk(settled()
                .moved("2016-05-01", "0301")
                .moved("2017-05-01", "4601")
                .moved("2018-05-01", "5601"));

        assertThat(walked.steps())
                .containsExactly(
                        "2016-05-01 out_moves 5601",
                        "2016-05-01 in_moves 0301",
                        "2017-05-01 out_moves 0301",
                        "2017-05-01 in_moves 4601",
                        "2018-05-01 out_moves 4601",
                        "2018-05-01 in_moves 5601");
        assertThat(walked.residence().livesIn()).contains(code("5601"));
    }

    @Test
    void emigrationEndsResidence() {
        Walked walked = walk(settled().emigrated("2016-05-01"));

        assertThat(walked.steps()).containsExactly("2016-05-01 emigrated 5601");
        assertThat(walked.residence().livesIn()).isEmpty();
    }

    @Test
    void immigrationFromAbroadResumesResidenceWithoutAMove() {
        Walked walked = walk(settled().emigrated("2016-05-01").immigrated("2017-05-01", "0301"));

        assertThat(walked.steps()).containsExactly("2016-05-01 emigrated 5601", "2017-05-01 immigrated 0301");
        assertThat(walked.residence().livesIn()).contains(code("0301"));
    }

    @Test
    void anAddressChangeAbroadIsAReturnAlsoWhenItOnlyRecodes() {
        Walked moved = walk(settled().emigrated("2016-05-01").moved("2017-05-01", "0301"));
        Walked recoded = walk(settled().emigrated("2016-05-01").recoded("2017-05-01", "0301"));

        assertThat(moved.steps()).containsExactly("2016-05-01 emigrated 5601", "2017-05-01 immigrated 0301");
        assertThat(recoded).isEqualTo(moved);
    }

    @Test
    void immigrationOfAResidentIsNothing() {
        Walked walked = walk(settled().immigrated("2016-05-01", "0301"));

        assertThat(walked.steps()).isEmpty();
        assertThat(walked.residence().livesIn()).contains(code("5601"));
    }

    @Test
    void whoIsAbroadCannotEmigrateAndDiesNowhere() {
        Walked walked =
                walk(settled().emigrated("2016-05-01").emigrated("2016-06-01").died("2017-05-01"));

        assertThat(walked.steps()).containsExactly("2016-05-01 emigrated 5601");
    }

    @Test
    void whoEmigratesOnTheDayOfAReturnIsAbroad() {
        Walked walked =
                walk(settled().emigrated("2016-05-01").emigrated("2017-05-01").immigrated("2017-05-01", "0301"));

        assertThat(walked.residence().livesIn()).isEmpty();
    }

    @Test
    void deathEndsTheWalk() {
        Walked walked = walk(settled()
                .died("2016-05-01")
                .moved("2016-06-01", "0301")
                .immigrated("2016-07-01", "0301")
                .household("2016-08-01", "COUPLE"));

        assertThat(walked.steps()).containsExactly("2016-05-01 died 5601");
        assertThat(walked.residence().livesIn()).isEmpty();
        assertThat(walked.residence().traits()).isEqualTo(TRAITS);
    }

    @Test
    void aRecodingChangesTheMunicipalityWithoutAMove() {
        Walked walked = walk(settled().recoded("2016-05-01", "0301"));

        assertThat(walked.steps()).containsExactly("2016-05-01 recoded_out 5601", "2016-05-01 recoded_in 0301");
        assertThat(walked.residence().livesIn()).contains(code("0301"));
        assertThat(walked.residence().home()).isEqualTo(code("5601"));
    }

    @Test
    void aHouseholdChangeFiveYearsAfterSettlementCountsAndADayLaterNot() {
        Walked walked = walk(settled().household("2020-03-01", "COUPLE").household("2020-03-02", "PARENT"));

        assertThat(walked.residence().traits().household()).isEqualTo(Household.COUPLE);
    }

    @Test
    void fiveYearsAfterALeapDayIsTheTwentyEighth() {
        Walked walked = walk(Life.of("p1")
                .settled("2016-02-29", "5601")
                .household("2021-02-28", "COUPLE")
                .household("2021-03-01", "PARENT"));

        assertThat(walked.residence().traits().household()).isEqualTo(Household.COUPLE);
    }

    @Test
    void theLastHouseholdChangeCountsAlsoAbroad() {
        Walked walked = walk(settled()
                .household("2016-05-01", "COUPLE")
                .emigrated("2017-05-01")
                .household("2018-05-01", "PARENT"));

        assertThat(walked.residence().traits().household()).isEqualTo(Household.PARENT);
    }

    @Test
    void addressProtectionIsNoPartOfTheWalk() {
        assertThat(walk(settled().protection("2016-05-01", "STRICTLY_CONFIDENTIAL")))
                .isEqualTo(walk(settled()));
    }

    private static Life settled() {
        return Life.of("p1").settled("2015-03-01", "5601");
    }

    private static Walked walk(Life life) {
        return Walked.through(life);
    }

    private static MunicipalityCode code(String digits) {
        return MunicipalityCode.of(digits);
    }
}
