package no.bofast.instance;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import no.bofast.cluster.InputEnds;
import no.bofast.connect.run.Feed;
import no.bofast.console.OneLine;
import no.bofast.console.Say;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.erasure.ErasureWatch;
import no.bofast.feed.ViewFeeder;
import no.bofast.forecast.released.ReleasedForecast;
import no.bofast.http.HttpServer;
import no.bofast.http.server.HttpSettings;
import no.bofast.instance.meters.AlertMeters;
import no.bofast.instance.meters.DomainMeters;
import no.bofast.instance.meters.ErasureMeters;
import no.bofast.instance.meters.FeedMeters;
import no.bofast.instance.meters.PlatformMeters;
import no.bofast.instance.meters.ProcessMeters;
import no.bofast.instance.meters.ProgressMeters;
import no.bofast.subscription.OwnerRights;
import no.bofast.subscription.Plans;
import no.bofast.subscription.outlet.SubscriptionSettings;
import no.bofast.topology.Monitor;
import no.bofast.view.Health;
import no.bofast.view.MonitorView;
import no.bofast.view.Releases;
import no.bofast.view.Views;
import no.bofast.warning.released.ReleasedWarning;

/** One instance that works and serves: monitor, read model, HTTP. */
public final class Instance implements AutoCloseable {

    private final Clock clock = Clock.systemUTC();
    private final MonitorView view = new MonitorView(clock.instant());
    private final Deque<AutoCloseable> parts = new ConcurrentLinkedDeque<>();
    /** Known when it listens, since the port may be any that is free. */
    private final CompletableFuture<URI> address = new CompletableFuture<>();

    private final Map<String, Feed> feeds = new ConcurrentSkipListMap<>();
    private volatile Optional<Monitor> monitor = Optional.empty();
    private volatile Future<Void> firstReading = new CompletableFuture<>();
    private volatile BooleanSupplier showsReleases = () -> false;
    private volatile boolean isStopping;
    private final FirstReading reading = new FirstReading();
    private final Backlog backlog = new Backlog();
    private HttpServer http;
    private Supplier<Health.Vitals> vitals;

    private Growth growth = new Growth(Optional::empty);

    private Instance() {}

    /**
     * Starts an instance. Cluster, registry and port are known to be usable before any work begins.
     *
     * @param partitions of the topics that don't exist yet
     * @param connectors that it runs besides
     */
    public static Instance start(
            Installation installation,
            Work work,
            HttpSettings settings,
            SubscriptionSettings subscriptions,
            int partitions,
            List<ConnectorPlan> connectors) {
        Instance instance = new Instance();
        try {
            PrometheusMeterRegistry meters = ProcessMeters.on(Installation.meters());
            instance.open(installation, work, settings, subscriptions, partitions, meters);
            connectors.forEach(plan -> instance.connect(plan, installation, work.futureTimes(), meters));
            return instance;
        } catch (RuntimeException e) {
            instance.close();
            throw e;
        }
    }

    private void open(
            Installation installation,
            Work work,
            HttpSettings settings,
            SubscriptionSettings subscriptions,
            int partitions,
            PrometheusMeterRegistry meters) {
        int inputPartitions = installation.createTopics(partitions);
        installation.requireSoundTopics();
        installation.checkRegistry();
        installation.learnSchemas();
        String input = installation.topics().populationEvents();
        InputEnds ends = keep(new InputEnds(installation.client(), input, inputPartitions));
        growth = new Growth(() -> ends.grownTo().stream()
                .mapToObj(now -> installation.growth(inputPartitions, now))
                .findFirst());
        SortedMap<MunicipalityCode, Municipality> places =
                installation.municipalities().municipalities();
        Set<MunicipalityCode> municipalities = places.keySet();
        new ProgressMeters(view::progress, ends::now, clock).bindTo(meters);
        Optional<Releases> releases = releases(settings, work, places);
        showsReleases = () -> releases.filter(this::isBehind).isEmpty();
        Views views = releases.map(shown -> new Views(view, shown::shown, shown.notices()))
                .orElseGet(() -> Views.same(view));
        new PlatformMeters(ends::brokers, installation.registry()::answers).bindTo(meters);
        new DomainMeters(views, municipalities).bindTo(meters);
        new AlertMeters(() -> views.released().get().alerts(), municipalities).bindTo(meters);
        Plans plans = BudgetPlans.of(view, places, work.warning().liveFrom());
        DeliveryService deliveries = keep(DeliveryService.start(
                installation, subscriptions, address::join, settings, standing(settings), plans, meters, clock));
        HttpSettings served = settings.with(work.rights()).at(subscriptions.base());
        vitals = () -> vitals(ends);
        http = keep(HttpServer.start(served, views, places, deliveries.services(), vitals, meters));
        address.complete(settings.address(http.port()));
        monitor = Optional.of(keep(installation.startMonitor(work, inputPartitions, meters)));
        firstReading = keep(installation.startFeed(new ViewFeeder(view, releases, clock)))
                .caughtUp();
        ErasureWatch erasures = keep(installation.startErasure(work.erasure()));
        new ErasureMeters(erasures::found, work.erasure(), clock).bindTo(meters);
        deliveries.share();
        subscriptions.notice().ifPresent(Say::line);
    }

    private boolean isBehind(Releases releases) {
        return view.progress().hasStarted()
                && releases.isBehind(RegisterTime.dateOf(view.progress().registerClock()));
    }

    private static OwnerRights standing(HttpSettings settings) {
        return owner -> owner.isPublic() || settings.everyone().seesExactly(Optional.empty())
                ? settings.everyone()
                : settings.authenticator().standing(owner.organisation(), owner.audience(), owner.shownAt());
    }

    private void connect(
            ConnectorPlan plan, Installation installation, FutureTimes futureTimes, PrometheusMeterRegistry meters) {
        Feed feed = keep(plan.start(installation, futureTimes));
        new FeedMeters(plan.name(), feed).bindTo(meters);
        feeds.put(plan.name(), feed);
    }

    /** Where everyone sees exact counts there is nothing to release. */
    private Optional<Releases> releases(
            HttpSettings settings, Work work, SortedMap<MunicipalityCode, Municipality> places) {
        return settings.everyone().seesExactly(Optional.empty())
                ? Optional.empty()
                : Optional.of(keep(new Releases(
                        () -> new ReleasedWarning(work.warning(), places),
                        made -> ReleasedForecast.of(made, places, work.rights()))));
    }

    private <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        return part;
    }

    /** An instance that has only started must have been at the end of the input, and show it, before it is asked for anything. */
    private Health.Vitals vitals(InputEnds ends) {
        Health.Vitals healthy =
                backlog.heeded(new Health.Vitals(streams(), view.progress(), ends.lately(), clock.instant()));
        Health.Vitals vitals = trouble().map(healthy::in).orElse(healthy);
        if (vitals.streams() == Health.Streams.UP && growth.found().isPresent()) {
            return vitals.with(Health.Streams.OUTGROWN);
        }
        return reading.heeded(vitals, () -> firstReading.isDone() && showsReleases.getAsBoolean());
    }

    /** A connector that doesn't read doesn't keep this instance from showing what it has counted. */
    private Optional<String> trouble() {
        Stream<String> ofFeeds = feeds.entrySet().stream()
                .filter(feed -> feed.getValue().failure().isPresent())
                .map(feed -> "Connector " + feed.getKey() + " doesn't read: "
                        + feed.getValue().failure().orElseThrow() + ".");
        return Stream.concat(monitor.flatMap(Monitor::trouble).stream(), ofFeeds)
                .reduce((one, other) -> one + " " + other);
    }

    private Health.Streams streams() {
        if (isStopping) {
            return Health.Streams.STOPPING;
        }
        return monitor.map(running -> running.isUp() ? Health.Streams.UP : Health.Streams.FAILED)
                .orElse(Health.Streams.STARTING);
    }

    /** How far it has come since the start. */
    public FirstReading reading() {
        return reading;
    }

    /** Whether what it shows is whole. */
    public boolean isReady() {
        return Health.DEFAULT.ready(vitals.get()).ok();
    }

    /** What stopped the monitor, if something did. */
    public Optional<String> failure() {
        Optional<String> grown = growth.found();
        return monitor.filter(running -> !running.isUp())
                .map(stopped -> grown.or(stopped::failure).orElse("for an unknown reason"));
    }

    /** A connector that it runs, by its name. */
    public Feed connector(String name) {
        return feeds.get(name);
    }

    public MonitorView view() {
        return view;
    }

    public int port() {
        return http.port();
    }

    /** Where the page is, for who sits at this machine. */
    public URI address() {
        return address.join();
    }

    /** Is not ready any more from now on, but answers until the work is handed over. */
    @Override
    public void close() {
        isStopping = true;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                Say.line("bofast: while stopping: " + OneLine.of(e));
            }
        }
        view.close();
    }
}
