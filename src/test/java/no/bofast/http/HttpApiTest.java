package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The API over real HTTP. */
class HttpApiTest {

    private static ExampleServer exact;
    private static Asked anyone;

    @BeforeAll
    static void start() {
        exact = new ExampleServer(Audience.NATION);
        anyone = Asked.anonymously(exact);
    }

    @AfterAll
    static void stop() {
        exact.close();
    }

    @Test
    void everyMunicipalityOfTodayIsListed() throws Exception {
        JsonNode answer = anyone.json("/api/v1/municipalities");

        assertThat(answer.at("/municipalities")).hasSize(357);
        assertThat(answer.at("/asOf/registerDate").asText()).isEqualTo("2024-03-14");
    }

    @Test
    void aMunicipalityIsListedWithWhatItIsAndHowItStands() throws Exception {
        JsonNode alta = municipality("5601");

        assertThat(alta.at("/name").asText()).isEqualTo("Alta");
        assertThat(alta.at("/settled").asInt())
                .isEqualTo(exact.view.of(ExampleView.ALTA).standing().settled());
        assertThat(alta.at("/openAlerts").asInt()).isEqualTo(1);
        assertThat(alta.at("/severity").asText()).isEqualTo("CRITICAL");
        assertThat(alta.at("/twelveMonths/ratio").asDouble()).isPositive();
    }

    @Test
    void aShareOfNobodyIsNotShown() throws Exception {
        assertThat(municipality("1151").at("/outMigrationShare").isNull()).isTrue();
    }

    @Test
    void theNationIsTheSumOfItsMunicipalities() throws Exception {
        int settled = 0;
        for (JsonNode row : anyone.json("/api/v1/municipalities").at("/municipalities")) {
            settled += row.at("/settled").asInt();
        }

        assertThat(anyone.json("/api/v1/nation").at("/figures/settled").asInt()).isEqualTo(settled);
    }

    @Test
    void staysThatRestOnNoKnowledgeAreTold() throws Exception {
        assertThat(anyone.json("/api/v1/municipalities/1508").at("/unresolved").asInt())
                .isEqualTo(6);
        assertThat(anyone.json("/api/v1/municipalities/5601").at("/unresolved").asInt())
                .isZero();
        assertThat(anyone.json("/api/v1/nation").at("/unresolved").asInt()).isEqualTo(6);
    }

    @Test
    void alertsAreFilteredByStateAndMunicipality() throws Exception {
        assertThat(anyone.json("/api/v1/alerts").at("/alerts")).hasSize(2);
        assertThat(anyone.json("/api/v1/alerts?state=open")
                        .at("/alerts/0/municipality")
                        .asText())
                .isEqualTo("5601");
        assertThat(anyone.json("/api/v1/alerts?state=resolved&municipality=5601")
                        .at("/alerts"))
                .isEmpty();
    }

    @Test
    void oneMunicipalityIsToldOfInFull() throws Exception {
        JsonNode alta = anyone.json("/api/v1/municipalities/5601");

        assertThat(alta.at("/cohorts/curves")).hasSize(3);
        assertThat(alta.at("/months").size()).isGreaterThan(100);
        assertThat(alta.at("/groups/0/dimension").asText()).isEqualTo("sex");
        assertThat(alta.at("/flowsTo/0/name").asText()).isEqualTo("Oslo");
        assertThat(alta.at("/rights")).hasSize(3);
        assertThat(alta.at("/alerts/0/steps")).hasSize(2);
        assertThat(alta.at("/neighbours")).isNotEmpty();
    }

    @Test
    void aMunicipalityThatSettledNobodyIsToldOfToo() throws Exception {
        assertThat(anyone.json("/api/v1/municipalities/1151")
                        .at("/municipality/settled")
                        .asInt())
                .isZero();
    }

    @Test
    void anUnknownCodeIsNoMunicipality() throws Exception {
        assertThat(anyone.get("/api/v1/municipalities/9998").body())
                .isEqualTo(problem(404, "Not Found", "No municipality of today has the code 9998."));
        assertThat(anyone.get("/api/v1/municipalities/x").statusCode()).isEqualTo(400);
    }

    @Test
    void cohortsAreFollowedByAnyDimensionAndMarkIncompleteYears() throws Exception {
        JsonNode answer = anyone.json("/api/v1/cohorts?dimension=centrality&from=2015&to=2020");

        assertThat(answer.at("/lastCompleteYear").asInt()).isEqualTo(2023);
        assertThat(answer.at("/curves")).hasSize(6);
        assertThat(answer.at("/curves/0/category").asText()).isEqualTo("1");
        assertThat(answer.at("/curves/0/points/3/complete").asBoolean()).isTrue();
        assertThat(answer.at("/curves/0/points/4/complete").asBoolean()).isFalse();
    }

    @Test
    void flowsRunBetweenClassesOrMunicipalities() throws Exception {
        assertThat(anyone.json("/api/v1/flows?by=region").at("/links").size()).isBetween(20, 25);
        assertThat(anyone.json("/api/v1/flows?by=municipality").at("/links")).hasSize(60);
        assertThat(anyone.get("/api/v1/flows?from=2020&to=2018").body()).contains("'to' must not be before 'from'");
    }

    @Test
    void anUnreadableParameterIsRefusedInOneSentence() throws Exception {
        HttpResponse<String> answer = anyone.get("/api/v1/alerts?state=maybe");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo(problem(400, "Bad Request", "'state' must be one of open, resolved, got: 'maybe'."));
    }

    @Test
    void whatIsNotThereIsSaidInOneSentence() throws Exception {
        HttpResponse<String> answer = anyone.get("/api/v1/nothing");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(problem(404, "Not Found", "There is nothing here."));
    }

    @Test
    void thePublicGetsNoSmallCount() throws Exception {
        try (ExampleServer rounded = new ExampleServer(Audience.EVERYONE)) {
            String answer =
                    Asked.anonymously(rounded).get("/api/v1/municipalities").body();

            for (JsonNode row : Json.MAPPER.readTree(answer).at("/municipalities")) {
                assertThat(row.at("/settled").asInt() % 3).isZero();
                assertThat(row.at("/twelveMonths/departures").asInt() % 3).isZero();
            }
        }
    }

    @Test
    void thePublicGetsNoRatioOfFewPeople() throws Exception {
        try (ExampleServer rounded = new ExampleServer(Audience.EVERYONE)) {
            int shown = 0;
            for (JsonNode row :
                    Asked.anonymously(rounded).json("/api/v1/municipalities").at("/municipalities")) {
                JsonNode year = row.at("/twelveMonths");
                boolean isOfFew =
                        row.at("/atRisk").asInt() + year.at("/departures").asInt() < 10;
                assertThat(isOfFew && !year.at("/ratio").isNull())
                        .as(row.toString())
                        .isFalse();
                shown += year.at("/ratio").isNull() ? 0 : 1;
            }
            assertThat(shown).isPositive();
        }
    }

    private static String problem(int status, String title, String detail) {
        return "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + status + ",\"detail\":\"" + detail
                + "\"}";
    }

    private static JsonNode municipality(String code) throws Exception {
        for (JsonNode row : anyone.json("/api/v1/municipalities").at("/municipalities")) {
            if (row.at("/code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("not listed: " + code);
    }
}
