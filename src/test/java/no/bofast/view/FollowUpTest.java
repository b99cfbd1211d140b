package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.Traits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FollowUpTest {

    private static final int LAST_COMPLETE = 2020;
    private final FollowUp followUp = new FollowUp();

    @BeforeEach
    void settle() {
        add(2015, CohortMeasure.SETTLED, 0, 10);
        add(2015, CohortMeasure.DEPARTED, 1, 2);
        add(2015, CohortMeasure.DEPARTED, 3, 1);
        add(2015, CohortMeasure.EMIGRATED, 2, 1);
        add(2015, CohortMeasure.PROVISIONAL, 0, 1);
        add(2019, CohortMeasure.SETTLED, 0, 6);
        add(2019, CohortMeasure.DEPARTED, 1, 3);
    }

    @Test
    void asManyDepartedAsElsewhereIfPartsOfTheSameYearsDid() {
        FollowUp country = new FollowUp();
        country.add(followUp);
        add(2019, CohortMeasure.SETTLED, 0, 4);

        assertThat(followUp.departedAsIn(country)).isEqualTo(10 * 0.3 + 10 * 0.5);
        assertThat(followUp.between(2019, 2019).departedAsIn(country)).isEqualTo(5);
        assertThat(country.departedAsIn(country)).isEqualTo(country.departed());
        assertThat(followUp.settled()).isEqualTo(20);
    }

    @Test
    void onlyCohortsThatReachAYearAreCountedInIt() {
        assertThat(followUp.settled(1, LAST_COMPLETE)).isEqualTo(16);
        assertThat(followUp.departedWithin(1, LAST_COMPLETE)).isEqualTo(5);
        assertThat(followUp.settled(2, LAST_COMPLETE)).isEqualTo(10);
        assertThat(followUp.departedWithin(3, LAST_COMPLETE)).isEqualTo(3);
    }

    @Test
    void aYearIsCompleteWhenEveryCohortReachesIt() {
        assertThat(followUp.isComplete(1, LAST_COMPLETE)).isTrue();
        assertThat(followUp.isComplete(2, LAST_COMPLETE)).isFalse();
    }

    @Test
    void theLostDoNotRemain() {
        assertThat(followUp.remainingBefore(3, LAST_COMPLETE)).isEqualTo(10 - 2 - 1);
    }

    @Test
    void settlementYearsCanBeChosen() {
        assertThat(followUp.between(2016, 2020).settled(0, LAST_COMPLETE)).isEqualTo(6);
        assertThat(followUp.between(2018, 2017).settled(0, LAST_COMPLETE)).isZero();
    }

    private void add(int year, CohortMeasure measure, int years, int count) {
        Traits traits = new Traits(Sex.MALE, AgeBand.UNKNOWN, Household.OTHER, CountryGroup.OTHER, Ground.OTHER);
        followUp.add(new Cell.Cohort(MunicipalityCode.of("0301"), year, traits, measure, years), count);
    }
}
