package no.bofast.reference;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantRatesFileTest {

    @Test
    void aLineTellsAYearOfTheGrantInACalendarYear() {
        assertThat(read("2024,2,167000", "2024,3,129000", "2025,5,72000"))
                .isEqualTo(new GrantRates(Map.of(
                        key(2024, 2, GrantKind.ANYONE),
                        167_000,
                        key(2024, 3, GrantKind.ANYONE),
                        129_000,
                        key(2025, 5, GrantKind.ANYONE),
                        72_000)));
    }

    @Test
    void amountsMayDifferByKindAndAWiderKindStandsForOneOfWhichNoneIsTold() {
        GrantRates rates = GrantRatesFile.read("""
                year;grant_year;kind;amount_nok
                2025;1;single_adult;241000
                2025;1;adult;190000
                2025;1;;100000
                """.getBytes(UTF_8));

        assertThat(rates.areByKind()).isTrue();
        assertThat(rates.of(2025, 1, GrantKind.SINGLE_ADULT)).hasValue(241_000);
        assertThat(rates.of(2025, 1, GrantKind.ADULT)).hasValue(190_000);
        assertThat(rates.of(2025, 1, GrantKind.UNACCOMPANIED_MINOR)).hasValue(100_000);
        assertThat(rates.of(2025, 2, GrantKind.ADULT)).isEmpty();
    }

    @Test
    void aKindThatNobodyIsOfIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> GrantRatesFile.read("year,grant_year,kind,amount_nok\n2025,1,voksen,1".getBytes(UTF_8)))
                .withMessage(
                        "line 2: kind must be adult, single_adult, child, unaccompanied_minor or empty, for everyone,"
                                + " got: 'voksen'");
    }

    private static GrantRates.Key key(int year, int yearOfGrant, GrantKind kind) {
        return new GrantRates.Key(year, yearOfGrant, kind);
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
