package no.bofast.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs one instance of the monitor against a Kafka cluster and a schema registry. */
@Command(
        name = "run",
        description = {
            "Runs one instance of the monitor against a Kafka cluster and a schema registry, until it is stopped.",
            "Start as many as you like with the same prefix: they share the work, and each serves everything."
        })
final class RunCommand implements Callable<Integer> {

    private static final long LOOK_AGAIN_MILLIS = 500;

    @Mixin
    private ClusterOptions cluster;

    @Mixin
    private HttpOptions http;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "${env:BOFAST_DATA_DIR:-data}",
            description = "State of this instance (environment: BOFAST_DATA_DIR; default: data).")
    private Path dataDirectory;

    @Option(
            names = "--threads",
            defaultValue = "${env:BOFAST_THREADS:-2}",
            converter = AtLeastOne.class,
            description = "Threads that process (environment: BOFAST_THREADS; default: 2).")
    private int threads;

    @Option(
            names = "--standbys",
            defaultValue = "${env:BOFAST_STANDBYS:-0}",
            description = "Copies of the state on other instances (environment: BOFAST_STANDBYS; default: 0).")
    private int standbys;

    @Option(
            names = "--partitions",
            defaultValue = "${env:BOFAST_PARTITIONS:-4}",
            converter = AtLeastOne.class,
            description = "Partitions of topics that don't exist yet (environment: BOFAST_PARTITIONS; default: 4).")
    private int partitions;

    @Option(
            names = "--emit-interval",
            paramLabel = "MILLISECONDS",
            defaultValue = "${env:BOFAST_EMIT_INTERVAL:-1000}",
            converter = AtLeastOne.class,
            description =
                    "Least time between two publications of a count (environment: BOFAST_EMIT_INTERVAL; default: 1000).")
    private int emitIntervalMillis;

    @Option(
            names = "--live-from",
            paramLabel = "DATE",
            defaultValue = "${env:BOFAST_LIVE_FROM}",
            description =
                    "Register date from which alerts are live; those before it go to nobody (environment: BOFAST_LIVE_FROM).")
    private Optional<LocalDate> liveFrom;

    @Override
    public Integer call() throws InterruptedException {
        DataDirectory data = DataDirectory.of(Optional.of(dataDirectory));
        try (Instance instance = Instance.start(cluster.installation(), work(data), http.settings(), partitions)) {
            StopSignal stop = StopSignal.await(instance::close);
            System.err.println("Page and API on port " + instance.port());
            while (!stop.isGiven()) {
                instance.failure().ifPresent(RunCommand::fail);
                TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
            }
        }
        return Bofast.DONE;
    }

    private static void fail(String failure) {
        throw new CommandFailure("the monitor stopped: " + failure);
    }

    private Installation.Work work(DataDirectory data) {
        WarningSettings warning =
                liveFrom.map(WarningSettings.DEFAULTS::liveFrom).orElse(WarningSettings.DEFAULTS);
        Duration emitInterval = Duration.ofMillis(emitIntervalMillis);
        return new Installation.Work(data.path().resolve("state"), threads, standbys, emitInterval, warning);
    }
}
