package no.bofast.attack;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.disclosure.Audience;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.Today;
import no.bofast.domain.GrantKind;
import no.bofast.domain.GrantRates;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.OperatorTables;
import no.bofast.forecast.released.ReleasedForecast;
import no.bofast.http.HttpServer;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.ProxyHeader;
import no.bofast.http.server.RequestLimits;
import no.bofast.instance.meters.AlertMeters;
import no.bofast.instance.meters.DomainMeters;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.view.Releases;
import no.bofast.view.Views;
import no.bofast.warning.WarningSettings;
import no.bofast.warning.released.ReleasedWarning;

/** An installation as it meets the public, where nobody can sign in: so metrics and the reasons of health are open as well. */
final class Installed implements AutoCloseable {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final RequestLimits GENEROUS =
            RequestLimits.DEFAULT.with(1_000_000, 1_000_000, 50, 50, ProxyHeader.NONE);
    /** The grant is worth something in every year, and another amount for each kind of person, so that money could be told. */
    private static final OperatorTables WITH_RATES = new OperatorTables(Inhabitants.OF_2024, new GrantRates(rates()));
    /** How far it has read is no count of people, and so not what is compared. */
    private static final Progress SAME = new Progress(Instant.EPOCH, Map.of(), Instant.EPOCH);

    private final Releases releases = new Releases(
            () -> new ReleasedWarning(WarningSettings.DEFAULTS, ReferenceTables.municipalities()),
            made -> ReleasedForecast.of(made, ReferenceTables.municipalities(), ReferenceTables.rights()));
    private final MonitorView live;
    private final HttpServer server;

    private static Map<GrantRates.Key, Integer> rates() {
        Map<GrantRates.Key, Integer> rates = new HashMap<>();
        for (int year = 2010; year <= 2024; year++) {
            for (GrantKind kind : GrantKind.OF_PEOPLE) {
                rates.put(new GrantRates.Key(year, 3, kind), 170_000 + year + 1_000 * kind.ordinal());
            }
        }
        return rates;
    }

    /** What the server said to a request. */
    record Answer(int status, String type, String body) {}

    /** @param live what is counted exactly */
    Installed(MonitorView live) {
        this.live = live;
        Views views = new Views(live, releases::shown, releases.notices());
        this.server = listening(views, Audience.EVERYONE);
    }

    private Installed(Views views, MonitorView live, Audience everyone) {
        this.live = live;
        this.server = listening(views, everyone);
    }

    /** One that shows the public what is counted. */
    static Installed leaking(MonitorView live) {
        return new Installed(Views.same(live), live, Audience.EVERYONE);
    }

    /** As those meet it who may see every count. */
    static Installed entitled(MonitorView live) {
        return new Installed(Views.same(live), live, Audience.NATION);
    }

    private static HttpServer listening(Views views, Audience everyone) {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new DomainMeters(views, ReferenceTables.municipalities().keySet()).bindTo(meters);
        new AlertMeters(
                        () -> views.released().get().alerts(),
                        ReferenceTables.municipalities().keySet())
                .bindTo(meters);
        return HttpServer.start(
                new HttpSettings("127.0.0.1", 0, everyone).with(GENEROUS).with(WITH_RATES),
                views,
                ReferenceTables.municipalities(),
                () -> new Health.Vitals(Health.Streams.UP, SAME, Optional.of(Map.of()), Instant.EPOCH),
                meters);
    }

    /** Shows releases, and the country's numbers of the day of the last of them. */
    void show(List<Release> next, Today today) {
        releases.put(today);
        show(next);
    }

    /** Shows releases, the last one of them whole. */
    void show(List<Release> next) {
        next.forEach(releases::put);
        releases.caughtUp();
    }

    /** What everyone is told of alerts: the news of every mail, webhook and feed. */
    Map<String, Object> news() {
        return new TreeMap<>(releases.shown().alerts().lives());
    }

    Answer ask(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + address));
        try {
            return address.equals("/api/v1/stream")
                    ? beginning(request.header("Accept", "text/event-stream").build())
                    : whole(request.build());
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer whole(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
        boolean isMetrics = request.uri().getPath().equals("/metrics");
        return new Answer(answer.statusCode(), type(answer), isMetrics ? ofCounts(answer.body()) : answer.body());
    }

    /** Without what tells of the requests themselves. */
    private static String ofCounts(String metrics) {
        return metrics.lines().filter(line -> line.startsWith("bofast_")).collect(Collectors.joining("\n"));
    }

    /** The first event of a stream, without its number, which begins with a chance text. */
    private static Answer beginning(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8))) {
            String event = lines.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> !line.startsWith("id:"))
                    .collect(Collectors.joining("\n"));
            return new Answer(answer.statusCode(), type(answer), event);
        }
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }

    @Override
    public void close() {
        server.close();
        releases.close();
        live.close();
    }
}
