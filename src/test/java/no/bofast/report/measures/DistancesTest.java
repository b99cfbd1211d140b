package no.bofast.report.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** Distances of moves: kilometres between the points of two municipalities. */
class DistancesTest {

    private static final Places PLACES = new Places(ReferenceTables.municipalities());
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final MunicipalityCode BERGEN = MunicipalityCode.of("4601");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    @Test
    void aQuarterOfAMeridianIsTenThousandKilometres() {
        Municipality equator = at(0, 0);

        assertThat(equator.kmTo(at(90, 0))).isCloseTo(10_007.5, within(0.1));
        assertThat(equator.kmTo(equator)).isZero();
        assertThat(at(60, 10).kmTo(at(60, 11))).isCloseTo(55.6, within(0.05));
    }

    @Test
    void itIsAsFarBackAsThere() {
        Municipality oslo = PLACES.find(OSLO).orElseThrow();
        Municipality bergen = PLACES.find(BERGEN).orElseThrow();

        assertThat(oslo.kmTo(bergen)).isEqualTo(bergen.kmTo(oslo)).isCloseTo(300, within(15.0));
    }

    @Test
    void eachMoveCountsOnceForEachWhoMoved() {
        Distances distances = Distances.of(Stream.of(new Leg(ALTA, OSLO, 3), new Leg(BERGEN, OSLO, 1)), PLACES);

        double far = PLACES.find(ALTA).orElseThrow().kmTo(PLACES.find(OSLO).orElseThrow());
        double near = PLACES.find(BERGEN).orElseThrow().kmTo(PLACES.find(OSLO).orElseThrow());
        assertThat(distances.moves()).isEqualTo(4);
        assertThat(distances.meanKm().orElseThrow()).isCloseTo((near + 3 * far) / 4, within(1e-6));
        assertThat(distances.medianKm()).hasValue(far);
        assertThat(distances.byBand())
                .isEqualTo(Map.of(new Distances.Band(200, 500), 1, new Distances.Band(500, Integer.MAX_VALUE), 3));
    }

    @Test
    void movesToOrFromNowhereHaveNoDistance() {
        Distances distances = Distances.of(Stream.of(new Leg(MunicipalityCode.PROTECTED, OSLO, 3)), PLACES);

        assertThat(distances.moves()).isZero();
        assertThat(distances.meanKm()).isEmpty();
        assertThat(distances.medianKm()).isEmpty();
    }

    @Test
    void aLimitBelongsToTheBandAboveIt() {
        assertThat(Distances.Band.of(49.9).label()).isEqualTo("0-49");
        assertThat(Distances.Band.of(50).label()).isEqualTo("50-99");
        assertThat(Distances.Band.of(500).label()).isEqualTo("500+");
    }

    private static Municipality at(double latitude, double longitude) {
        Municipality oslo = PLACES.find(OSLO).orElseThrow();
        return new Municipality(
                oslo.code(),
                oslo.name(),
                oslo.countyCode(),
                oslo.county(),
                oslo.region(),
                oslo.centrality(),
                oslo.population2023(),
                oslo.population2024(),
                latitude,
                longitude);
    }
}
