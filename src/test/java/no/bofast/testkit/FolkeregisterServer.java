package no.bofast.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import no.bofast.connect.freg.http.EventList;
import no.bofast.connect.freg.http.Maskinporten;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;

/** Folkeregisteret's event list and look-up of persons, and Maskinporten, as their documentation says that they behave. */
public final class FolkeregisterServer implements AutoCloseable {

    private static final int PAGE = 1_000;
    private static final long PAUSE_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final TokenServer tokens;
    private final NavigableMap<Long, ObjectNode> entries = new TreeMap<>();
    private final Map<String, JsonNode> documents = new HashMap<>();
    private final Map<String, JsonNode> persons = new HashMap<>();
    private final Set<String> withheld = new HashSet<>();
    private final List<String> asked = new ArrayList<>();
    private long oldest;
    private int busyEvery = Integer.MAX_VALUE;
    private int requests;
    private long notBefore;
    private int impatient;
    private boolean isDown;

    private FolkeregisterServer(HttpServer server, TokenServer tokens, long oldest) {
        this.server = server;
        this.tokens = tokens;
        this.oldest = oldest;
    }

    /** @param oldest number of the oldest event that is kept, and of the first that is added */
    public static FolkeregisterServer start(long oldest) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        FolkeregisterServer register = new FolkeregisterServer(server, new TokenServer(), oldest);
        server.setExecutor(register.threads);
        server.createContext("/token", register.tokens::answer);
        server.createContext("/api/v1/", register::serve);
        server.start();
        return register;
    }

    /** What comes before {@code v1/}. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/api";
    }

    public TokenServer tokens() {
        return tokens;
    }

    /** A list that reads this register. */
    public EventList list() {
        OkHttpClient http = new OkHttpClient();
        Maskinporten.Client client = tokens.client(HttpUrl.get(url()).resolve("/token"));
        return new EventList(HttpUrl.get(url()), http, new Maskinporten(client, http, Clock.systemUTC()));
    }

    /** Adds an event, and the document that it points to, if there is one; returns its number. */
    public synchronized long add(String person, String type, String recorded, String... changes) {
        long sequence = entries.isEmpty() ? oldest : entries.lastKey() + 1;
        ObjectNode entry = JSON.createObjectNode().put("sekvensnummer", sequence);
        ObjectNode event = entry.putObject("hendelse")
                .put("folkeregisteridentifikator", person)
                .put("hendelsetype", type)
                .put("persondokument", "person-" + sequence)
                .put("ajourholdstidspunkt", recorded);
        if (changes.length > 0) {
            event.put("hendelsesdokument", "document-" + sequence);
            documents.put(
                    "document-" + sequence, json(document("document-" + sequence, person, type, recorded, changes)));
        }
        entries.put(sequence, entry);
        return sequence;
    }

    /** A document of changes as the register gives it. */
    public static String document(String id, String person, String type, String recorded, String... changes) {
        return "{\"dokumentidentifikator\":\"" + id + "\",\"skjemaversjon\":\"1.0\",\"hendelse\":{"
                + "\"folkeregisteridentifikator\":\"" + person + "\",\"hendelsestype\":\"" + type
                + "\",\"ajourholdstidspunkt\":\"" + recorded + "\",\"egenskapshendelse\":[" + String.join(",", changes)
                + "]}}";
    }

    /** What a look-up of a person gives, by a national id or by the name of a version. */
    public synchronized void person(String id, String folkeregisterperson) {
        persons.put(id, json(folkeregisterperson));
    }

    /** A document that is given to nobody who asks for several. */
    public synchronized void withhold(long sequence) {
        withheld.add("document-" + sequence);
    }

    /** Deletes what is older, as the register does after 36 months. */
    public synchronized void deleteBefore(long sequence) {
        oldest = sequence;
    }

    /** Answers each n-th request with 429. */
    public synchronized void busyEvery(int requestsBetween) {
        busyEvery = requestsBetween;
    }

    public synchronized void down(boolean down) {
        isDown = down;
    }

    /** Requests that came before the register wanted to be asked again. */
    public synchronized int impatient() {
        return impatient;
    }

    /** What was asked, with the answer's status. */
    public synchronized List<String> asked() {
        return List.copyOf(asked);
    }

    private synchronized void serve(HttpExchange exchange) throws IOException {
        requests++;
        long now = System.nanoTime();
        impatient += now < notBefore ? 1 : 0;
        String path = exchange.getRequestURI().getPath().replace("/api/v1/", "");
        if (!tokens.accepts(exchange.getRequestHeaders().getFirst("Authorization"))) {
            answer(exchange, 401, "{}");
        } else if (isDown) {
            answer(exchange, 500, "{\"kode\":\"FREG-001\"}");
        } else if (requests % busyEvery == 0) {
            exchange.getResponseHeaders().set("Retry-After", Long.toString(PAUSE_MILLIS));
            notBefore = now + PAUSE_MILLIS * 1_000_000;
            answer(exchange, 429, "{}");
        } else {
            answer(exchange, path);
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException {
        switch (path) {
            case "hendelser/feed" -> feed(exchange);
            case "hendelser/siste/sekvensnummer" ->
                answer(exchange, 200, Long.toString(entries.isEmpty() ? oldest - 1 : entries.lastKey()));
            case "hendelser/bulkoppslag/" ->
                answer(exchange, 200, documents(body(exchange)).toString());
            case "personer/bulkoppslag/" -> answer(exchange, 200, persons(body(exchange), "foedselsEllerDNummer"));
            case "personer/bulkoppslag/arkiv/" ->
                answer(exchange, 200, persons(body(exchange), "dokumentidentifikator"));
            default -> single(exchange, path.replace("hendelser/", ""));
        }
    }

    private void feed(HttpExchange exchange) throws IOException {
        long from = Long.parseLong(exchange.getRequestURI().getQuery().replaceAll(".*seq=", ""));
        List<ObjectNode> page =
                entries.tailMap(from, true).values().stream().limit(PAGE).toList();
        String etag = "\"" + from + "-" + page.size() + "\"";
        if (from < oldest) {
            answer(exchange, 406, "{}");
        } else if (etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            asked.add("304 " + exchange.getRequestURI());
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
        } else {
            exchange.getResponseHeaders().set("ETag", etag);
            answer(exchange, 200, JSON.createArrayNode().addAll(page).toString());
        }
    }

    private void single(HttpExchange exchange, String id) throws IOException {
        JsonNode document = documents.get(id);
        answer(exchange, document == null ? 404 : 200, String.valueOf(document));
    }

    private ArrayNode documents(String body) {
        ArrayNode found = JSON.createArrayNode();
        for (JsonNode id : json(body).path("dokumentidentifikator")) {
            Optional.ofNullable(documents.get(id.asText()))
                    .filter(unused -> !withheld.contains(id.asText()))
                    .ifPresent(found::add);
        }
        return found;
    }

    private String persons(String body, String field) {
        ObjectNode answer = JSON.createObjectNode();
        ArrayNode found = answer.putArray("oppslag");
        for (JsonNode id : json(body).path(field)) {
            Optional.ofNullable(persons.get(id.asText()))
                    .ifPresent(
                            person -> found.addObject().put(field, id.asText()).set("folkeregisterperson", person));
        }
        return answer.toString();
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String body(HttpExchange exchange) throws IOException {
        return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    }

    private void answer(HttpExchange exchange, int status, String text) throws IOException {
        asked.add(status + " " + exchange.getRequestURI());
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
