package no.bofast.connect.freg.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Folkeregisteret's event list over HTTP: pages of entries, each with the document or the person that it points to. For one thread. */
public final class EventList {

    private final RegisterApi api;
    private final EventDocuments documents;
    private final OldestEvent oldest = new OldestEvent(this);
    private Optional<String> etag = Optional.empty();
    private long etagOf = -1;

    /** @param base what comes before {@code v1/hendelser} */
    public EventList(HttpUrl base, OkHttpClient http, Maskinporten tokens) {
        this.api = new RegisterApi(base, http, tokens);
        this.documents = new EventDocuments(api);
    }

    /**
     * One event with its document.
     *
     * @param document the document with the list's entry, and the person where it was read, as one object
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
        RegisterApi.Answer page = api.get(feed(sequence), etagOf == sequence ? etag : Optional.empty());
        if (page.body().isEmpty()) {
            return List.of();
        }
        List<JsonNode> entries = items(page.body().get()).stream()
                .filter(entry -> sequence(entry) >= sequence)
                .toList();
        // Of a page that has something nothing is remembered: whoever asks for it again has not kept it.
        etag = entries.isEmpty() ? page.etag() : Optional.empty();
        etagOf = etag.isEmpty() ? -1 : sequence;
        return entries.isEmpty() ? List.of() : withDocuments(entries);
    }

    /** The number of the newest event. */
    public long latest() throws IOException {
        JsonNode answer = api.get(api.url("hendelser/siste/sekvensnummer"), Optional.empty())
                .body()
                .orElseThrow(() -> new IOException("no newest event"));
        return answer.isNumber() || answer.isTextual() ? answer.asLong() : sequence(answer);
    }

    /** The number of the oldest event that is still kept; whoever is asked to wait meanwhile goes on where they were. */
    public long oldest() throws IOException {
        return oldest.find();
    }

    /** Whether events from this number on are kept. */
    boolean isKept(long sequence) throws IOException {
        try {
            api.get(feed(sequence), Optional.empty());
            return true;
        } catch (TooOld tooOld) {
            return false;
        }
    }

    private HttpUrl feed(long sequence) {
        return api.url("hendelser/feed")
                .newBuilder()
                .addQueryParameter("seq", Long.toString(sequence))
                .build();
    }

    /** The items of a list, or of the first list that an object has. */
    static List<JsonNode> items(JsonNode answer) {
        List<JsonNode> items = new ArrayList<>();
        if (answer.isArray()) {
            answer.forEach(items::add);
            return items;
        }
        for (JsonNode value : answer) {
            if (value.isArray()) {
                return items(value);
            }
        }
        return items;
    }

    private static long sequence(JsonNode entry) {
        return entry.path("sekvensnummer").asLong(entry.path("sequenceNumber").asLong());
    }

    private List<Event> withDocuments(List<JsonNode> entries) throws IOException {
        Map<String, JsonNode> changes = documents.changes(entries);
        Map<JsonNode, JsonNode> persons = documents.persons(entries.stream()
                .filter(entry -> EventDocuments.needsPerson(entry, changes))
                .toList());
        return entries.stream()
                .map(entry -> event(
                        entry,
                        Optional.ofNullable(changes.get(EventDocuments.id(entry, "hendelsesdokument"))),
                        Optional.ofNullable(persons.get(entry))))
                .toList();
    }

    private static Event event(JsonNode entry, Optional<JsonNode> change, Optional<JsonNode> person) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        change.orElse(entry).properties().forEach(field -> all.set(field.getKey(), field.getValue()));
        person.map(read -> read.get("folkeregisterperson")).ifPresent(read -> all.set("folkeregisterperson", read));
        return new Event(sequence(entry), all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
