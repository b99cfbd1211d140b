package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.StreamSupport;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Money and agreements that follow those who move: to those who may see them, where anything is told of them. */
class GrantApiTest {

    private static final String ALTA = "/api/v1/municipalities/5601/grant";

    private static ExampleServer server;
    private static Asked anyone;
    private static Asked alta;

    @BeforeAll
    static void start() {
        server = GrantExample.server(new HttpSettings("127.0.0.1", 0, Audience.EVERYONE).with(Readers.AUTHENTICATOR));
        anyone = Asked.anonymously(server);
        alta = new Asked(server, Readers.ALTA);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aYearTellsWhatFollowedPeopleOutAndInAndByWhichRule() throws Exception {
        JsonNode grant = alta.json(ALTA);
        JsonNode year = period(grant, "2023");

        assertThat(grant.at("/rule/nb").asText()).contains("den første dagen i kvartalet");
        assertThat(grant.at("/rule/en").asText()).contains("first day of the quarter");
        assertThat(year.at("/movedOut").asInt()).isEqualTo(GrantExample.ELSEWHERE);
        assertThat(year.at("/kronerOut").asLong()).isEqualTo((long) GrantExample.ELSEWHERE * GrantExample.RATE);
        assertThat(year.at("/kronerEnded").asLong()).isZero();
        assertThat(year.at("/kronerDifference").asLong())
                .isEqualTo(year.at("/kronerIn").asLong()
                        - year.at("/kronerOut").asLong()
                        - year.at("/kronerEnded").asLong());
        assertThat(period(grant, "2023-Q4").at("/kronerOut").asLong() * 4)
                .isEqualTo(year.at("/kronerOut").asLong());
    }

    private static JsonNode period(JsonNode grant, String period) {
        return StreamSupport.stream(grant.at("/periods").spliterator(), false)
                .filter(row -> row.at("/period").asText().equals(period))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void agreementsAreToldByYearAndSide() throws Exception {
        JsonNode from = alta.json(ALTA).at("/agreements");
        JsonNode year = StreamSupport.stream(from.spliterator(), false)
                .filter(row -> row.at("/year").asText().equals("2022")
                        && row.at("/side").asText().equals("from"))
                .findFirst()
                .orElseThrow();

        assertThat(year.at("/requested").asInt()).isEqualTo(7);
        assertThat(year.at("/movedAgreed").asInt()).isEqualTo(1);
    }

    @Test
    void thePublicIsToldNothingOfItAndNotEvenWhetherItIsKnown() throws Exception {
        JsonNode told = anyone.json(ALTA);

        assertThat(told.at("/withheld").asText()).isEqualTo("not-released");
        assertThat(told.at("/periods")).isEmpty();
        assertThat(told.at("/rule")).isEmpty();
        assertThat(told.at("/agreements")).isEmpty();
        assertThat(anyone.status("/api/v1/tables/municipalities/5601/grant.csv"))
                .isEqualTo(403);
    }

    @Test
    void theSameComesAsFiles() throws Exception {
        assertThat(alta.get("/api/v1/tables/municipalities/5601/grant.csv").body())
                .startsWith("period,settled,living,moved_out,moved_in,ended,nok_out,nok_in,nok_ended,nok_difference\n")
                .contains("\n2023,");
        assertThat(alta.get("/api/v1/tables/municipalities/5601/agreements.csv").body())
                .startsWith("year,side,requested,granted,refused,refused_with_job,moved_agreed,moved_refused,"
                        + "moved_undecided,moved_unasked,came_back\n")
                .contains("\n2022,from,7,0,0,0,1,0,0,1,0\n");
        JsonNode stat = alta.json("/api/v1/tables/municipalities/5601/agreements.json?lang=nb");
        assertThat(stat.at("/label").asText()).isEqualTo("Flytteavtaler");
        assertThat(stat.at("/dimension/side/category/label/from").asText()).isEqualTo("den de flytter fra");
    }

    @Test
    void whereNothingIsKnownNothingIsTold() throws Exception {
        try (ExampleServer plain = new ExampleServer(Audience.NATION)) {
            JsonNode told = Asked.anonymously(plain).json(ALTA);

            assertThat(told.at("/withheld").isNull()).isTrue();
            assertThat(told.at("/periods")).isEmpty();
            assertThat(told.at("/agreements")).isEmpty();
        }
    }
}
