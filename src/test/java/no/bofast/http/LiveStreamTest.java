package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.release.Release;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.stream.EventReader;
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

    private ExampleServer example;

    @BeforeEach
    void start() {
        example = new ExampleServer(Audience.NATION);
    }

    @AfterEach
    void stop() {
        example.close();
    }

    @Test
    void aNewReaderIsToldToAskForEverything() throws Exception {
        try (EventReader reader = EventReader.of(example)) {
            EventReader.Event first = reader.next();

            assertThat(first.name()).isEqualTo("reset");
            assertThat(first.data()).contains("\"registerDate\":\"2024-03-14\"");
        }
    }

    @Test
    void theClockAndAlertsAreToldAsTheyChange() throws Exception {
        try (EventReader reader = EventReader.of(example)) {
            reader.nextNamed("reset");

            tick("2024-03-15T11:00:00Z");
            assertThat(reader.nextNamed("clock").data()).contains("\"registerDate\":\"2024-03-15\"");

            ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.WATCH, "2024-03-15");
            assertThat(reader.nextNamed("alerts").data()).isEqualTo("{\"changed\":true}");
        }
    }

    @Test
    void aReaderWhoComesBackHearsOnlyWhatItMissed() throws Exception {
        String lastId;
        try (EventReader reader = EventReader.of(example)) {
            reader.nextNamed("reset");
            tick("2024-03-15T11:00:00Z");
            lastId = reader.nextNamed("clock").id();
            ExampleView.alert(example.view, ExampleView.OSLO, ChangeKind.RAISED, Severity.WATCH, "2024-03-15");
            reader.nextNamed("alerts");
        }

        try (EventReader again = EventReader.of(example, lastId)) {
            assertThat(again.next().name()).isEqualTo("alerts");
        }
    }

    @Test
    void thePublicIsToldOfReleasesAndOfNothingBetweenThem() throws Exception {
        try (ExampleServer open = ExampleServer.withOwnReleases(HttpSettings.local(0));
                EventReader reader = EventReader.of(open)) {
            reader.nextNamed("reset");

            open.view.put(new Progress(Instant.parse("2024-03-15T11:00:00Z"), Map.of(), ExampleView.CLOCK));
            open.releases.put(new Release(YearMonth.of(2024, 2), List.of()));
            open.releases.caughtUp();

            assertThat(reader.nextNamed("clock").data())
                    .contains("\"registerDate\":\"2024-04-01\"")
                    .contains("\"covered\":\"2024-02\"");
        }
    }

    @Test
    void anIdOfAnotherServerMeansToAskForEverything() throws Exception {
        try (EventReader reader = EventReader.of(example, "cafecafe-7")) {
            assertThat(reader.next().name()).isEqualTo("reset");
        }
    }

    @Test
    void whoComesWhileTheServerClosesIsShownOut() throws Exception {
        example.server.endStream();

        try (EventReader late = EventReader.of(example)) {
            assertThat(late.isEnded()).isTrue();
        }
    }

    private void tick(String clock) {
        example.view.put(new Progress(Instant.parse(clock), Map.of(), Instant.parse(clock)));
    }
}
