package no.bofast.http.stream;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import no.bofast.http.ExampleServer;

/** A reader of the live stream: takes events as they come, and hands them out one by one. */
public final class EventReader implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int PATIENCE_SECONDS = 20;
    private static final Event END = new Event("", null, null);

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final InputStream stream;

    public record Event(String name, String id, String data) {}

    private EventReader(InputStream stream) {
        this.stream = stream;
    }

    /** For the public, from the beginning. */
    public static EventReader of(ExampleServer example) throws IOException, InterruptedException {
        return open(request(example));
    }

    /** For the public, who comes back after an event. */
    public static EventReader of(ExampleServer example, String lastId) throws IOException, InterruptedException {
        return open(request(example).header("Last-Event-ID", lastId));
    }

    /** For who has a token. */
    public static EventReader with(String token, ExampleServer example) throws IOException, InterruptedException {
        return open(request(example).header("Authorization", "Bearer " + token));
    }

    private static HttpRequest.Builder request(ExampleServer example) {
        return HttpRequest.newBuilder(URI.create(example.address("/api/v1/stream")))
                .header("Accept", "text/event-stream");
    }

    private static EventReader open(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
        EventReader reader = new EventReader(answer.body());
        Thread thread = new Thread(reader::read, "event-reader");
        thread.setDaemon(true);
        thread.start();
        return reader;
    }

    private void read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            String[] event = new String[3];
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty() && event[0] != null) {
                    events.add(new Event(event[0], event[1], event[2]));
                    event = new String[3];
                }
                field(line, "event:").ifPresent(put(event, 0));
                field(line, "id:").ifPresent(put(event, 1));
                field(line, "data:").ifPresent(put(event, 2));
            }
        } catch (IOException closed) {
            // The end.
        }
        events.add(END);
    }

    private static Optional<String> field(String line, String name) {
        return line.startsWith(name) ? Optional.of(line.substring(name.length()).trim()) : Optional.empty();
    }

    private static java.util.function.Consumer<String> put(String[] event, int place) {
        return value -> event[place] = value;
    }

    /** The next event; waits for it. */
    public Event next() throws InterruptedException {
        Event event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null || event == END) {
            throw new NoSuchElementException(event == null ? "no event came" : "the stream has ended");
        }
        return event;
    }

    public Event nextNamed(String name) throws InterruptedException {
        Event event = next();
        while (!event.name().equals(name)) {
            event = next();
        }
        return event;
    }

    /** Whether nothing has come that wasn't handed out. */
    public boolean isSilent() {
        return events.isEmpty();
    }

    /** Whether the server ends the stream without an event; waits for it. */
    public boolean isEnded() throws InterruptedException {
        return events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS) == END;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
