package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What is to be expected of a municipality: to those who may see it. */
class ForecastApiTest extends ExampleReaders {

    private static final String ALTA = "/api/v1/municipalities/5601/forecast";
    private static final String OSLO = "/api/v1/municipalities/0301/forecast";

    @Test
    void aMunicipalitySeesItsOwnForecastExactly() throws Exception {
        JsonNode answer = alta.json(ALTA);

        assertThat(answer.at("/month").asText()).isEqualTo("2024-03");
        assertThat(answer.at("/settledAYear").asInt()).isNotNegative();
        assertThat(answer.at("/measures").findValuesAsText("measure"))
                .containsExactly("departures", "arrivals", "arrivals_of_school_age", "arrivals_past_grant", "stock");
        JsonNode year = answer.at("/measures/0/points/11");
        assertThat(year.at("/months").asInt()).isEqualTo(12);
        assertThat(year.at("/through").asText()).isEqualTo("2025-02");
        assertThat(year.at("/expected").asDouble()).isPositive();
        assertThat(year.at("/lower95").asInt())
                .isLessThanOrEqualTo(year.at("/lower80").asInt());
        assertThat(year.at("/lower80").asInt())
                .isLessThanOrEqualTo(year.at("/median").asInt());
        assertThat(year.at("/upper80").asInt())
                .isGreaterThanOrEqualTo(year.at("/median").asInt());
        assertThat(nation.json(ALTA)).isEqualTo(answer);
    }

    @Test
    void theForecastOfAYearAgoIsHeldAgainstWhatHappened() throws Exception {
        JsonNode past = alta.json(ALTA).at("/past");

        assertThat(past).hasSize(1);
        assertThat(past.at("/0/month").asText()).isEqualTo("2023-03");
        JsonNode points = past.at("/0/measures/0/points");
        assertThat(points).hasSize(12);
        assertThat(points.at("/11/through").asText()).isEqualTo("2024-02");
        assertThat(points.at("/11/happened").asInt())
                .isGreaterThanOrEqualTo(points.at("/0/happened").asInt());
    }

    @Test
    void whoPlannedByAForecastIsToldWhetherItHolds() throws Exception {
        JsonNode answer = alta.json(ALTA + "?budget=2023-03");

        assertThat(answer.at("/budgets")).hasSize(1);
        assertThat(answer.at("/budgets/0").asText()).isEqualTo("2023-03");
        assertThat(answer.at("/plan/budget").asText()).isEqualTo("2023-03");
        assertThat(answer.at("/plan/state").asText()).isIn("within", "left");
        assertThat(alta.json(ALTA + "?budget=2020-01").at("/plan/state").asText())
                .isEqualTo("unknown");
        assertThat(alta.json(ALTA).at("/plan").isNull()).isTrue();
        assertThat(alta.status(ALTA + "?budget=March")).isEqualTo(400);
    }

    @Test
    void thePublicIsToldOfNoPlan() throws Exception {
        JsonNode answer = anyone.json(ALTA + "?budget=2023-03");

        assertThat(answer.at("/plan").isNull()).isTrue();
        assertThat(answer.at("/budgets")).isEmpty();
    }

    @Test
    void classesOfMunicipalitiesAddUpToTheCountry() throws Exception {
        JsonNode country = nation.json("/api/v1/forecast");

        double all = expected(country.at("/measures/0/points/11"));
        double ofClasses = 0;
        for (JsonNode one : country.at("/classes")) {
            if (one.at("/dimension").asText().equals("centrality")) {
                assertThat(one.at("/measures/0/points")).hasSize(2);
                ofClasses += expected(one.at("/measures/0/points/0"));
            }
        }
        assertThat(country.at("/classes")).hasSize(6 + 5 + 6);
        assertThat(ofClasses).isCloseTo(all, within(0.5));
        assertThat(anyone.json("/api/v1/forecast").at("/classes/0/measures").findValuesAsText("measure"))
                .containsExactly("departures");
    }

    private static double expected(JsonNode point) {
        return point.at("/expected").asDouble();
    }

    @Test
    void everyoneElseSeesWhatIsMadeOfReleases() throws Exception {
        JsonNode released = anyone.json(ALTA);

        assertThat(released.at("/measures").findValuesAsText("measure")).containsExactly("departures");
        assertThat(released.at("/month").asText()).isEqualTo("2024-02");
        assertThat(released.at("/settledAYear").asInt() % 3).isZero();
        assertThat(released.at("/past")).isEmpty();
        assertThat(alta.json(OSLO)).isEqualTo(anyone.json(OSLO));
        assertThat(alta.json("/api/v1/forecast")).isEqualTo(anyone.json("/api/v1/forecast"));
    }

    @Test
    void theCountryIsExpectedToLoseAsManyAsItsMunicipalities() throws Exception {
        JsonNode country = nation.json("/api/v1/forecast").at("/measures/0/points/11");

        assertThat(country.at("/expected").asDouble())
                .isGreaterThan(
                        nation.json(ALTA).at("/measures/0/points/11/expected").asDouble());
        assertThat(country.at("/upper80").asInt())
                .isGreaterThan(country.at("/lower80").asInt());
    }

    @Test
    void theTableOfThePageIsAFile() throws Exception {
        String csv = alta.get("/api/v1/tables/municipalities/5601/forecast.csv").body();

        assertThat(csv.lines()).hasSize(1 + 5 * 24);
        assertThat(csv).startsWith("measure,through,expected,median,lower_50,");
        assertThat(alta.status("/api/v1/tables/municipalities/5601/forecast.json"))
                .isEqualTo(200);
    }
}
