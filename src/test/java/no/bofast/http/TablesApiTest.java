package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.guava.GuavaModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.net.http.HttpResponse;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Json;
import no.bofast.words.Language;
import no.ssb.jsonstat.JsonStatModule;
import no.ssb.jsonstat.v2.DatasetBuildable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of the page as files. */
class TablesApiTest {

    /** Its reader doesn't know the format's own {@code note}. */
    private static final ObjectMapper JSON_STAT = new ObjectMapper()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .registerModules(new JsonStatModule(), new Jdk8Module(), new JavaTimeModule(), new GuavaModule());

    private static ExampleServer exact;

    @BeforeAll
    static void start() {
        exact = new ExampleServer(Audience.NATION);
    }

    @AfterAll
    static void stop() {
        exact.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipalities",
                "cohorts",
                "flows",
                "delay",
                "nation/months",
                "nation/forecast",
                "areas/56/years",
                "areas/nation,18,centrality-2/figures",
                "areas/nation,18,centrality-2/curves",
                "areas/18/municipalities",
                "municipalities/5601/months",
                "municipalities/5601/curves",
                "municipalities/5601/groups",
                "municipalities/5601/flows-to",
                "municipalities/5601/flows-from",
                "municipalities/5601/rights",
                "municipalities/5601/neighbours",
                "municipalities/5601/settled-years",
                "report/moved",
                "report/quartiles",
                "report/settled",
                "report/characteristics",
                "report/direction_shares",
                "alerts/ALERT/drivers",
                "alerts/ALERT/destinations",
                "alerts/ALERT/life"
            })
    void statisticsNorwaysOwnReaderReadsEachTableInEveryLanguage(String table) throws Exception {
        for (Language language : Language.all()) {
            HttpResponse<String> file =
                    get("tables/" + table.replace("ALERT", alert().at("/id").asText()) + ".json?lang=" + language);

            assertThat(file.statusCode()).as(file.body()).isEqualTo(200);
            assertThat(JSON_STAT
                            .readValue(file.body(), DatasetBuildable.class)
                            .build()
                            .getValue())
                    .isNotEmpty();
        }
    }

    @Test
    void theNumbersOfAFileAreThoseOfThePage() throws Exception {
        String february = get("tables/municipalities/5601/months.csv")
                .body()
                .lines()
                .filter(line -> line.startsWith("2024-02"))
                .findFirst()
                .orElseThrow();
        JsonNode months =
                Json.MAPPER.readTree(get("municipalities/5601").body()).at("/months");
        JsonNode shown = months.get(months.size() - 2);

        assertThat(february)
                .startsWith("2024-02," + shown.at("/counts/departures").asInt() + ","
                        + shown.at("/expectation/count").asDouble() + ",");
    }

    @Test
    void theFilesOfAnAlertHaveWhatThePageShowsOfIt() throws Exception {
        JsonNode alert = alert();
        JsonNode step = alert.at("/steps/0");
        JsonNode grounds = step.at("/grounds");
        JsonNode driver = grounds.at("/drivers/0");
        String files = "tables/alerts/" + alert.at("/id").asText() + "/";

        assertThat(get(files + "life.csv").body())
                .startsWith("register_date,kind,severity,period,observed,expected,ratio,ratio_low,ratio_high,at_risk\n"
                        + String.join(
                                ",",
                                step.at("/on").asText(),
                                step.at("/kind").asText(),
                                step.at("/severity").asText(),
                                grounds.at("/from").asText() + "/"
                                        + grounds.at("/through").asText(),
                                grounds.at("/observed").asText(),
                                grounds.at("/expected").asText() + ","));
        assertThat(get(files + "drivers.csv").body())
                .contains(driver.at("/dimension").asText() + ","
                        + driver.at("/category").asText() + ","
                        + driver.at("/observed").asText() + ",");
        assertThat(get(files + "destinations.csv").body()).startsWith("municipality,municipality_name,departures\n");
        assertThat(get(files + "secrets.csv").statusCode()).isEqualTo(404);
        assertThat(get("tables/alerts/SURGE-0000/life.csv").statusCode()).isEqualTo(404);
    }

    private static JsonNode alert() throws Exception {
        return Json.MAPPER.readTree(get("alerts?municipality=5601").body()).at("/alerts/0");
    }

    @Test
    void aFileIsNamedAfterWhatIsInIt() throws Exception {
        assertThat(get("tables/municipalities/5601/flows-to.csv").headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"bofast-5601-flows-to.csv\"");
    }

    @Test
    void municipalitiesAreNamedBesideTheirCodes() throws Exception {
        assertThat(get("tables/municipalities.csv").body())
                .startsWith("municipality,municipality_name,alerts,")
                .contains("\n5601,Alta,1,");
        assertThat(get("tables/flows.csv?by=municipality").body()).startsWith("from,from_name,to,to_name,departed\n");
        assertThat(get("tables/flows.csv?by=region").body()).startsWith("from,to,departed\n");
    }

    @Test
    void whatMayNotBeShownIsMissingWithItsSign() throws Exception {
        JsonNode dataset =
                Json.MAPPER.readTree(get("tables/municipalities.json").body());

        assertThat(get("tables/municipalities.csv").body()).containsPattern("\n1151,Utsira,.*,,0,0\n");
        assertThat(dataset.at("/status").elements())
                .toIterable()
                .allMatch(status -> status.asText().equals(":"));
    }

    @Test
    void anUnknownTableOrFormatIsSaidInOneSentence() throws Exception {
        assertThat(get("tables/municipalities/5601/secrets.csv").statusCode()).isEqualTo(404);
        assertThat(get("tables/delay.xlsx").body()).contains("Tables come as .csv or .json, not as .xlsx.");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return Asked.anonymously(exact).get("/api/v1/" + path);
    }
}
