package no.bofast.warning.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import org.junit.jupiter.api.Test;

class HazardsTest {

    private static final int K = 3;

    @Test
    void theMunicipalityItselfIsLeftOutOfItsPeers() {
        Exposure[] exposures = {new Exposure(), exposure(9_000, 10_000), exposure(500, 100_000), exposure(500, 100_000)
        };

        Hazards hazards = Hazards.among(country(4, 4, 4), exposures, BaselineSettings.DEFAULTS);

        assertThat(hazards.perMonth(1)[K]).isCloseTo(0.005, within(0.0001));
    }

    @Test
    void peersOfAnotherCentralityCountOnlyThroughTheNation() {
        Exposure[] exposures = {new Exposure(), exposure(0, 0), exposure(2_000, 100_000), exposure(200, 100_000)};

        Hazards hazards = Hazards.among(country(4, 4, 6), exposures, BaselineSettings.DEFAULTS);

        assertThat(hazards.perMonth(1)[K]).isCloseTo(0.02, within(0.001));
    }

    @Test
    void whereThereAreNoPeersTheNationalHazardStands() {
        Exposure[] exposures = {new Exposure(), exposure(10, 100), exposure(1_000, 100_000)};

        Hazards hazards = Hazards.among(country(1, 4), exposures, BaselineSettings.DEFAULTS);

        assertThat(hazards.perMonth(1)[K]).isCloseTo(0.01, within(0.0001));
        assertThat(hazards.perMonth(0)[K]).isCloseTo(0.01, within(0.0002));
    }

    @Test
    void aYearSinceSettlementWithoutForerunnersIsExpectedToGoOnAsTheYearBefore() {
        Exposure[] exposures = {new Exposure(), exposure(10, 100), exposure(1_000, 100_000)};

        Hazards hazards = Hazards.among(country(1, 4), exposures, BaselineSettings.DEFAULTS);

        assertThat(hazards.perMonth(1)[K + 1]).isCloseTo(hazards.perMonth(1)[K], within(0.0001));
    }

    private static Exposure exposure(double departures, double atRisk) {
        Exposure exposure = new Exposure();
        exposure.departures[K] = departures;
        exposure.atRisk[K] = atRisk;
        return exposure;
    }

    private static Country country(int... centralities) {
        SortedMap<MunicipalityCode, Municipality> municipalities = new TreeMap<>();
        for (int i = 0; i < centralities.length; i++) {
            MunicipalityCode code = new MunicipalityCode(1000 + i);
            municipalities.put(
                    code,
                    new Municipality(code, "M" + i, "10", "C", Region.OSTLANDET, centralities[i], 5000, 5000, 60, 10));
        }
        return new Country(municipalities);
    }
}
