package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesInForceTest {

    private final List<Municipality> places =
            List.copyOf(ReferenceTables.municipalities().values());
    private final MunicipalityDivision division = ReferenceTables.division();
    private final CodesInForce codes = new CodesInForce(places, division);

    @ParameterizedTest
    @CsvSource({
        "0301, 2010-01-01, 0301",
        "3101, 2019-12-31, 0101",
        "3101, 2020-01-01, 3001",
        "3101, 2023-12-31, 3001",
        "3101, 2024-01-01, 3101",
        "5001, 2017-12-31, 1601",
        "5001, 2018-01-01, 5001",
        "5006, 2018-06-01, 5004",
        "5061, 2015-01-01, 1567",
        "5061, 2018-12-31, 1567",
        "5061, 2019-01-01, 5061",
        "5503, 2012-12-31, 1901",
        "5503, 2013-01-01, 1903",
        "5053, 2012-01-01, 1756",
        "3907, 2016-12-31, 0706",
        "3907, 2017-01-01, 0710",
        "3903, 2017-12-31, 0702",
        "3903, 2018-01-01, 0715",
        "3911, 2018-01-01, 0729",
        "1103, 2015-01-01, 1103",
        "1108, 2015-01-01, 1102",
        "1508, 2021-01-01, 1507",
        "1580, 2015-01-01, 1534",
        "1580, 2021-01-01, 1507",
        "1580, 2024-01-01, 1580",
        "4601, 2015-01-01, 1201",
        "5501, 2021-01-01, 5401"
    })
    void aPlaceHasTheCodeOfItsTime(String place, LocalDate date, String code) {
        assertThat(codes.of(index(place), date, 0)).isEqualTo(code);
    }

    @Test
    void everyCodeStandsForItsPlaceExceptHaramWhilePartOfAlesund() {
        for (int place = 0; place < places.size(); place++) {
            for (int year = 2010; year <= 2024; year++) {
                String code = codes.of(place, LocalDate.of(year, 7, 1), year);
                boolean haram = places.get(place).code().toString().equals("1580") && year >= 2020 && year < 2024;
                String stands = haram ? "1508" : places.get(place).code().toString();
                assertThat(division.current(code).orElseThrow().toString()).isEqualTo(stands);
            }
        }
    }

    @Test
    void aMergerRecodesWhoLivesThereOnlyIntoTheMunicipalityThatTheirOwnBecame() {
        // 3903 Holmestrand: 0702 Holmestrand and 0714 Hof became 0715 in 2018, 0713 Sande stayed until 2020.
        for (int person = 0; person < 9; person++) {
            String before = codes.of(index("3903"), LocalDate.of(2017, 12, 31), person);
            String after = codes.of(index("3903"), LocalDate.of(2018, 1, 1), person);

            assertThat(after).isEqualTo(before.equals("0713") ? "0713" : "0715");
        }
    }

    private int index(String code) {
        for (int place = 0; place < places.size(); place++) {
            if (places.get(place).code().toString().equals(code)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no such place: " + code);
    }
}
