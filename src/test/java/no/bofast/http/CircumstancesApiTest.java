package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only some registers tell of a municipality: to those who may see it, and nothing where nothing is told. */
class CircumstancesApiTest {

    private static final String PATH = "/api/v1/municipalities/5601/circumstances";
    private static final String TABLES = "/api/v1/tables/municipalities/5601/";

    private ExampleServer server;
    private Asked anyone;
    private Asked alta;

    @BeforeEach
    void start() {
        server = new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR));
        anyone = Asked.anonymously(server);
        alta = new Asked(server, Readers.ALTA);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whereNothingIsToldNothingIsThere() throws Exception {
        JsonNode answer = alta.json(PATH);

        assertThat(answer.at("/withheld").isNull()).isTrue();
        assertThat(answer.at("/settling").isNull()).isTrue();
        assertThat(answer.at("/waits").isNull()).isTrue();
        assertThat(answer.at("/families").isNull()).isTrue();
        assertThat(answer.at("/wages").isNull()).isTrue();
        assertThat(answer.at("/assistance")).isEmpty();
        assertThat(answer.at("/programmes")).isEmpty();
        assertThat(answer.at("/reasons")).isEmpty();
        assertThat(alta.get(TABLES + "settling.csv").body().lines()).hasSize(1);
    }

    @Test
    void theMunicipalitySeesWhatItWasAskedAndDecided() throws Exception {
        tell();

        JsonNode years = alta.json(PATH).at("/settling/years");

        JsonNode decided = year(years, 2023);
        assertThat(decided.at("/asked").isNull()).isTrue();
        assertThat(decided.at("/decided").asInt()).isEqualTo(40);
        assertThat(decided.at("/settled").isInt()).isTrue();
        JsonNode asked = year(years, 2025);
        assertThat(asked.at("/asked").asInt()).isEqualTo(50);
        assertThat(asked.at("/settled").isNull()).isTrue();
        assertThat(alta.get(TABLES + "settling.csv").body()).contains("\n2025,50,,,,,\n");
        assertThat(alta.json(TABLES + "settling.json")
                        .at("/dimension/year/category/index")
                        .toString())
                .contains("2025");
        assertThat(Described.of(PATH).faults(alta.json(PATH))).isEmpty();
        assertThat(Described.of(PATH).numbers("Count", alta.json(PATH))).isEmpty();
    }

    @Test
    void aShareOfFamiliesIsLessSureThanOneOfAsManyWhoDecideAlone() throws Exception {
        tell();

        JsonNode families = alta.json(PATH).at("/families");

        assertThat(families.at("/families").asInt()).isEqualTo(10);
        assertThat(families.at("/people").asInt()).isEqualTo(40);
        assertThat(families.at("/whole").asInt()).isEqualTo(5);
        assertThat(families.at("/share").asDouble()).isEqualTo(0.5);
        assertThat(families.at("/errorIfAlone").asDouble()).isEqualTo(0.0791);
        assertThat(families.at("/standardError").asDouble()).isEqualTo(0.1667);
        assertThat(families.at("/movesApart").asInt()).isEqualTo(3);
        assertThat(families.at("/joined").asInt()).isEqualTo(2);
        assertThat(families.at("/monthsUntilJoined").asInt()).isEqualTo(7);
        assertThat(families.at("/childrenByAge").toString())
                .isEqualTo("[{\"category\":\"6-15\",\"count\":4},{\"category\":\"16-17\",\"count\":1}]");
        assertThat(alta.get(TABLES + "families.csv").body()).contains("\nfamilies,4,4,5\n", "\njoined,7,,2\n");
    }

    @Test
    void halfOfThoseSettledWaitedSoLongOrLess() throws Exception {
        tell();

        assertThat(alta.json(PATH).at("/waits").toString())
                .isEqualTo("[{\"year\":2016,\"people\":3,\"medianDays\":40}]");
    }

    @Test
    void wagesAreComparedByStepsOfHalfABasicAmount() throws Exception {
        tell();

        JsonNode wages = alta.json(PATH).at("/wages");

        assertThat(wages.at("/away").toString()).isEqualTo("{\"people\":3,\"higher\":2,\"unchanged\":0,\"lower\":1}");
        assertThat(wages.at("/here/people").asInt()).isZero();
        assertThat(alta.get(TABLES + "wages-of-moves.csv").body()).contains("\nsettlement,none,1G_2G,2\n");
    }

    @Test
    void ofProgrammesItIsToldHowTheyEndedAndWhoMovedMeanwhile() throws Exception {
        tell();

        JsonNode year = year(alta.json(PATH).at("/programmes"), 2018);

        assertThat(year.at("/started/people").asInt()).isEqualTo(12);
        assertThat(year.at("/started/completed").asInt()).isEqualTo(6);
        assertThat(year.at("/moved/stopped").asInt()).isEqualTo(3);
        assertThat(alta.get(TABLES + "programmes.csv").body())
                .startsWith("year,started,completed,stopped,ended_untold,moved_meanwhile,")
                .contains("\n2018,12,6,4,0,5,1,3,0,0,0\n");
        assertThat(alta.json(TABLES + "programmes.json?lang=nb").at("/label").asText())
                .isEqualTo("Introduksjonsprogram for dem som ble bosatt her");
    }

    @Test
    void assistanceIsToldOfMovesWithAnAgreementAndWithout() throws Exception {
        tell();

        JsonNode year = alta.json(PATH)
                .at("/assistance")
                .valueStream()
                .filter(row -> row.at("/applied").asInt() > 0)
                .findFirst()
                .orElseThrow();

        assertThat(year.at("/year").asText()).isEqualTo("2018");
        assertThat(year.at("/agreement").asText()).isEqualTo("no");
        assertThat(year.at("/applied").asInt()).isEqualTo(3);
        assertThat(year.at("/refused").asInt()).isEqualTo(2);
        assertThat(alta.get(TABLES + "assistance.csv").body())
                .startsWith("year,agreement,moved,applied,granted,refused,came_back\n");
        assertThat(alta.json(TABLES + "assistance.json?lang=nb")
                        .at("/dimension/agreement/category/label/no")
                        .asText())
                .isEqualTo("Uten avtale");
    }

    @Test
    void aYearTellsWhyPeopleMovedFromHereAndToHere() throws Exception {
        tell();

        JsonNode reasons = alta.json(PATH).at("/reasons");

        assertThat(reasons.toString())
                .contains("{\"year\":\"2018\",\"side\":\"from\",\"reason\":\"housing\",\"count\":4}")
                .contains("{\"year\":\"2018\",\"side\":\"to\",\"reason\":\"work\",\"count\":2}");
        assertThat(alta.get(TABLES + "move-reasons.csv").body())
                .startsWith("year,side,reason,count\n")
                .contains("\n2018,from,housing,4\n");
        JsonNode stat = alta.json(TABLES + "move-reasons.json?lang=nb");
        assertThat(stat.at("/label").asText()).isEqualTo("Hvorfor folk flyttet");
        assertThat(stat.at("/dimension/reason/category/label/housing").asText()).isEqualTo("Bolig");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "settling",
                "settling-months",
                "families",
                "wages-of-moves",
                "move-reasons",
                "programmes",
                "assistance"
            })
    void nobodyElseIsToldAnythingOfIt(String table) throws Exception {
        String before = anyone.json(PATH).toString();
        tell();

        assertThat(anyone.json(PATH).toString()).isEqualTo(before);
        assertThat(new Asked(server, Readers.OPERATOR).json(PATH).toString()).isEqualTo(before);
        assertThat(anyone.json(PATH).at("/withheld").asText()).isEqualTo("not-released");
        assertThat(anyone.status(TABLES + table + ".csv")).isEqualTo(403);
        assertThat(alta.status(TABLES.replace("5601", "0301") + table + ".csv")).isEqualTo(403);
        assertThat(alta.json(PATH.replace("5601", "0301")).at("/settling").isNull())
                .isTrue();
    }

    private static JsonNode year(JsonNode years, int wanted) {
        return years.valueStream()
                .filter(year -> year.at("/year").asInt() == wanted)
                .findFirst()
                .orElseThrow();
    }

    private void tell() {
        ToldCircumstances.tell(server.view);
    }
}
