package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.Json;
import no.bofast.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every address answers in the language that it is asked in, or that its reader reads. */
class LanguageApiTest {

    private static final String LABEL = "/dimension/ContentsCode/category/label/expected";

    private static ExampleServer server;

    @BeforeAll
    static void start() {
        server = new ExampleServer(Audience.NATION);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '', Ventet",
        "'', no, Ventet",
        "'', 'nn-NO, nb;q=0.5', Venta",
        "'', 'de;q=0.9, en-GB;q=0.8, nb;q=0.1', Expected",
        "'', 'en;q=0, nb;q=0.1', Ventet",
        "'', ;;, Ventet",
        "?lang=nb, en, Ventet",
        "?lang=nn, en, Venta",
        "?lang=en, nb, Expected"
    })
    void aTableSaysWhatItsColumnsAreInTheReadersLanguage(String query, String reads, String label) throws Exception {
        HttpResponse<String> table = get("/api/v1/tables/municipalities.json" + query, reads);

        assertThat(json(table).at(LABEL).asText()).isEqualTo(label);
        assertThat(table.headers().firstValue("Vary").orElseThrow()).contains("Accept-Language");
    }

    @ParameterizedTest
    @CsvSource({"'', en, en", "?lang=en, nb, en", "?language=en, nb, en", "?lang=nn, en, nn", "'', no, nb", "'', '', nb"
    })
    void aFeedIsInTheReadersLanguage(String query, String reads, String language) throws Exception {
        assertThat(get("/api/v1/alerts.atom" + query, reads).body()).contains("xml:lang=\"" + language + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/alerts", "/api/v1/municipalities/5601"})
    void alertsSpeakEveryLanguageOrTheOneThatIsAskedFor(String path) throws Exception {
        JsonNode all = json(get(path, "")).at("/alerts/0/telling");
        JsonNode one = json(get(path + "?lang=en", "")).at("/alerts/0/telling");

        assertThat(all.fieldNames())
                .toIterable()
                .containsExactlyElementsOf(
                        Language.all().stream().map(Language::tag).toList());
        assertThat(one.fieldNames()).toIterable().containsExactly("en");
        assertThat(one.at("/en")).isEqualTo(all.at("/en"));
    }

    @Test
    void aLanguageThatThereIsNotIsRefused() throws Exception {
        HttpResponse<String> refused = get("/api/v1/alerts?lang=xx", "");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("'lang': language must be one of nb, ")
                .contains("got: 'xx'.");
    }

    private static JsonNode json(HttpResponse<String> answer) throws Exception {
        return Json.MAPPER.readTree(answer.body());
    }

    private static HttpResponse<String> get(String path, String reads) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server.address(path)));
        if (!reads.isEmpty()) {
            request.header("Accept-Language", reads);
        }
        return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
