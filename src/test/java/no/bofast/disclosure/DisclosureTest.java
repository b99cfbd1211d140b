package no.bofast.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final CountId SETTLED_IN_OSLO = CountId.of(OSLO, "settled");
    private static final CountId SETTLED_MEN = CountId.national("settled", "sex", "MALE");

    @Test
    void thePublicSeesMultiplesOfThreeAtMostTwoAway() {
        for (int exact = 0; exact < 1000; exact++) {
            int shown = Disclosure.FOR_EVERYONE.count(id(exact), exact);

            assertThat(shown % 3).isZero();
            assertThat(shown).isBetween(exact - 2, exact + 2);
        }
    }

    @Test
    void aMultipleOfThreeStaysAsItIs() {
        assertThat(IntStream.range(0, 100).map(i -> Disclosure.FOR_EVERYONE.count(id(i), 42)))
                .containsOnly(42);
    }

    @Test
    void oneAndTwoBecomeZeroOrThreeAndAreRightOnAverage() {
        assertThat(meanShown(1)).isCloseTo(1, within(0.015));
        assertThat(meanShown(2)).isCloseTo(2, within(0.015));
        assertThat(meanShown(100)).isCloseTo(100, within(0.015));
    }

    private static double meanShown(int exact) {
        return IntStream.range(0, 200_000)
                .map(i -> Disclosure.FOR_EVERYONE.count(id(i), exact))
                .average()
                .orElseThrow();
    }

    @Test
    void askingAgainRevealsNothing() {
        Disclosure asOnAnotherMachine = new Disclosure(Audience.EVERYONE, new Rounding(""));

        assertThat(IntStream.range(0, 500)
                        .map(i -> asOnAnotherMachine.count(id(i), 1))
                        .toArray())
                .isEqualTo(IntStream.range(0, 500)
                        .map(i -> Disclosure.FOR_EVERYONE.count(id(i), 1))
                        .toArray());
    }

    @Test
    void anotherKeyRoundsOtherwise() {
        Rounding keyed = new Rounding("a secret of the operator");

        assertThat(IntStream.range(0, 100))
                .anyMatch(i -> keyed.rounded(id(i), 1) != Rounding.UNKEYED.rounded(id(i), 1));
    }

    @Test
    void aGreaterCountOfTheSameCellIsNeverShownAsSmaller() {
        for (int i = 0; i < 200; i++) {
            CountId id = id(i);

            assertThat(IntStream.range(0, 30)
                            .map(n -> Rounding.UNKEYED.rounded(id, n))
                            .toArray())
                    .isSorted();
        }
    }

    @Test
    void aPartIsNeverShownAsMoreThanItsWhole() {
        for (int i = 0; i < 200; i++) {
            assertThat(Disclosure.FOR_EVERYONE.part(id(i), 13, 12)).isEqualTo(12);
        }
    }

    @Test
    void aShareOfFewerThanTenIsNotShownToThePublic() {
        assertThat(Disclosure.FOR_EVERYONE.share(SETTLED_MEN, 3, 9)).isEmpty();
        assertThat(Disclosure.FOR_EVERYONE.share(SETTLED_MEN, 3, 12)).hasValue(0.25);
    }

    @Test
    void aMunicipalitySeesItsOwnCountsExactlyAndOthersRounded() {
        Disclosure toOslo = new Disclosure(new Audience.Municipality(Set.of(OSLO)), Rounding.UNKEYED);

        assertThat(toOslo.count(SETTLED_IN_OSLO, 7)).isEqualTo(7);
        assertThat(toOslo.share(SETTLED_IN_OSLO, 1, 4)).hasValue(0.25);
        assertThat(toOslo.count(CountId.of(ALTA, "settled"), 7)).isIn(6, 9);
        assertThat(toOslo.count(SETTLED_MEN, 7)).isIn(6, 9);
    }

    @Test
    void theNationalAuthoritySeesAllExactly() {
        assertThat(Disclosure.EXACT.count(SETTLED_IN_OSLO, 1)).isEqualTo(1);
        assertThat(Disclosure.EXACT.share(SETTLED_MEN, 1, 2)).hasValue(0.5);
        assertThat(Disclosure.EXACT.share(SETTLED_MEN, 0, 0)).isEmpty();
    }

    @Test
    void nobodyIsAMunicipalAudienceForProtectedAddresses() {
        assertThatThrownBy(() -> new Audience.Municipality(Set.of(MunicipalityCode.PROTECTED)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CountId id(int i) {
        return CountId.national("settled", "cell", Integer.toString(i));
    }
}
