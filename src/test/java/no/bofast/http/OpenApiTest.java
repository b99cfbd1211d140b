package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The description of the API against the running server. */
class OpenApiTest {

    private static ExampleServer server;

    @BeforeAll
    static void start() {
        server = new ExampleServer(Audience.EVERYONE);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyRouteIsDescribedAndEveryDescribedRouteExists() {
        Set<String> described = new TreeSet<>();
        for (Map.Entry<String, JsonNode> path :
                Described.DESCRIPTION.at("/paths").properties()) {
            path.getValue()
                    .fieldNames()
                    .forEachRemaining(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey()));
        }
        Set<String> served = new TreeSet<>();
        server.server.routes().forEach(route -> served.add(route.replace("<path>", "{path}")));

        assertThat(described).isEqualTo(served);
    }

    @Test
    void everyParameterOfAPathIsDescribed() {
        for (Map.Entry<String, JsonNode> path :
                Described.DESCRIPTION.at("/paths").properties()) {
            for (JsonNode operation : path.getValue()) {
                List<String> described = new ArrayList<>();
                operation.path("parameters").forEach(parameter -> {
                    if (parameter.path("in").asText().equals("path")) {
                        described.add("{" + parameter.path("name").asText() + "}");
                    }
                });
                assertThat(described).allMatch(name -> path.getKey().contains(name));
                assertThat(described).hasSize(path.getKey().split("\\{").length - 1);
            }
        }
    }

    @Test
    void everythingThatIsReferredToExists() {
        assertThat(references(Described.DESCRIPTION))
                .isNotEmpty()
                .allMatch(reference ->
                        !Described.DESCRIPTION.at(reference.substring(1)).isMissingNode());
    }

    private static Stream<String> references(JsonNode node) {
        Stream<String> own = node.has("$ref") ? Stream.of(node.get("$ref").asText()) : Stream.empty();
        return Stream.concat(own, node.valueStream().flatMap(OpenApiTest::references));
    }

    @ParameterizedTest
    @MethodSource("no.bofast.http.WhoSeesWhatTest#numbers")
    void everyAnswerIsAsDescribed(String path) throws Exception {
        assertThat(Described.of(path).faults(Asked.anonymously(server).json(path)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/openapi.json", "/api/v1/caller"})
    void whatRunsIsAsDescribed(String path) throws Exception {
        assertThat(Described.of(path).faults(Asked.anonymously(server).json(path)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/nothing", "/api/v1/alerts?state=maybe", "/api/v1/municipalities/x"})
    void everyRefusalIsAsDescribed(String path) throws Exception {
        HttpResponse<String> answer = Asked.anonymously(server).get(path);

        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/problem+json");
        assertThat(Described.component("Problem").faults(Json.MAPPER.readTree(answer.body())))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsNotAsDescribedIsFound() throws Exception {
        JsonNode nation = Asked.anonymously(server).json("/api/v1/nation");
        ((com.fasterxml.jackson.databind.node.ObjectNode) nation).put("more", 1);

        assertThat(Described.of("/api/v1/nation").faults(nation)).isNotEmpty();
    }
}
