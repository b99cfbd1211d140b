package no.bofast.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;
import org.junit.jupiter.api.Test;

/** The tables are whole: the numbers are Statistics Norway's for the division of 2024. */
class ReferenceTablesTest {

    private static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = ReferenceTables.municipalities();
    private static final MunicipalityDivision DIVISION = ReferenceTables.division();

    @Test
    void thereAre357Municipalities() {
        assertThat(MUNICIPALITIES).hasSize(357);
    }

    @Test
    void aMunicipalityIsReadWithAllItsFacts() {
        assertThat(MUNICIPALITIES.get(MunicipalityCode.of("0301")))
                .isEqualTo(new Municipality(
                        MunicipalityCode.of("0301"),
                        "Oslo",
                        "03",
                        "Oslo",
                        Region.OSTLANDET,
                        1,
                        709_037,
                        717_710,
                        59.9814,
                        10.7393));
    }

    @Test
    void everyCodeOfAnyDivisionStandsForAMunicipalityOfToday() throws IOException {
        assertThat(codes())
                .hasSize(851)
                .allSatisfy(code -> assertThat(MUNICIPALITIES.containsKey(
                                DIVISION.current(code).orElseThrow()))
                        .as(code)
                        .isTrue());
    }

    @Test
    void everyMunicipalityStandsForItself() {
        assertThat(MUNICIPALITIES.keySet())
                .allSatisfy(
                        code -> assertThat(DIVISION.current(code.toString())).contains(code));
    }

    @Test
    void codesOfEarlierDivisionsStandForTodays() {
        assertThat(DIVISION.current("2012")).contains(MunicipalityCode.of("5601"));
        assertThat(DIVISION.current("5403")).contains(MunicipalityCode.of("5601"));
        assertThat(DIVISION.current("0101")).contains(MunicipalityCode.of("3101"));
    }

    @Test
    void theCodeOfProtectedAddressesIsNoMunicipality() {
        assertThat(DIVISION.current("0000")).isEmpty();
        assertThat(DIVISION.current("")).isEmpty();
    }

    @Test
    void regionsHaveTheirMunicipalities() {
        assertThat(countBy(Municipality::region))
                .isEqualTo(Map.of(
                        Region.NORD_NORGE, 80L,
                        Region.TRONDELAG, 38L,
                        Region.VESTLANDET, 93L,
                        Region.SORLANDET, 25L,
                        Region.OSTLANDET, 121L));
    }

    @Test
    void sizeBandsHaveTheirMunicipalities() {
        assertThat(countBy(Municipality::sizeBand))
                .isEqualTo(Map.of(
                        SizeBand.FROM_50000, 20L,
                        SizeBand.FROM_20000, 46L,
                        SizeBand.FROM_10000, 47L,
                        SizeBand.FROM_5000, 70L,
                        SizeBand.FROM_2000, 97L,
                        SizeBand.BELOW_2000, 77L));
    }

    @Test
    void centralityIsFromOneToSixAndPositionsAreInNorway() {
        assertThat(MUNICIPALITIES.values()).allSatisfy(municipality -> {
            assertThat(municipality.centrality()).isBetween(1, 6);
            assertThat(municipality.latitude()).isBetween(57.9, 71.3);
            assertThat(municipality.longitude()).isBetween(4.0, 31.5);
        });
    }

    @Test
    void theMunicipalitiesHaveTheInhabitantsOfNorway() {
        int inhabitants = MUNICIPALITIES.values().stream()
                .mapToInt(Municipality::population2024)
                .sum();

        assertThat(inhabitants).isEqualTo(5_550_203);
    }

    private static <T> Map<T, Long> countBy(Function<Municipality, T> property) {
        return MUNICIPALITIES.values().stream()
                .collect(Collectors.groupingBy(property, TreeMap::new, Collectors.counting()));
    }

    private static List<String> codes() throws IOException {
        try (InputStream table = ReferenceTables.class.getResourceAsStream("/reference/municipality-codes.csv")) {
            return new String(table.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }
}
