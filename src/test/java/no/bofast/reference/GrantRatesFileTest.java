package no.bofast.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import no.bofast.domain.GrantRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRatesFileTest {

    @Test
    void aLineTellsAYearOfTheGrantInACalendarYear() {
        assertThat(read("2024,2,167000", "2024,3,129000", "2025,5,72000"))
                .isEqualTo(new GrantRates(Map.of(2024, Map.of(2, 167_000, 3, 129_000), 2025, Map.of(5, 72_000))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "24,2,1; year must be a year such as 2024, got: '24'",
                "2024,0,1; grant_year must be 1 to 9, got: '0'",
                "2024,2,-1; amount_nok must be whole kroner, got: '-1'"
            })
    void whatIsWrongIsToldWithItsLine(String line, String what) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line)).withMessage("line 2: " + what);
    }

    @Test
    void twoAmountsOfTheSameAreOneTooMany() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("2024,2,1", "2024,2,1"))
                .withMessage("line 3: year 2 of the grant has been told of in 2024 before");
    }

    private static GrantRates read(String... lines) {
        String text = "year,grant_year,amount_nok\n" + String.join("\n", lines) + "\n";
        return GrantRatesFile.read(text.getBytes(UTF_8));
    }
}
