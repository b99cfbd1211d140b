package no.bofast.reference;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import no.bofast.domain.Inhabitants;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InhabitantsFileTest {

    private static final Municipality OSLO = place("0301");
    private static final Municipality ALTA = place("5601");
    private static final Municipality STAVANGER = place("1103");

    private static Municipality place(String code) {
        return ReferenceTables.municipalities().get(MunicipalityCode.of(code));
    }

    @Test
    void theMeanIsOfTheYearsThatAreKnown() {
        Inhabitants known = read("0301,2010,100", "0301,2012,201");

        assertThat(known.mean(2010, 2016, OSLO)).isEqualTo(151);
        assertThat(known.mean(2011, 2016, OSLO)).isEqualTo(201);
        assertThat(known.mean(2013, 2016, OSLO)).isEqualTo(OSLO.population2024());
        assertThat(known.mean(2010, 2016, ALTA)).isEqualTo(ALTA.population2024());
    }

    @Test
    void aYearThatIsMissingIsAsTheLastBefore() {
        Inhabitants known = read("0301,2010,100", "0301,2012,201");

        assertThat(known.in(2011, OSLO)).isEqualTo(100);
        assertThat(known.in(2030, OSLO)).isEqualTo(201).isEqualTo(known.last(OSLO));
        assertThat(known.in(2009, OSLO)).isEqualTo(OSLO.population2024());
        assertThat(Inhabitants.OF_2024.last(ALTA)).isEqualTo(ALTA.population2024());
    }

    @Test
    void municipalitiesThatBecameOneAreAddedUp() {
        Inhabitants known = read("1103,2019,134", "1141,2019,3", "1142,2019,5", "1103,2020,143");

        assertThat(known.in(2019, STAVANGER)).isEqualTo(142);
        assertThat(known.in(2020, STAVANGER)).isEqualTo(143);
    }

    @ParameterizedTest
    @CsvSource({
        "'0301;2010;100', line 2: '0301;2010;100' stands for no municipality of today",
        "'0301,2010,-1', line 2: inhabitants must be a number",
        "'0301,2010,999999999', line 2: inhabitants must be a number",
        "'0301,10,100', line 2: year must be a year such as 2024",
        "'0301,2010', line 2: inhabitants must be a number",
        "'9999,2010,1', line 2: '9999' stands for no municipality of today",
        "'1507,2020,66258', line 2: '1507' stands for no municipality of today, or for several",
    })
    void whatIsWrongIsSaidWithItsLine(String line, String what) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(line)).withMessageStartingWith(what);
    }

    @Test
    void aYearIsToldOnce() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read("0301,2010,1", "0301,2010,1"))
                .withMessage("line 3: 0301 has been told of in 2010 before");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> table("code,year,people"))
                .withMessage("line 1: the columns must be municipality,year,inhabitants");
    }

    @Test
    void aTableOutOfASpreadsheetIsReadToo() {
        byte[] semicolons = "inhabitants;name;municipality;year\r\n1500;Ålttá;5601;2024\r\n".getBytes(ISO_8859_1);

        assertThat(InhabitantsFile.read(semicolons, ReferenceTables.division()).in(2024, ALTA))
                .isEqualTo(1_500);
    }

    private static Inhabitants read(String... lines) {
        return table("municipality,year,inhabitants", lines);
    }

    private static Inhabitants table(String header, String... lines) {
        String text = header + "\n" + String.join("\n", lines);
        return InhabitantsFile.read(text.getBytes(UTF_8), ReferenceTables.division());
    }
}
