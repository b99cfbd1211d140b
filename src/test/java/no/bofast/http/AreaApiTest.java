package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Counties, classes and the country are sums of their municipalities, of what the reader sees of these. */
class AreaApiTest extends ExampleReaders {

    @ParameterizedTest
    @ValueSource(strings = {"settled", "residents", "departed", "atRisk"})
    void aCountyIsTheSumOfItsMunicipalities(String figure) throws Exception {
        for (Asked reader : new Asked[] {anyone, nation}) {
            int sum = rows(reader, "Finnmark")
                    .mapToInt(row -> row.at("/" + figure).asInt())
                    .sum();

            assertThat(reader.json("/api/v1/areas/56").at("/figures/" + figure).asInt())
                    .isEqualTo(sum)
                    .isPositive();
        }
    }

    @Test
    void whatIsToBeExpectedOfACountyIsTheSumOfWhatIsToBeExpected() throws Exception {
        double sum = rows(nation, "Finnmark")
                .mapToDouble(row -> row.at("/twelveMonths/expected").asDouble())
                .sum();

        assertThat(nation.json("/api/v1/areas/56").at("/figures/expected12").asDouble())
                .isCloseTo(sum, offset(0.051));
    }

    @Test
    void theCountryIsToldOfAsElsewhereAndItsClassesMakeItUp() throws Exception {
        JsonNode country = nation.json("/api/v1/areas/nation");
        int inClasses = 0;
        for (int centrality = 1; centrality <= 6; centrality++) {
            inClasses += settled(nation, "centrality-" + centrality);
        }

        assertThat(country.at("/figures/settled"))
                .isEqualTo(nation.json("/api/v1/nation").at("/figures/settled"));
        // The rest are people with protected addresses, who belong to no class.
        assertThat(settled(nation, "nation") - inClasses).isBetween(0, settled(nation, "nation") / 100);
        assertThat(settled(nation, "region-Nord-Norge")).isPositive();
        assertThat(settled(nation, "size_band-50000%2B")).isPositive();
    }

    @Test
    void theYearsOfAnAreaSumUpToItsSettled() throws Exception {
        JsonNode county = nation.json("/api/v1/areas/56");
        int settled = StreamSupport.stream(county.at("/years").spliterator(), false)
                .mapToInt(year -> year.at("/settled").asInt())
                .sum();

        assertThat(settled).isEqualTo(county.at("/figures/settled").asInt());
        assertThat(county.at("/years/" + (county.at("/years").size() - 1) + "/complete")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aMunicipalitySeesItselfExactlyAndItsCountyAsEveryoneDoes() throws Exception {
        assertThat(alta.json("/api/v1/areas/5601").at("/counts").asText()).isEqualTo("exact");
        assertThat(alta.json("/api/v1/areas/5601").at("/figures/settled"))
                .isEqualTo(nation.json("/api/v1/areas/5601").at("/figures/settled"));
        assertThat(WhoSeesWhatTest.withoutAlerts(alta.json("/api/v1/areas/56")))
                .isEqualTo(WhoSeesWhatTest.withoutAlerts(anyone.json("/api/v1/areas/56")));
    }

    @Test
    void theCohortsOfAnAreaAreThoseSettledThere() throws Exception {
        JsonNode curve =
                nation.json("/api/v1/cohorts?area=56&from=2010&to=2018").at("/curves/0/points/5");
        JsonNode own = nation.json("/api/v1/areas/56").at("/curve/points/5");

        assertThat(curve.at("/settled")).isEqualTo(own.at("/settled"));
        assertThat(nation.json("/api/v1/cohorts?area=56&dimension=sex").at("/curves"))
                .isNotEmpty();
        assertThat(anyone.json("/api/v1/cohorts?area=56&dimension=sex").at("/curves"))
                .isEmpty();
        assertThat(anyone.json("/api/v1/cohorts?area=56&dimension=settlement_year")
                        .at("/curves"))
                .isNotEmpty();
    }

    @Test
    void flowsOfEachYearOfTheMovesMakeUpAllFlows() throws Exception {
        int sum = 0;
        for (int year = 2010; year <= 2024; year++) {
            sum += departed(nation.json("/api/v1/flows?by=region&moved=" + year));
        }

        assertThat(sum)
                .isEqualTo(departed(nation.json("/api/v1/flows?by=region")))
                .isPositive();
        assertThat(nation.json("/api/v1/flows?by=county").at("/links/0/from").asText())
                .doesNotMatch("\\d+");
    }

    @Test
    void severalAreasAreOneTable() throws Exception {
        assertThat(nation.get("/api/v1/tables/areas/nation,56,5601/figures.csv")
                        .body()
                        .lines())
                .hasSize(4)
                .first()
                .isEqualTo("area,municipalities,settled,residents,at_risk,departures_12_months,expected,share");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/areas/99",
                "/api/v1/areas/everywhere",
                "/api/v1/areas/centrality-7",
                "/api/v1/cohorts?area=x"
            })
    void whatIsNoAreaIsRefused(String path) throws Exception {
        assertThat(anyone.status(path)).isEqualTo(400);
        assertThat(anyone.get(path).body()).contains("An area must be nation, a municipality's code");
    }

    private static Stream<JsonNode> rows(Asked reader, String county) throws Exception {
        return StreamSupport.stream(
                        reader.json("/api/v1/municipalities")
                                .at("/municipalities")
                                .spliterator(),
                        false)
                .filter(row -> row.at("/county").asText().startsWith(county));
    }

    private static int settled(Asked reader, String area) throws Exception {
        return reader.json("/api/v1/areas/" + area).at("/figures/settled").asInt();
    }

    private static int departed(JsonNode flows) {
        return StreamSupport.stream(flows.at("/links").spliterator(), false)
                .mapToInt(link -> link.at("/departed").asInt())
                .sum();
    }
}
