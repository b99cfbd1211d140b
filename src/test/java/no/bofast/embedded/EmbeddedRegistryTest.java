package no.bofast.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the registry answers, status and body, as any client sees it. */
class EmbeddedRegistryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PERSON = record("{\"name\":\"name\",\"type\":\"string\"}");
    private static final String PERSON_WITH_AGE =
            record("{\"name\":\"name\",\"type\":\"string\"},{\"name\":\"age\",\"type\":\"int\",\"default\":0}");
    private static final String PERSON_WITHOUT_NAME = record("{\"name\":\"age\",\"type\":\"int\"}");

    @TempDir
    private Path directory;

    @Test
    void aSchemaHasOneIdInAllSubjectsAndAVersionInEach() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            assertThat(register(registry, "a", PERSON)).isEqualTo("200 {\"id\":1}");
            assertThat(register(registry, "a", PERSON_WITH_AGE)).isEqualTo("200 {\"id\":2}");
            assertThat(register(registry, "a", PERSON)).isEqualTo("200 {\"id\":1}");
            assertThat(register(registry, "b", PERSON_WITH_AGE)).isEqualTo("200 {\"id\":2}");

            assertThat(get(registry, "/subjects")).isEqualTo("200 [\"a\",\"b\"]");
            assertThat(get(registry, "/subjects/a/versions")).isEqualTo("200 [1,2]");
            assertThat(get(registry, "/subjects/b/versions")).isEqualTo("200 [1]");
            assertThat(get(registry, "/schemas/ids/2/subjects")).isEqualTo("200 [\"a\",\"b\"]");
            assertThat(get(registry, "/subjects/a/versions/latest/schema")).isEqualTo("200 " + PERSON_WITH_AGE);
        }
    }

    @Test
    void whatIsUnknownHasConfluentsCodes() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            register(registry, "a", PERSON);

            assertThat(get(registry, "/subjects/none/versions"))
                    .startsWith("404")
                    .contains("40401");
            assertThat(get(registry, "/subjects/none/versions/latest"))
                    .startsWith("404")
                    .contains("40401");
            assertThat(get(registry, "/subjects/a/versions/2"))
                    .startsWith("404")
                    .contains("40402");
            assertThat(get(registry, "/schemas/ids/7")).startsWith("404").contains("40403");
            assertThat(post(registry, "/subjects/a", PERSON_WITH_AGE))
                    .startsWith("404")
                    .contains("40403");
            assertThat(get(registry, "/subjects/a/versions/first"))
                    .startsWith("422")
                    .contains("42202");
            assertThat(get(registry, "/nothing")).startsWith("404");
        }
    }

    @Test
    void whatIsNoSchemaIsRefused() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            assertThat(register(registry, "a", "{\"type\":\"nothing\"}"))
                    .startsWith("422")
                    .contains("42201");
            assertThat(register(registry, "a", "{oops")).startsWith("422").contains("42201");
            assertThat(call(registry, "POST", "/subjects/a/versions", "no json"))
                    .startsWith("400");
            assertThat(call(registry, "POST", "/subjects/a/versions", "{}")).startsWith("400");
        }
    }

    @Test
    void anIncompatibleSchemaIsRefusedUntilTheSubjectAllowsIt() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            register(registry, "a", PERSON);
            String path = "/compatibility/subjects/a/versions/latest";

            assertThat(get(registry, "/config")).isEqualTo("200 {\"compatibilityLevel\":\"FULL_TRANSITIVE\"}");
            assertThat(post(registry, path, PERSON_WITHOUT_NAME)).isEqualTo("200 {\"is_compatible\":false}");
            assertThat(post(registry, path, PERSON_WITH_AGE)).isEqualTo("200 {\"is_compatible\":true}");
            assertThat(register(registry, "a", PERSON_WITHOUT_NAME))
                    .startsWith("409")
                    .contains("incompatible");

            assertThat(call(registry, "PUT", "/config/a", "{\"compatibility\":\"NONE\"}"))
                    .startsWith("200");
            assertThat(register(registry, "a", PERSON_WITHOUT_NAME)).isEqualTo("200 {\"id\":2}");
            assertThat(call(registry, "PUT", "/config/a", "{\"compatibility\":\"SOME\"}"))
                    .contains("42203");
        }
    }

    @Test
    void aReadOnlySubjectTakesNothingNew() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.inMemory()) {
            call(registry, "PUT", "/mode/a", "{\"mode\":\"READONLY\"}");

            assertThat(register(registry, "a", PERSON)).startsWith("422").contains("42205");
            assertThat(register(registry, "b", PERSON)).startsWith("200");
        }
    }

    @Test
    void idsAndSettingsSurviveARestart() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(directory)) {
            register(registry, "a", PERSON);
            register(registry, "b", PERSON_WITH_AGE);
            call(registry, "PUT", "/config/a", "{\"compatibility\":\"BACKWARD\"}");
        }

        try (EmbeddedRegistry again = EmbeddedRegistry.start(directory)) {
            assertThat(get(again, "/schemas/ids/2/schema")).isEqualTo("200 " + PERSON_WITH_AGE);
            assertThat(get(again, "/config/a")).contains("BACKWARD");
            assertThat(register(again, "c", PERSON_WITHOUT_NAME)).isEqualTo("200 {\"id\":3}");
        }
    }

    @Test
    void aSchemaMayNameTypesOfOtherSubjects() throws Exception {
        String family =
                "{\"type\":\"record\",\"name\":\"Family\",\"fields\":[{\"name\":\"head\",\"type\":\"Person\"}]}";
        String reference = "[{\"name\":\"Person\",\"subject\":\"persons\",\"version\":1}]";
        String body = "{\"schema\":" + JSON.writeValueAsString(family) + ",\"references\":" + reference + "}";
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(directory)) {
            assertThat(register(registry, "families", family)).startsWith("422");
            assertThat(call(registry, "POST", "/subjects/families/versions", body))
                    .startsWith("404")
                    .contains("40401");
            register(registry, "persons", PERSON);
            assertThat(call(registry, "POST", "/subjects/families/versions", body))
                    .isEqualTo("200 {\"id\":2}");
            assertThat(call(registry, "POST", "/subjects/families", body)).startsWith("200");
        }

        try (EmbeddedRegistry again = EmbeddedRegistry.start(directory)) {
            assertThat(get(again, "/schemas/ids/2"))
                    .contains("\"references\":" + reference)
                    .contains("Family");
            assertThat(get(again, "/schemas/ids/1")).doesNotContain("references");
            assertThat(get(again, "/subjects/families/versions/1")).contains("\"references\":" + reference);
            assertThat(call(again, "POST", "/subjects/families/versions", body)).isEqualTo("200 {\"id\":2}");
        }
    }

    @Test
    void anUnfinishedLastLineIsDropped() throws Exception {
        try (EmbeddedRegistry registry = EmbeddedRegistry.start(directory)) {
            register(registry, "a", PERSON);
        }
        Files.writeString(journal(), "{\"kind\":\"SCH", StandardOpenOption.APPEND);

        try (EmbeddedRegistry again = EmbeddedRegistry.start(directory)) {
            assertThat(register(again, "a", PERSON_WITH_AGE)).isEqualTo("200 {\"id\":2}");
        }
        assertThat(Files.readAllLines(journal())).hasSize(2);
    }

    @Test
    void aDamagedFileIsSaidInOneLine() throws Exception {
        Files.writeString(journal(), "nonsense\n");

        assertThatThrownBy(() -> EmbeddedRegistry.start(directory))
                .isInstanceOf(EmbeddedFailure.class)
                .hasMessageContaining("schema-registry.ndjson has a line that is no registry entry");
    }

    @Test
    void aDirectoryHasOneRegistryAtATime() {
        try (EmbeddedRegistry first = EmbeddedRegistry.start(directory)) {
            assertThatThrownBy(() -> EmbeddedRegistry.start(directory))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessageContaining("in use by another embedded registry");
        }
    }

    @Test
    void aPortInUseIsSaidInOneLine() {
        try (EmbeddedRegistry first = EmbeddedRegistry.inMemory()) {
            int port = URI.create(first.url()).getPort();

            assertThatThrownBy(() -> EmbeddedRegistry.start(directory, port))
                    .isInstanceOf(EmbeddedFailure.class)
                    .hasMessage("embedded schema registry cannot listen on localhost:" + port
                            + ", choose another port: Address already in use");
        }
    }

    private Path journal() {
        return directory.resolve("schema-registry.ndjson");
    }

    private static String record(String fields) {
        return "{\"type\":\"record\",\"name\":\"Person\",\"fields\":[" + fields + "]}";
    }

    private static String register(EmbeddedRegistry registry, String subject, String schema) throws Exception {
        return post(registry, "/subjects/" + subject + "/versions", schema);
    }

    private static String post(EmbeddedRegistry registry, String path, String schema) throws Exception {
        return call(registry, "POST", path, JSON.writeValueAsString(Map.of("schema", schema)));
    }

    private static String get(EmbeddedRegistry registry, String path) throws Exception {
        return call(registry, "GET", path, "");
    }

    /** Status and body, the latter in JSON's shortest form. */
    private static String call(EmbeddedRegistry registry, String method, String path, String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(registry.url() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> response = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        JsonNode answer = JSON.readTree(response.body());
        return response.statusCode() + " " + answer;
    }
}
