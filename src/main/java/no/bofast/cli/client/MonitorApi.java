package no.bofast.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import no.bofast.cli.options.SubscriptionOptions;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.console.CommandFailure;
import picocli.CommandLine.Option;

/** The API of a running monitor, as who has a token, or the secret of one subscription. */
public final class MonitorApi {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://localhost:8080",
            converter = SubscriptionOptions.WebAddress.class,
            description = "Address of the monitor (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the bearer token of a municipality, the national authority or the operator.")
    private Optional<Secret> token;

    @Option(
            names = "--secret-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the secret that was shown when the subscription was made.")
    private Optional<Secret> secret;

    public JsonNode get(String path) {
        return send("GET", path, Optional.empty());
    }

    public JsonNode post(String path, JsonNode body) {
        return send("POST", path, Optional.of(body));
    }

    public JsonNode delete(String path) {
        return send("DELETE", path, Optional.empty());
    }

    private JsonNode send(String method, String path, Optional<JsonNode> body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(at(path))
                .timeout(PATIENCE)
                .method(
                        method,
                        body.map(json -> BodyPublishers.ofString(json.toString()))
                                .orElseGet(BodyPublishers::noBody));
        request.header("Content-Type", "application/json");
        token.ifPresent(shown -> request.header("Authorization", "Bearer " + shown.reveal()));
        secret.ifPresent(shown -> request.header("Bofast-Manage", shown.reveal()));
        HttpResponse<String> answer = answer(request.build());
        JsonNode json = read(answer);
        if (answer.statusCode() >= 400) {
            throw new CommandFailure("the monitor at " + url + " refuses: " + reason(json, answer.statusCode()));
        }
        return json;
    }

    private URI at(String path) {
        return URI.create(url.toString().replaceAll("/$", "") + "/api/v1" + path);
    }

    private HttpResponse<String> answer(HttpRequest request) {
        try {
            return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new CommandFailure("no monitor answers at " + url + "; does it run? Give its address with --url", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CommandFailure("interrupted while waiting for the monitor at " + url, e);
        }
    }

    private static JsonNode read(HttpResponse<String> answer) {
        try {
            return JSON.readTree(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /** The sentence of a refusal, by either name that it may have. */
    private static String reason(JsonNode answer, int status) {
        String sentence = answer.path("detail").asText(answer.path("error").asText(""));
        return sentence.isEmpty() ? "HTTP " + status : sentence;
    }
}
