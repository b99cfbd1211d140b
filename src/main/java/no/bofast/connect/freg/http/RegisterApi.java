package no.bofast.connect.freg.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Asks Folkeregisteret's API, with a token, and says what its answers mean. For one thread. */
final class RegisterApi {

    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;
    private static final int UNAUTHORIZED = 401;
    private static final int NOT_FOUND = 404;
    private static final int TOO_OLD = 406;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private final HttpUrl base;
    private final OkHttpClient http;
    private final Maskinporten tokens;

    RegisterApi(HttpUrl base, OkHttpClient http, Maskinporten tokens) {
        this.base = base;
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * What was answered.
     *
     * @param body empty if nothing has changed, or nothing is there
     */
    record Answer(Optional<JsonNode> body, Optional<String> etag) {}

    /** @param path behind {@code v1/} */
    HttpUrl url(String path) {
        return base.newBuilder().addPathSegments("v1/" + path).build();
    }

    Answer get(HttpUrl url, Optional<String> etag) throws IOException {
        Request.Builder request = new Request.Builder().url(url);
        etag.ifPresent(known -> request.header("If-None-Match", known));
        return ask(request);
    }

    /** Asks for many at once. */
    Answer post(String path, String field, Collection<String> ids) throws IOException {
        ObjectNode asked = JSON.createObjectNode();
        ids.forEach(asked.putArray(field)::add);
        return ask(new Request.Builder().url(url(path)).post(RequestBody.create(asked.toString(), JSON_TYPE)));
    }

    /** Asks once, and once more with a new token if the old one is refused. */
    private Answer ask(Request.Builder request) throws IOException {
        request.header("Accept", "application/json");
        for (boolean isLast = false; ; isLast = true) {
            try (Response response = http.newCall(request.header("Authorization", "Bearer " + tokens.token())
                            .build())
                    .execute()) {
                if (response.code() == UNAUTHORIZED && !isLast) {
                    tokens.refused();
                    continue;
                }
                return answer(response);
            }
        }
    }

    private static Answer answer(Response response) throws IOException {
        if (response.code() == NOT_MODIFIED || response.code() == NOT_FOUND) {
            return new Answer(Optional.empty(), Optional.empty());
        }
        check(response);
        return new Answer(
                Optional.ofNullable(JSON.readTree(response.body().string())),
                Optional.ofNullable(response.header("ETag")));
    }

    /** {@code Retry-After} is in milliseconds here, whatever the standard says. */
    private static void check(Response response) throws IOException {
        Optional<Duration> pause = Optional.ofNullable(response.header("Retry-After"))
                .filter(text -> text.matches("\\d{1,9}"))
                .map(text -> Duration.ofMillis(Long.parseLong(text)));
        if (response.code() == TOO_MANY || response.code() == BUSY && pause.isPresent()) {
            throw new EventList.Later(pause.orElse(USUAL_PAUSE));
        }
        if (response.code() == TOO_OLD) {
            throw new EventList.TooOld();
        }
        if (!response.isSuccessful()) {
            throw new IOException("the register answers " + response.code());
        }
    }
}
