package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that can't look back says so instead of telling how it is now. */
class UnderstoodTest {

    private static final String MUNICIPALITY = "/api/v1/tables/municipalities/5601/";

    private static ExampleServer server;
    private static Asked nation;

    @BeforeAll
    static void start() {
        server = new ExampleServer(Audience.NATION);
        nation = Asked.anonymously(server);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** All addresses with figures, by their description, with a choice that each doesn't describe. */
    static Stream<String> notDescribed() {
        return Described.DESCRIPTION.path("paths").properties().stream()
                .filter(path -> path.getKey().startsWith("/api/v1/"))
                .filter(path -> !path.getKey().startsWith("/api/v1/subscriptions"))
                .filter(path -> path.getValue().has("get"))
                .flatMap(path -> Stream.of("as-of", "changed-since", "lived-on", "through")
                        .filter(name -> !has(path.getValue().at("/get/parameters"), name))
                        .map(name -> filled(path.getKey()) + "?" + name + "=2023-06"));
    }

    private static boolean has(JsonNode parameters, String name) {
        return parameters.valueStream().anyMatch(one -> one.at("/name").asText().equals(name));
    }

    private static String filled(String template) {
        return template.replace("{code}", "5601").replace("{format}", "csv").replaceAll("\\{[^}]+}", "18");
    }

    @ParameterizedTest
    @MethodSource("notDescribed")
    void aChoiceThatIsNotDescribedIsRefused(String path) throws Exception {
        HttpResponse<String> answer = nation.get(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains(path.replaceAll(".*\\?(.*)=.*", "'$1'") + " has no meaning here, so leave it out");
    }

    @Test
    void ofAMunicipalitysTablesThoseThatLookBackDo() throws Exception {
        Set<String> back = Set.of("groups", "rights", "arrivals", "arrival-origins", "arrival-groups");
        String named = Described.DESCRIPTION
                .path("paths")
                .path("/api/v1/tables/municipalities/{code}/{table}.{format}")
                .at("/get/parameters/1/description")
                .asText();
        for (String table : named.replaceAll("\\.$", "").split(" or |, |; and for those who see them ")) {
            HttpResponse<String> answer = nation.get(MUNICIPALITY + table + ".csv?as-of=2023-06");
            assertThat(answer.statusCode()).as(table).isEqualTo(back.contains(table) ? 200 : 400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/nation/months",
                "/api/v1/municipalities/5601/months",
                "/api/v1/municipalities/5601/groups",
                "/api/v1/municipalities/5601/arrivals",
                MUNICIPALITY + "groups.csv",
                "/api/v1/tables/report/moved.csv"
            })
    void aMonthToComeIsRefused(String path) throws Exception {
        assertThat(nation.status(path + "?as-of=2099-01")).isEqualTo(400);
    }

    @Test
    void aLanguageIsRefusedNowhere() throws Exception {
        assertThat(nation.status("/api/v1/nation?lang=nn")).isEqualTo(200);
    }
}
