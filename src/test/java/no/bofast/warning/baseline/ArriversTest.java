package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import no.bofast.domain.AgeNow;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Arriver;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.Sex;
import org.junit.jupiter.api.Test;

class ArriversTest {

    private static final Arriver CHILD =
            new Arriver(Sex.FEMALE, CountryGroup.UKR, Ground.COLLECTIVE_PROTECTION, AgeNow.AGE_6_15, Household.PARENT);

    @Test
    void eachWhoCanArriveHasANumberOfTheirOwnThatFitsAKey() {
        Set<Integer> numbers = new HashSet<>();
        for (Sex sex : Sex.values()) {
            for (CountryGroup country : CountryGroup.values()) {
                for (Ground ground : Ground.values()) {
                    for (AgeNow age : AgeNow.values()) {
                        for (Household household : Household.values()) {
                            Arriver arriver = new Arriver(sex, country, ground, age, household);
                            int number = Arrivers.number(arriver);
                            assertThat(numbers.add(number)).isTrue();
                            assertThat(number).isBetween(0, 0xFFFF);
                            assertThat(Arrivers.arriver(number)).isEqualTo(arriver);
                        }
                    }
                }
            }
        }
    }

    @Test
    void arrivalsAreSummedByCategoryOverTheMonthsAskedFor() {
        Arrivers arrivers = new Arrivers();
        arrivers.arrive(Arrivers.number(CHILD), 24_000, 2);
        arrivers.arrive(Arrivers.number(CHILD), 24_001, 3);
        arrivers.arrive(Arrivers.number(CHILD), 24_002, 5);

        int[] ages = arrivers.sums(ArrivalDimension.AGE_NOW, any -> true, 24_000, 24_001);

        assertThat(ages[AgeNow.AGE_6_15.ordinal()]).isEqualTo(5);
        assertThat(ages).hasSize(AgeNow.values().length).contains(0);
    }
}
