package no.bofast.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

class DisclosureTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    @Test
    void aShareOfFewerThanTenIsNotReleased() {
        assertThat(Disclosure.RELEASED.share(3, 9)).isEmpty();
        assertThat(Disclosure.RELEASED.share(3, 12)).hasValue(0.25);
    }

    @Test
    void whoSeesExactCountsSeesEveryShareOfSomebody() {
        assertThat(Disclosure.EXACT.share(1, 4)).hasValue(0.25);
        assertThat(Disclosure.EXACT.share(0, 0)).isEmpty();
    }

    @Test
    void aMunicipalitySeesItsOwnExactlyAndNothingElse() {
        Audience oslo = new Audience.Municipality(Set.of(OSLO));

        assertThat(oslo.seesExactly(Optional.of(OSLO))).isTrue();
        assertThat(oslo.seesExactly(Optional.of(ALTA))).isFalse();
        assertThat(oslo.seesExactly(Optional.empty())).isFalse();
    }
}
