package no.bofast.http;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.json.JavalinJackson;
import io.javalin.router.ParsedEndpoint;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.AboutResource;
import no.bofast.http.figures.AlertsResource;
import no.bofast.http.figures.AlsoKnown;
import no.bofast.http.figures.AreaResource;
import no.bofast.http.figures.ArrivalsResource;
import no.bofast.http.figures.CallerResource;
import no.bofast.http.figures.CircumstancesResource;
import no.bofast.http.figures.CohortsResource;
import no.bofast.http.figures.FigureSources;
import no.bofast.http.figures.FlowsResource;
import no.bofast.http.figures.ForecastResource;
import no.bofast.http.figures.GrantResource;
import no.bofast.http.figures.GroupsResource;
import no.bofast.http.figures.HazardsResource;
import no.bofast.http.figures.KnownMonthsResource;
import no.bofast.http.figures.MeasuresResource;
import no.bofast.http.figures.MunicipalitiesResource;
import no.bofast.http.figures.MunicipalityResource;
import no.bofast.http.figures.NationResource;
import no.bofast.http.figures.ReportTablesResource;
import no.bofast.http.figures.StockResource;
import no.bofast.http.figures.TablesResource;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.Bodies;
import no.bofast.http.server.Caching;
import no.bofast.http.server.Callers;
import no.bofast.http.server.Defence;
import no.bofast.http.server.HttpFailure;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.Insight;
import no.bofast.http.server.Json;
import no.bofast.http.server.OpenApiResource;
import no.bofast.http.server.Problems;
import no.bofast.http.server.Query;
import no.bofast.http.server.RateLimit;
import no.bofast.http.server.RequestTags;
import no.bofast.http.server.Resource;
import no.bofast.http.server.SecurityHeaders;
import no.bofast.http.server.TlsConnector;
import no.bofast.http.server.Understood;
import no.bofast.http.server.WebPage;
import no.bofast.http.stream.LiveStream;
import no.bofast.http.stream.StreamReaders;
import no.bofast.http.subscription.DeadLettersResource;
import no.bofast.http.subscription.FeedResource;
import no.bofast.http.subscription.ProofResource;
import no.bofast.http.subscription.SubscriptionResource;
import no.bofast.http.subscription.SubscriptionServices;
import no.bofast.http.subscription.SubscriptionsResource;
import no.bofast.reference.ReferenceTables;
import no.bofast.view.BudgetAlerts;
import no.bofast.view.Health;
import no.bofast.view.Views;

/** The running HTTP server: API, live stream, page, health and metrics. */
public final class HttpServer implements AutoCloseable {

    private final Javalin javalin;
    private final LiveStream stream;
    /** For health, and for metrics, as far as there are any. */
    private final List<SidePort> sides;

    private HttpServer(Javalin javalin, LiveStream stream, List<SidePort> sides) {
        this.javalin = javalin;
        this.stream = stream;
        this.sides = List.copyOf(sides);
    }

    /**
     * Starts to listen.
     *
     * @param municipalities those of today, by which everything is shown
     * @param vitals asked for at each health check; should answer at once
     * @param meters what a scrape shows; the requests are added
     * @throws HttpFailure if the port is taken or not allowed
     */
    public static HttpServer start(
            HttpSettings settings,
            Views views,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            SubscriptionServices subscriptions,
            Supplier<Health.Vitals> vitals,
            PrometheusMeterRegistry meters) {
        FigureSources sources = FigureSources.of(
                settings,
                views,
                municipalities,
                ReferenceTables.rights(),
                new AlsoKnown(ReferenceTables.division(), ReferenceTables.otherNames()));
        LiveStream stream = new LiveStream(sources, new StreamReaders(settings.limits()));
        Insight insight = Insight.of(settings);
        Watched watched = new Watched(vitals, meters);
        List<Resource> resources = new ArrayList<>(gates(settings));
        resources.addAll(List.of(
                watched.health(insight),
                watched.metrics(insight),
                new NationResource(sources),
                new MunicipalitiesResource(sources),
                new MunicipalityResource(sources),
                new KnownMonthsResource(sources),
                new GroupsResource(sources),
                new ArrivalsResource(sources),
                new StockResource(sources),
                new GrantResource(sources),
                new CircumstancesResource(sources),
                new MeasuresResource(sources),
                new HazardsResource(sources),
                new ForecastResource(sources, new BudgetAlerts(views.live(), municipalities, LocalDate.MIN)),
                new AreaResource(sources),
                new CohortsResource(sources),
                new FlowsResource(sources),
                new AlertsResource(sources),
                new AboutResource(sources),
                new CallerResource(sources, settings.authenticator().knowsAnyone()),
                new SubscriptionsResource(
                        subscriptions,
                        sources.municipalities(),
                        new Addresses(settings.limits().proxy())),
                new SubscriptionResource(subscriptions),
                new ProofResource(subscriptions),
                new FeedResource(subscriptions, sources),
                new DeadLettersResource(subscriptions),
                new TablesResource(sources),
                new ReportTablesResource(sources),
                new OpenApiResource(),
                stream,
                new WebPage(settings.imprint(), settings.page())));
        Javalin javalin = Javalin.create(config -> {
            config.jetty.modifyServer(server -> server.setHandler(RequestTags.timed(meters)));
            configure(config, resources, settings);
        });
        return listening(javalin, stream, settings, watched);
    }

    /** As the other, where nobody can subscribe. */
    public static HttpServer start(
            HttpSettings settings,
            Views views,
            SortedMap<MunicipalityCode, Municipality> municipalities,
            Supplier<Health.Vitals> vitals,
            PrometheusMeterRegistry meters) {
        return start(settings, views, municipalities, SubscriptionServices.closed(municipalities), vitals, meters);
    }

    /** What every request passes, in this order: a flood costs as little as may be. */
    private static List<Resource> gates(HttpSettings settings) {
        RateLimit rates = new RateLimit(settings.limits());
        return List.of(
                new SecurityHeaders(),
                new Caching(),
                new Problems(),
                rates.byAddress(),
                new Bodies(settings.limits().bodyBytes()),
                Query.wellFormed(),
                new Understood(),
                new Callers(settings.authenticator()),
                rates.byToken());
    }

    private static HttpServer listening(Javalin javalin, LiveStream stream, HttpSettings settings, Watched watched) {
        List<SidePort> sides = new ArrayList<>();
        try {
            settings.sidePorts()
                    .health()
                    .ifPresent(port -> sides.add(SidePort.open(settings.host(), port, watched.health(Insight.CLOSED))));
            settings.sidePorts()
                    .metrics()
                    .ifPresent(port -> sides.add(SidePort.open(
                            settings.host(), port, watched.health(Insight.OPEN), watched.metrics(Insight.OPEN))));
            return new HttpServer(SidePort.listening(javalin, settings.host(), settings.port()), stream, sides);
        } catch (HttpFailure e) {
            stream.close();
            sides.forEach(SidePort::close);
            throw e;
        }
    }

    private static void configure(JavalinConfig config, List<Resource> resources, HttpSettings settings) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.generateEtags = false;
        config.http.prefer405over404 = true;
        config.http.compressionStrategy = CompressionStrategy.GZIP;
        config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
        new Defence(settings.limits(), settings.under()).apply(config);
        resources.forEach(resource -> resource.addTo(config.routes));
        settings.tls().ifPresent(tls -> {
            TlsConnector connector = TlsConnector.with(tls);
            config.jetty.addConnector((server, http) -> connector.of(server, http, settings));
        });
    }

    /** Method and path of everything that is served, such as {@code GET /api/v1/nation}. */
    SortedSet<String> routes() {
        SortedSet<String> routes = new TreeSet<>();
        for (ParsedEndpoint parsed : javalin.unsafe.internalRouter.allHttpHandlers()) {
            if (parsed.endpoint.method.isHttpMethod()) {
                routes.add(parsed.endpoint.method + " " + parsed.endpoint.path);
            }
        }
        return routes;
    }

    /** The ports beside that of everything: that of health, that of metrics. */
    List<Integer> sidePorts() {
        return sides.stream().map(SidePort::port).toList();
    }

    /** The port that is listened on. */
    public int port() {
        return javalin.port();
    }

    /** Shows the readers of the live stream out, who would hold up the end of all others. */
    void endStream() {
        stream.close();
    }

    @Override
    public void close() {
        endStream();
        javalin.stop();
        sides.forEach(SidePort::close);
    }
}
