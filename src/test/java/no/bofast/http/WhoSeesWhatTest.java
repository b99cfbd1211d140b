package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.Disclosure;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.SidePorts;
import no.bofast.view.Progress;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every answer with numbers, as each role gets it. */
class WhoSeesWhatTest {

    private static final List<String> NUMBERS = List.of(
            "/api/v1/nation",
            "/api/v1/municipalities",
            "/api/v1/municipalities/5601",
            "/api/v1/municipalities/0301",
            "/api/v1/municipalities/1151",
            "/api/v1/municipalities/5601/measures?to=2023",
            "/api/v1/municipalities/5601/months?as-of=2023-06",
            "/api/v1/nation/months",
            "/api/v1/municipalities/0301/arrivals",
            "/api/v1/municipalities/5601/groups",
            "/api/v1/municipalities/0301/stock",
            "/api/v1/municipalities/5601/circumstances",
            "/api/v1/municipalities/5601/grant",
            "/api/v1/municipalities/5601/hazards?width=12",
            "/api/v1/municipalities/5601/forecast",
            "/api/v1/forecast",
            "/api/v1/hazards?dimension=household",
            "/api/v1/areas/18",
            "/api/v1/areas/nation",
            "/api/v1/areas/0301",
            "/api/v1/cohorts?area=56&dimension=settlement_year",
            "/api/v1/flows?by=county&moved=2021",
            "/api/v1/cohorts",
            "/api/v1/cohorts?dimension=country&from=2016&to=2018",
            "/api/v1/cohorts?dimension=settlement_year",
            "/api/v1/flows",
            "/api/v1/flows?by=municipality",
            "/api/v1/alerts",
            "/api/v1/alerts/SURGE-5601",
            "/api/v1/about");

    private static ExampleServer server;
    private static ExampleServer exact;
    private static Asked anyone;
    private static Asked alta;
    private static Asked nation;
    private static Asked operator;

    @BeforeAll
    static void start() {
        server = new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR));
        exact = new ExampleServer(Audience.NATION);
        anyone = Asked.anonymously(server);
        alta = new Asked(server, Readers.ALTA);
        nation = new Asked(server, Readers.NATION);
        operator = new Asked(server, Readers.OPERATOR);
    }

    @AfterAll
    static void stop() {
        server.close();
        exact.close();
    }

    static List<String> numbers() {
        return NUMBERS;
    }

    @Test
    void everyRouteWithFiguresIsAmongThem() {
        Set<String> asked = new TreeSet<>();
        NUMBERS.forEach(path -> asked.add(template(path)));

        assertThat(Described.paths().filter(Described::hasFigures)).isSubsetOf(asked);
    }

    private static String template(String path) {
        return path.replaceAll("\\?.*", "")
                .replaceAll("/\\d{4}(?=/|$)", "/{code}")
                .replaceAll("areas/.+", "areas/{area}")
                .replaceAll("alerts/.+", "alerts/{id}");
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void everyCountThatThePublicGetsIsAMultipleOfThree(String path) throws Exception {
        List<Described.Number> counts = Described.of(path).numbers("Count", anyone.json(path));

        assertThat(counts)
                .allSatisfy(
                        count -> assertThat(count.value() % 3).as(count.path()).isZero());
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theNationalAuthorityGetsEveryCountExactly(String path) throws Exception {
        JsonNode expected = Asked.anonymously(exact).json(path);

        assertThat(nation.json(path)).isEqualTo(expected);
        if (!Described.of(path).numbers("Count", expected).isEmpty() && !path.contains("1151")) {
            assertThat(nation.json(path)).isNotEqualTo(anyone.json(path));
        }
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void theOperatorGetsNoMoreThanThePublic(String path) throws Exception {
        assertThat(operator.json(path)).isEqualTo(anyone.json(path));
    }

    @Test
    void everyoneIsToldWhoTheyAreAndWhatIsExactForThem() throws Exception {
        assertThat(alta.get("/api/v1/caller").body())
                .isEqualTo("{\"role\":\"municipality\",\"identity\":\"token:alta\",\"municipalities\":"
                        + "[{\"code\":\"5601\",\"name\":\"Alta\"}],\"counts\":\"released\",\"canSignIn\":true}");
        assertThat(nation.json("/api/v1/caller").at("/counts").asText()).isEqualTo("exact");
        assertThat(operator.json("/api/v1/caller").at("/counts").asText()).isEqualTo("released");
        assertThat(anyone.json("/api/v1/caller").at("/role").asText()).isEqualTo("public");
        assertThat(Asked.anonymously(exact)
                        .json("/api/v1/caller")
                        .at("/canSignIn")
                        .asBoolean())
                .isFalse();
        assertThat(new Asked(server, "nobody").status("/api/v1/caller")).isEqualTo(401);
    }

    @Test
    void aFeedSaysWhichReleaseItIsOf() throws Exception {
        assertThat(anyone.get("/api/v1/alerts.atom").body())
                .contains("<subtitle>Tall til og med januar 2024, neste offentliggjøring 1. april 2024</subtitle>");
        assertThat(anyone.get("/api/v1/alerts.atom?language=en").body())
                .contains("<subtitle>Numbers through January 2024, next release 1 April 2024</subtitle>");
        assertThat(nation.get("/api/v1/alerts.atom").body()).doesNotContain("<subtitle>");
    }

    @Test
    void whoSeesAReleaseSeesTheCountryAndClassesOfMunicipalitiesDayByDayInThrees() throws Exception {
        JsonNode today = anyone.json("/api/v1/nation").at("/today");

        assertThat(today.at("/nextOn").asText()).isGreaterThan(today.at("/date").asText());
        for (String kept : List.of("settled", "departed", "lost")) {
            int country = today.at("/country/" + kept).asInt();
            assertThat(country % 3).isZero();
            for (String by : List.of("centrality", "region", "size_band")) {
                int classes = 0;
                for (JsonNode row : today.at("/classes")) {
                    int count = row.at("/counts/" + kept).asInt();
                    assertThat(count % 3).isZero();
                    classes += row.at("/by").asText().equals(by) ? count : 0;
                }
                assertThat(classes).isLessThanOrEqualTo(country);
            }
        }
        assertThat(today.at("/country/settled").asInt()).isPositive();
        assertThat(nation.json("/api/v1/nation").at("/today").isMissingNode()).isTrue();
    }

    @Test
    void aMunicipalityGetsItsOwnRowExactlyAndAllOthersAsThePublic() throws Exception {
        JsonNode own = alta.json("/api/v1/municipalities").at("/municipalities");
        JsonNode all = nation.json("/api/v1/municipalities").at("/municipalities");
        JsonNode shown = anyone.json("/api/v1/municipalities").at("/municipalities");

        for (int i = 0; i < own.size(); i++) {
            boolean isOwn = own.get(i).at("/code").asText().equals("5601");
            assertThat(withoutRank(own.get(i))).isEqualTo(withoutRank((isOwn ? all : shown).get(i)));
            assertThat(own.get(i).at("/shareQuartile")).isEqualTo(shown.get(i).at("/shareQuartile"));
        }
    }

    /** Ranks are of the numbers that everyone sees. */
    private static JsonNode withoutRank(JsonNode part) {
        return part instanceof ObjectNode row ? row.deepCopy().without("shareQuartile") : part;
    }

    @Test
    void aMunicipalityGetsAllOfItsOwnExactlyAndWhatItIsComparedWithAsThePublic() throws Exception {
        JsonNode own = alta.json("/api/v1/municipalities/5601");
        JsonNode all = nation.json("/api/v1/municipalities/5601");
        JsonNode shown = anyone.json("/api/v1/municipalities/5601");

        for (String part : List.of(
                "/municipality", "/months", "/cohorts/curves/own", "/groups", "/rights", "/flowsTo", "/alerts")) {
            assertThat(withoutRank(own.at(part)))
                    .as(part)
                    .isEqualTo(withoutRank(all.at(part)))
                    .isNotEqualTo(withoutRank(shown.at(part)));
        }
        for (String part : List.of("/cohorts/curves/peers", "/cohorts/curves/nation", "/flowsFrom", "/neighbours")) {
            assertThat(own.at(part)).as(part).isEqualTo(shown.at(part));
        }
    }

    @ParameterizedTest
    @MethodSource("ofOthers")
    void aMunicipalityGetsWhatIsNotItsOwnAsThePublic(String path) throws Exception {
        assertThat(withoutAlerts(alta.json(path))).isEqualTo(withoutAlerts(anyone.json(path)));
    }

    /** A municipality's own alerts are found in its exact counts, and may be more or fewer than those that everyone is told of. */
    static JsonNode withoutAlerts(JsonNode answer) {
        JsonNode others = answer.deepCopy();
        others.findParents("openAlerts").forEach(parent -> ((ObjectNode) parent).remove("openAlerts"));
        return others;
    }

    static Stream<String> ofOthers() {
        return NUMBERS.stream().filter(path -> !path.contains("municipalit") && !path.contains("alerts"));
    }

    @Test
    void whatNoReleaseTellsIsThereForNobodyElse() throws Exception {
        assertThat(nation.status("/api/v1/tables/delay.csv")).isEqualTo(200);
        assertThat(anyone.status("/api/v1/tables/delay.csv")).isEqualTo(404);
        assertThat(anyone.json("/api/v1/municipalities/5601").has("groups")).isFalse();
        assertThat(anyone.json("/api/v1/nation").has("deadLetters")).isFalse();
    }

    @Test
    void ofAnotherMunicipalityOnlyThoseWhoCameFromItsOwnAreShownExactly() throws Exception {
        ObjectNode own = (ObjectNode) alta.json("/api/v1/municipalities/0301");
        ObjectNode shown = (ObjectNode) anyone.json("/api/v1/municipalities/0301");

        for (JsonNode flow : own.remove("flowsFrom")) {
            Asked asWhom = flow.at("/municipality").asText().equals("5601") ? nation : anyone;
            assertThat(asWhom.json("/api/v1/municipalities/0301").at("/flowsFrom"))
                    .contains(flow);
        }
        shown.remove("flowsFrom");
        assertThat(own).isEqualTo(shown);
    }

    @Test
    void aMunicipalityGetsFlowsOutOfItExactlyAndIntoItAsThePublic() throws Exception {
        Set<JsonNode> all = links(nation);
        Set<JsonNode> shown = links(anyone);

        for (JsonNode link : alta.json("/api/v1/flows?by=municipality").at("/links")) {
            assertThat(link.at("/from").asText().equals("5601") ? all : shown).contains(link);
        }
    }

    private static Set<JsonNode> links(Asked reader) throws Exception {
        Set<JsonNode> links = new java.util.HashSet<>();
        reader.json("/api/v1/flows?by=municipality").at("/links").forEach(links::add);
        return links;
    }

    @Test
    void aMunicipalityGetsItsOwnAlertsExactlyAndOthersAsThePublic() throws Exception {
        JsonNode own = alta.json("/api/v1/alerts").at("/alerts");
        JsonNode all = nation.json("/api/v1/alerts").at("/alerts");
        JsonNode shown = anyone.json("/api/v1/alerts").at("/alerts");

        assertThat(own.get(0)).isEqualTo(all.get(0)).isNotEqualTo(shown.get(0));
        assertThat(own.get(1)).isEqualTo(shown.get(1)).isNotEqualTo(all.get(1));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void aShareOfFewerThanTenIsWithheldAndEveryOtherIsOfTheCountsShown(String path) throws Exception {
        for (JsonNode whole : withShares(anyone.json(path))) {
            JsonNode share = whole.has("share") ? whole.at("/share") : whole.at("/outMigrationShare");
            int settled = whole.at("/settled").asInt();
            if (settled < Disclosure.LEAST_DENOMINATOR) {
                assertThat(share.isNull()).as(whole.toString()).isTrue();
            } else {
                double exact = whole.at("/departed").asDouble() / settled;
                assertThat(share.asDouble()).isEqualTo(Math.round(1e4 * exact) / 1e4);
            }
        }
    }

    private static List<JsonNode> withShares(JsonNode node) {
        List<JsonNode> found = new ArrayList<>();
        if (node.has("share") || node.has("outMigrationShare")) {
            found.add(node);
        }
        node.forEach(child -> found.addAll(withShares(child)));
        return found;
    }

    @Test
    void thePublicSeesNothingOfTheRegisterBetweenReleases() throws Exception {
        try (ExampleServer running =
                new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR))) {
            JsonNode before = Asked.anonymously(running).json("/api/v1/nation");

            running.view.put(new Progress(Instant.parse("2024-03-15T09:00:00Z"), Map.of(), ExampleView.CLOCK));

            assertThat(Asked.anonymously(running).json("/api/v1/nation")).isEqualTo(before);
            assertThat(withoutAlerts(new Asked(running, Readers.ALTA).json("/api/v1/nation")))
                    .isEqualTo(withoutAlerts(before));
            assertThat(before.at("/asOf/release").toString())
                    .isEqualTo(
                            "{\"covered\":\"2024-01\",\"coveredYear\":2023,\"madeOn\":\"2024-03-01\",\"nextOn\":\"2024-04-01\"}");
            assertThat(date(new Asked(running, Readers.NATION))).isEqualTo("2024-03-15");
        }
    }

    private static String date(Asked reader) throws Exception {
        return reader.json("/api/v1/nation").at("/asOf/registerDate").asText();
    }

    @Test
    void whoCanBeToldApartFromTheOperatorSeesNothingOfHowTheInstanceRuns() throws Exception {
        assertThat(anyone.status("/metrics")).isEqualTo(401);
        assertThat(alta.status("/metrics")).isEqualTo(403);
        assertThat(nation.status("/metrics")).isEqualTo(403);
        assertThat(operator.get("/metrics").body()).contains("bofast_example 1");
        assertThat(anyone.get("/health/ready").body())
                .isEqualTo("{\"status\":\"UP\",\"reason\":null,\"registerClock\":null}");
        assertThat(operator.json("/health/ready").at("/reason").asText()).contains("0 events behind");
    }

    @Test
    void whereNobodyCanSignInNumbersOfRecordsAreForThoseAtTheMachineAndAtThePortOfMetrics() throws Exception {
        HttpSettings open = new HttpSettings("0.0.0.0", 0, Audience.EVERYONE)
                .with(new SidePorts(OptionalInt.empty(), OptionalInt.of(0)));
        try (ExampleServer running = new ExampleServer(open)) {
            Asked passerBy = Asked.anonymously(running);
            assertThat(passerBy.status("/metrics")).isEqualTo(403);
            assertThat(passerBy.get("/metrics").body()).contains("metrics-port").contains("token-file");
            assertThat(passerBy.get("/health/ready").body()).contains("\"reason\":null");

            Asked operating = Asked.at(running.server.sidePorts().get(0));
            assertThat(operating.get("/metrics").body()).contains("bofast_example 1");
            assertThat(operating.json("/health/ready").at("/reason").asText()).contains("0 events behind");
            assertThat(operating.status("/api/v1/nation")).isEqualTo(404);
        }
        try (ExampleServer here = new ExampleServer(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE))) {
            assertThat(Asked.anonymously(here).status("/metrics")).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "municipalities",
                "cohorts",
                "flows",
                "nation/months",
                "nation/forecast",
                "nation/today",
                "municipalities/5601/months"
            })
    void filesHoldTheSameCountsAsTheAnswersThatTheyAreMadeOf(String table) throws Exception {
        String shown = anyone.get("/api/v1/tables/" + table + ".csv").body();

        assertThat(operator.get("/api/v1/tables/" + table + ".csv").body()).isEqualTo(shown);
        assertThat(nation.get("/api/v1/tables/" + table + ".csv").body()).isNotEqualTo(shown);
    }

    @Test
    void whatIsForOneReaderIsKeptByNoCache() throws Exception {
        assertThat(alta.get("/api/v1/nation").headers().firstValue("Cache-Control"))
                .contains("no-store");
    }
}
