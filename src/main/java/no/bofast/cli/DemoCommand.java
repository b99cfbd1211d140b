package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.Converters;
import no.bofast.cli.options.HttpOptions;
import no.bofast.cli.options.RightsOptions;
import no.bofast.cli.options.SimulationMixin;
import no.bofast.cli.options.SubscriptionOptions;
import no.bofast.config.Expecting;
import no.bofast.config.Secret;
import no.bofast.connect.Pseudonyms;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.console.StopSignal;
import no.bofast.files.DataDirectory;
import no.bofast.http.server.HttpSettings;
import no.bofast.ingest.TopicWriter;
import no.bofast.instance.ChanceSecret;
import no.bofast.instance.Installation;
import no.bofast.instance.Instance;
import no.bofast.instance.LocalPlatform;
import no.bofast.instance.Work;
import no.bofast.instance.demo.DemoFeed;
import no.bofast.instance.demo.DemoRegister;
import no.bofast.instance.demo.EventFeed;
import no.bofast.instance.demo.LivedDays;
import no.bofast.instance.demo.PdlDemo;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.SimulationOptions;
import no.bofast.subscription.outlet.SubscriptionSettings;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything in one process: broker, registry, a simulated register, the monitor and its page. */
@Command(
        name = "demo",
        description = {
            "Everything in one process: embedded broker and registry, a simulated register that is loaded and then"
                    + " lives on, and the page. Without --scenario one municipality loses people fast (surge).",
            "With --data-dir a demo goes on where it was stopped."
        })
final class DemoCommand implements Callable<Integer> {

    private static final String SUBSCRIPTION_KEY = "subscription-key.txt";
    private static final String PSEUDONYM_KEY = "pseudonym-key.txt";
    private static final String ROUNDING_KEY = "rounding-key.txt";
    private static final int PARTITIONS = 4;
    private static final int THREADS = 2;
    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /** How the register comes to the monitor. */
    enum Source {
        EVENTS,
        PDL;

        /** Reads one. */
        static final class Reader extends Expecting<Source> {
            Reader() {
                super("events or pdl", text -> Source.valueOf(text.toUpperCase(Locale.ROOT)));
            }
        }
    }

    @Mixin
    private SimulationMixin simulated;

    @Mixin
    private HttpOptions http;

    @Mixin
    private SubscriptionOptions subscriptions;

    @Mixin
    private RightsOptions rights;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep broker and state here (default: a temporary one).")
    private Optional<Path> dataDirectory;

    @Option(
            names = "--source",
            defaultValue = "events",
            converter = Source.Reader.class,
            description =
                    "How the register comes to the monitor: events (default), or pdl: as PDL would send it, by the"
                            + " connector.")
    private Source source;

    @Option(
            names = "--seconds-per-day",
            paramLabel = "SECONDS",
            defaultValue = "2",
            converter = Converters.Seconds.class,
            description = "How fast the register lives on when it is loaded (default: ${DEFAULT-VALUE} seconds a day).")
    private Duration pace;

    @Override
    public Integer call() throws IOException, InterruptedException {
        simulated.optionsOr(Scenario.SURGE);
        try (StopSignal stop = StopSignal.open();
                DataDirectory data = DataDirectory.of(dataDirectory);
                LocalPlatform platform = LocalPlatform.start(data.path())) {
            if (source == Source.PDL) {
                String key = ChanceSecret.keptIn(data.path(), PSEUDONYM_KEY).reveal();
                try (PdlDemo pdl = PdlDemo.open(platform.installation(), Pseudonyms.keyed(key))) {
                    run(platform.installation(), data, stop, Optional.of(pdl));
                }
            } else {
                run(platform.installation(), data, stop, Optional.empty());
            }
        }
        return ExitCode.DONE;
    }

    /** Nothing that is shown of an invented register may be taken for real. */
    private static HttpSettings simulated(HttpSettings settings) {
        return settings.with(settings.imprint().ofSimulation());
    }

    private void run(Installation installation, DataDirectory data, StopSignal stop, Optional<PdlDemo> pdl)
            throws IOException, InterruptedException {
        SimulationOptions options = simulated.optionsOr(Scenario.SURGE);
        HttpSettings served = simulated(http.settings(ReferenceTables.division()));
        try (Instance instance = Instance.start(
                        installation.by(ReferenceTables.shipped()
                                .following(served.tables().grants())),
                        work(data),
                        served,
                        subscriptionSettings(data),
                        PARTITIONS,
                        pdl.map(PdlDemo::plan).stream().toList());
                TopicWriter writer = installation.writer()) {
            instance.reading().expectMore();
            System.err.println("Loading the register; " + instance.address() + " fills up meanwhile");
            DemoFeed feed = pdl.map(demo -> demo.feed(writer, () -> instance.connector(PdlDemo.CONNECTOR)))
                    .orElseGet(() -> new EventFeed(writer));
            LivedDays lived = new LivedDays(data.path(), pdl.isPresent() ? PdlDemo.CONNECTOR : "");
            live(new DemoRegister(options, lived, feed), instance, stop);
        }
    }

    /** Until the demo is stopped. */
    private void live(DemoRegister register, Instance instance, StopSignal stop)
            throws IOException, InterruptedException {
        count(instance, register.load(stop), stop);
        instance.reading().expectNoMore();
        awaitReady(instance, stop);
        System.err.println("The page: " + instance.address());
        System.err.println("The register lives on from "
                + register.loadedThrough().plusDays(1) + ", a day every " + pace.toMillis() / 1_000.0
                + " seconds; Ctrl-C ends the demo");
        while (true) {
            failIfStopped(instance);
            register.liveOn(stop);
            stop.pause(pace);
        }
    }

    private static void count(Instance instance, List<Long> ends, StopSignal stop) throws InterruptedException {
        long all = ends.stream().mapToLong(Long::longValue).sum();
        try (Narrator narrator = Narrator.of("Counting", all)) {
            long counted = 0;
            while (counted < all) {
                failIfStopped(instance);
                counted = instance.view().progress().positions().values().stream()
                        .mapToLong(Long::longValue)
                        .sum();
                narrator.stepTo(Math.min(counted, all));
                stop.pause(LOOK_AGAIN);
            }
            narrator.stepTo(all);
        }
    }

    /** What was counted is shown a little later; to the public with the release after it. */
    private static void awaitReady(Instance instance, StopSignal stop) throws InterruptedException {
        while (!instance.isReady()) {
            failIfStopped(instance);
            stop.pause(LOOK_AGAIN);
        }
    }

    private static void failIfStopped(Instance instance) {
        instance.failure().ifPresent(failure -> {
            throw new CommandFailure("the monitor stopped: " + failure);
        });
    }

    private SubscriptionSettings subscriptionSettings(DataDirectory data) {
        return subscriptions.settings().orKey(ChanceSecret.keptIn(data.path(), SUBSCRIPTION_KEY));
    }

    /** What the demo shows to the public is made with, unless a key is given. */
    private static Secret roundingKey(DataDirectory data) {
        return ChanceSecret.keptIn(data.path(), ROUNDING_KEY);
    }

    private Work work(DataDirectory data) {
        return new Work(data.path().resolve("state"), THREADS, WarningSettings.DEFAULTS, rights.rules())
                .with(http.releaseKey(Optional.of(roundingKey(data))));
    }
}
