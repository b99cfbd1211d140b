package no.bofast.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0000", "0001", "0301", "5601", "9999"})
    void aCodeIsWrittenAsItIsRead(String digits) {
        assertThat(MunicipalityCode.of(digits)).hasToString(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "31", "301", "03010", "030a", " 301", "+301", "٠٣٠١"})
    void aCodeHasExactlyFourDigits(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MunicipalityCode.of(text))
                .withMessage("municipality code must be four digits, got: '" + text + "'");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 10_000})
    void aNumberMustFitFourDigits(int number) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MunicipalityCode(number))
                .withMessage("municipality code must be 0 to 9999, got: " + number);
    }

    @Test
    void onlyTheCodeOfProtectedAddressesIsProtected() {
        assertThat(MunicipalityCode.of("0000")).isEqualTo(MunicipalityCode.PROTECTED);
        assertThat(MunicipalityCode.PROTECTED.isProtected()).isTrue();
        assertThat(MunicipalityCode.of("0301").isProtected()).isFalse();
    }

    @Test
    void codesAreOrderedByNumber() {
        assertThat(MunicipalityCode.of("0301")).isLessThan(MunicipalityCode.of("5601"));
    }
}
