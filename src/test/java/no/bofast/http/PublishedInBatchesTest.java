package no.bofast.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.stream.EventReader;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.view.Batches;
import no.bofast.view.Intake;
import no.bofast.view.Progress;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Through the real server: within a batch the public is shown no change whatever, and then all of it together. */
@Timeout(60)
class PublishedInBatchesTest {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Cell MOVES =
            new Cell.Month(ExampleView.ALTA, YearMonth.of(2024, 2), MonthMeasure.DEPARTURES, Cell.NO_YEAR);

    private final ExampleServer example =
            new ExampleServer(HttpSettings.local(0).with(Readers.AUTHENTICATOR), true);
    private final Batches batches = new Batches(example.published, 1);
    private final List<Intake> intakes = List.of(example.view, batches);

    @AfterEach
    void close() {
        example.close();
    }

    @Test
    void twoLooksWithinABatchAreTheSameAndTheStreamIsSilentUntilItIsOver() throws Exception {
        try (EventReader everyone = EventReader.of(example);
                EventReader nation = EventReader.with(Readers.NATION, example)) {
            reach("2024-03-15T08:00:00Z");
            hearAll(everyone);
            Map<String, String> before = looks();

            for (int round = 1; round <= 3; round++) {
                happens(round);
                reach("2024-03-15T09:0" + round + ":00Z");
                hear("T09:0" + round + ":00Z", nation);
            }
            assertThat(looks()).isEqualTo(before);
            assertThat(everyone.isSilent()).isTrue();

            reach("2024-03-16T08:00:00Z");
            Map<String, String> told = told(everyone);
            assertThat(told).containsEntry("municipalities", "[\"5601\"]").containsKey("alerts");
            assertThat(told.get("clock")).contains("\"registerDate\":\"2024-03-16\"");
            Map<String, String> after = looks();
            assertThat(changed(before, after))
                    .contains("/api/v1/nation", "/api/v1/municipalities/5601", "/api/v1/alerts", "/api/v1/alerts.atom");
        }
    }

    /**
     * Hears what was told up to now. Each of two municipalities changes alone: when the second is told, all that was told with the
     * first has come.
     */
    private void hearAll(EventReader reader) throws InterruptedException {
        for (String code : List.of("1144", "1135")) {
            Cell moves = new Cell.Month(
                    MunicipalityCode.of(code), YearMonth.of(2024, 2), MonthMeasure.OUT_MOVES, Cell.NO_YEAR);
            example.published.put(moves, CellCount.NONE.plus(3));
            while (!reader.nextNamed("municipalities").data().contains(code)) {
                // What the view began with.
            }
        }
    }

    /** The nation's clock shows a time. */
    private static void hear(String time, EventReader reader) throws InterruptedException {
        while (!reader.nextNamed("clock").data().contains(time)) {
            // What the view began with.
        }
    }

    /** Moves, an alert and bad events become known. */
    private void happens(int round) {
        AlertNews news = Examples.news(round, ChangeKind.ESCALATED, Severity.CRITICAL);
        intakes.forEach(intake -> {
            intake.put(MOVES, CellCount.NONE.plus(100 * round));
            intake.putAlert(news.key(), news.change());
            intake.putDeadLetters(Map.of(RejectionReason.INVALID_DATE, 1_000L * round));
        });
    }

    /** The clock moves, and all that was published is at hand. */
    private void reach(String clock) {
        Progress progress = new Progress(Instant.parse(clock), Map.of(), Instant.parse("2026-01-01T00:00:00Z"));
        intakes.forEach(intake -> intake.put(progress));
        batches.caughtUp();
    }

    /** What the public is shown at every address of figures and alerts. */
    private Map<String, String> looks() throws Exception {
        Map<String, String> looks = new TreeMap<>();
        for (String route : example.server.routes()) {
            String path = route.replace("GET ", "").replace("{code}", "5601");
            if (route.startsWith("GET /api/v1/") && !path.contains("{") && !path.endsWith("/stream")) {
                HttpRequest look = HttpRequest.newBuilder(URI.create(example.address(path)))
                        .build();
                HttpResponse<String> answer = CLIENT.send(look, HttpResponse.BodyHandlers.ofString());
                looks.put(path, answer.statusCode() + " " + answer.body());
            }
        }
        assertThat(looks).hasSizeGreaterThan(8);
        return looks;
    }

    /** What the stream tells, until everything that changes has been told. */
    private static Map<String, String> told(EventReader reader) throws InterruptedException {
        Map<String, String> told = new TreeMap<>();
        while (!told.keySet().containsAll(List.of("clock", "municipalities", "alerts"))) {
            EventReader.Event event = reader.next();
            told.put(event.name(), event.data());
        }
        return told;
    }

    private static List<String> changed(Map<String, String> before, Map<String, String> after) {
        return before.keySet().stream()
                .filter(path -> !before.get(path).equals(after.get(path)))
                .toList();
    }
}
