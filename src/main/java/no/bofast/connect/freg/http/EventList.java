package no.bofast.connect.freg.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Folkeregisteret's event list over HTTP: pages of entries, documents in bulk. For one thread. */
public final class EventList {

    private static final MediaType JSON_TYPE = MediaType.get("application/json");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NOT_MODIFIED = 304;
    private static final int UNAUTHORIZED = 401;
    private static final int TOO_OLD = 406;
    private static final int TOO_MANY = 429;
    private static final Duration USUAL_PAUSE = Duration.ofSeconds(1);

    private final HttpUrl base;
    private final OkHttpClient http;
    private final Maskinporten tokens;
    private String etag = "";
    private long etagOf = -1;

    /** @param base what comes before {@code v1/hendelser} */
    public EventList(HttpUrl base, OkHttpClient http, Maskinporten tokens) {
        this.base = base;
        this.http = http;
        this.tokens = tokens;
    }

    /**
     * One event with its document.
     *
     * @param document the document, or the entry of the list where there is none
     */
    public record Event(long sequence, byte[] document) {}

    /** The register asks to be left alone for a while. */
    public static final class Later extends IOException {
        private final transient Duration pause;

        Later(Duration pause) {
            super("asked to wait");
            this.pause = pause;
        }

        public Duration pause() {
            return pause;
        }
    }

    /** The register doesn't keep events that are so old. */
    public static final class TooOld extends IOException {
        TooOld() {
            super("too old");
        }
    }

    /**
     * The events from a number on, that number included; none if nothing is new.
     *
     * @throws Later if the register says when to come again
     * @throws TooOld if the number is older than what is kept
     */
    public List<Event> from(long sequence) throws IOException {
        Request.Builder request = feed(sequence);
        if (etagOf == sequence) {
            request.header("If-None-Match", etag);
        }
        Optional<JsonNode> page = ask(request, sequence);
        return page.isEmpty() ? List.of() : withDocuments(entries(page.get()), sequence);
    }

    /** The number of the newest event. */
    public long latest() throws IOException {
        JsonNode answer = ask(
                        new Request.Builder().url(url("siste/sekvensnummer")).header("Accept", "application/json"), -1)
                .orElseThrow(() -> new IOException("no newest event"));
        return answer.isNumber() || answer.isTextual() ? answer.asLong() : sequence(answer);
    }

    /** The number of the oldest event that is still kept, found by halving. */
    public long oldest() throws IOException {
        long low = 0;
        long high = latest();
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (isKept(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private boolean isKept(long sequence) throws IOException {
        try {
            ask(feed(sequence), -1);
            return true;
        } catch (TooOld tooOld) {
            return false;
        }
    }

    private Request.Builder feed(long sequence) {
        HttpUrl url = url("feed")
                .newBuilder()
                .addQueryParameter("seq", Long.toString(sequence))
                .build();
        return new Request.Builder().url(url).header("Accept", "application/json");
    }

    private HttpUrl url(String path) {
        return base.newBuilder().addPathSegments("v1/hendelser/" + path).build();
    }

    private static List<JsonNode> entries(JsonNode page) {
        JsonNode list = page.isArray() ? page : firstArray(page);
        List<JsonNode> entries = new ArrayList<>();
        list.forEach(entries::add);
        return entries;
    }

    private static JsonNode firstArray(JsonNode page) {
        for (JsonNode value : page) {
            if (value.isArray()) {
                return value;
            }
        }
        return JSON.createArrayNode();
    }

    private static long sequence(JsonNode entry) {
        return entry.has("sekvensnummer")
                ? entry.path("sekvensnummer").asLong()
                : entry.path("sequenceNumber").asLong();
    }

    private List<Event> withDocuments(List<JsonNode> entries, long from) throws IOException {
        Map<String, JsonNode> documents = documents(entries);
        List<Event> events = new ArrayList<>();
        for (JsonNode entry : entries) {
            JsonNode document = documents.getOrDefault(documentOf(entry), entry);
            if (sequence(entry) >= from) {
                events.add(new Event(sequence(entry), document.toString().getBytes(StandardCharsets.UTF_8)));
            }
        }
        return events;
    }

    private static String documentOf(JsonNode entry) {
        return entry.path("hendelse").path("hendelsesdokument").asText("");
    }

    private Map<String, JsonNode> documents(List<JsonNode> entries) throws IOException {
        ArrayNode ids = JSON.createArrayNode();
        entries.stream()
                .map(EventList::documentOf)
                .filter(id -> !id.isEmpty())
                .distinct()
                .forEach(ids::add);
        Map<String, JsonNode> documents = new HashMap<>();
        if (!ids.isEmpty()) {
            ObjectNode asked = JSON.createObjectNode();
            asked.set("dokumentidentifikator", ids);
            Request.Builder request = new Request.Builder()
                    .url(url("bulkoppslag/"))
                    .header("Accept", "application/json")
                    .post(RequestBody.create(asked.toString(), JSON_TYPE));
            ask(request, -1)
                    .ifPresent(answer -> entries(answer)
                            .forEach(document -> documents.put(
                                    document.path("dokumentidentifikator").asText(), document)));
        }
        return documents;
    }

    /** Asks once, and once more with a new token if the old one is refused; empty if nothing has changed. */
    private Optional<JsonNode> ask(Request.Builder request, long sequence) throws IOException {
        for (boolean isLast = false; ; isLast = true) {
            try (Response response = http.newCall(request.header("Authorization", "Bearer " + tokens.token())
                            .build())
                    .execute()) {
                if (response.code() == UNAUTHORIZED && !isLast) {
                    tokens.refused();
                    continue;
                }
                if (response.code() == NOT_MODIFIED) {
                    return Optional.empty();
                }
                check(response);
                remember(response, sequence);
                return Optional.ofNullable(JSON.readTree(response.body().string()));
            }
        }
    }

    private void remember(Response response, long sequence) {
        if (sequence >= 0) {
            etag = Optional.ofNullable(response.header("ETag")).orElse("");
            etagOf = etag.isEmpty() ? -1 : sequence;
        }
    }

    /** {@code Retry-After} is in milliseconds here, whatever the standard says. */
    private static void check(Response response) throws IOException {
        if (response.code() == TOO_MANY) {
            throw new Later(Optional.ofNullable(response.header("Retry-After"))
                    .filter(text -> text.matches("\\d{1,9}"))
                    .map(text -> Duration.ofMillis(Long.parseLong(text)))
                    .orElse(USUAL_PAUSE));
        }
        if (response.code() == TOO_OLD) {
            throw new TooOld();
        }
        if (!response.isSuccessful()) {
            throw new IOException("the event list answers " + response.code());
        }
    }
}
