package no.bofast.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.List;
import java.util.function.Supplier;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;

/** The running HTTP server: API, live stream, page, health and metrics. */
public final class HttpServer implements AutoCloseable {

    private final Javalin javalin;
    private final LiveStream stream;

    private HttpServer(Javalin javalin, LiveStream stream) {
        this.javalin = javalin;
        this.stream = stream;
    }

    /**
     * Starts to listen.
     *
     * @param vitals asked for at each health check; should answer at once
     * @param meters what a scrape shows; the requests are added
     * @throws HttpFailure if the port is taken or not allowed
     */
    public static HttpServer start(
            HttpSettings settings, MonitorView view, Supplier<Health.Vitals> vitals, PrometheusMeterRegistry meters) {
        Desks desks = new Desks(view, ReferenceTables.municipalities(), settings.disclosure());
        LiveStream stream = new LiveStream(desks);
        List<Resource> resources = List.of(
                new SecurityHeaders(),
                new Problems(),
                new Callers(settings.authenticator()),
                new HealthResource(Health.DEFAULT, vitals),
                new MetricsResource(meters::scrape),
                new NationResource(desks),
                new MunicipalitiesResource(desks),
                new MunicipalityResource(desks),
                new CohortsResource(desks),
                new FlowsResource(desks),
                new AlertsResource(desks),
                new AboutResource(desks),
                new TablesResource(desks),
                stream,
                new WebPage());
        Javalin javalin = Javalin.create(config -> {
            configure(config, resources, settings);
            config.jetty.modifyServer(server -> server.setHandler(RequestTags.timed(meters)));
        });
        return listening(javalin, stream, settings);
    }

    private static HttpServer listening(Javalin javalin, LiveStream stream, HttpSettings settings) {
        try {
            javalin.start(settings.host(), settings.port());
            return new HttpServer(javalin, stream);
        } catch (JavalinBindException e) {
            stream.close();
            throw new HttpFailure(
                    "Cannot listen on " + settings.host() + ":" + settings.port()
                            + ": the port is taken by another program, or not allowed.",
                    e);
        }
    }

    private static void configure(JavalinConfig config, List<Resource> resources, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = true;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        resources.forEach(resource -> resource.addTo(config.routes));
        settings.tls().ifPresent(tls -> {
            TlsConnector connector = TlsConnector.with(tls);
            config.jetty.addConnector((server, http) -> connector.of(server, http, settings));
        });
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        stream.close();
        javalin.stop();
    }
}
