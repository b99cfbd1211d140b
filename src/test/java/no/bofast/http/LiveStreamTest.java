package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.bofast.disclosure.Disclosure;
import no.bofast.view.Progress;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The live stream over real HTTP. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class LiveStreamTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private ExampleServer example;

    @BeforeEach
    void start() {
        example = new ExampleServer(Disclosure.FOR_EVERYONE);
    }

    @AfterEach
    void stop() {
        example.close();
    }

    @Test
    void aNewReaderIsToldToAskForEverything() throws Exception {
        try (Reader reader = new Reader(null)) {
            Event first = reader.next();

            assertThat(first.name).isEqualTo("reset");
            assertThat(first.data).contains("\"registerDate\":\"2024-03-14\"");
        }
    }

    @Test
    void theClockAndAlertsAreToldAsTheyChange() throws Exception {
        try (Reader reader = new Reader(null)) {
            reader.nextNamed("reset");

            tick("2024-03-15T11:00:00Z");
            assertThat(reader.nextNamed("clock").data).contains("\"registerDate\":\"2024-03-15\"");

            ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.WATCH, "2024-03-15");
            assertThat(reader.nextNamed("alerts").data).isEqualTo("{\"changed\":true}");
        }
    }

    @Test
    void aReaderWhoComesBackHearsOnlyWhatItMissed() throws Exception {
        String lastId;
        try (Reader reader = new Reader(null)) {
            reader.nextNamed("reset");
            tick("2024-03-15T11:00:00Z");
            lastId = reader.nextNamed("clock").id;
            ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.WATCH, "2024-03-15");
            reader.nextNamed("alerts");
        }

        try (Reader again = new Reader(lastId)) {
            assertThat(again.next().name).isEqualTo("alerts");
        }
    }

    @Test
    void anIdOfAnotherServerMeansToAskForEverything() throws Exception {
        try (Reader reader = new Reader("cafecafe-7")) {
            assertThat(reader.next().name).isEqualTo("reset");
        }
    }

    private void tick(String clock) {
        example.view.put(new Progress(Instant.parse(clock), Map.of(), Instant.parse(clock)));
    }

    private record Event(String name, String id, String data) {}

    /** Reads events one by one. */
    private final class Reader implements AutoCloseable {

        private final BufferedReader lines;

        private Reader(String lastId) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(example.address("/api/v1/stream")))
                    .header("Accept", "text/event-stream");
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            HttpResponse<java.io.InputStream> answer = CLIENT.send(request.build(), BodyHandlers.ofInputStream());
            lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
        }

        private Event nextNamed(String name) throws IOException {
            Event event = next();
            while (!event.name.equals(name)) {
                event = next();
            }
            return event;
        }

        private Event next() throws IOException {
            String name = null;
            String id = null;
            String data = null;
            for (String line = lines.readLine(); !line.isEmpty() || name == null; line = lines.readLine()) {
                if (line.startsWith("event:")) {
                    name = line.substring(6).trim();
                } else if (line.startsWith("id:")) {
                    id = line.substring(3).trim();
                } else if (line.startsWith("data:")) {
                    data = line.substring(5).trim();
                }
            }
            return new Event(name, id, data);
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
