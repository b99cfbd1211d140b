package no.bofast.http;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.TlsSettings;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Releases;
import no.bofast.view.Views;

/**
 * A server over the example view, on a free port; can be run by hand to look at the page.
 *
 * <p>What is released takes seconds to make, so all servers show the same, but for one that is to show a release more.
 */
public final class ExampleServer implements AutoCloseable {

    final MonitorView view = ExampleView.create();
    final Releases releases;
    final HttpServer server;
    volatile Health.Streams streams = Health.Streams.UP;

    ExampleServer(Audience everyone) {
        this(everyone, 0);
    }

    ExampleServer(TlsSettings tls) {
        this(HttpSettings.local(0).withTls(Optional.of(tls)));
    }

    private ExampleServer(Audience everyone, int port) {
        this(new HttpSettings("127.0.0.1", port, everyone));
    }

    ExampleServer(HttpSettings settings) {
        this(settings, ExampleView.RELEASED);
    }

    private ExampleServer(HttpSettings settings, Releases releases) {
        this.releases = releases;
        Views views = settings.everyone() instanceof Audience.National
                ? Views.same(view)
                : new Views(view, releases::shown, releases.notices());
        server = HttpServer.start(settings, views, ReferenceTables.municipalities(), this::vitals, meters());
    }

    /** One with releases of its own, to which more may be added. */
    static ExampleServer withOwnReleases(HttpSettings settings) {
        return new ExampleServer(settings, ExampleView.releases());
    }

    static PrometheusMeterRegistry meters() {
        PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        meters.gauge("bofast.example", 1);
        return meters;
    }

    private Health.Vitals vitals() {
        return new Health.Vitals(streams, view.progress(), Optional.of(Map.of(0, 1_000L, 1, 900L)), Instant.now());
    }

    public String address(String path) {
        return "http://127.0.0.1:" + server.port() + path;
    }

    @Override
    public void close() {
        server.close();
        view.close();
        if (releases != ExampleView.RELEASED) {
            releases.close();
        }
    }

    public static void main(String[] args) throws InterruptedException {
        try (ExampleServer example = new ExampleServer(Audience.EVERYONE, Integer.parseInt(args[0]))) {
            System.out.println(example.address("/"));
            Thread.currentThread().join();
        }
    }
}
