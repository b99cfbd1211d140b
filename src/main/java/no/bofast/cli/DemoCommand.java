package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Everything in one process: broker, registry, a simulated register, the monitor and its page. */
@Command(
        name = "demo",
        description = {
            "Everything in one process: embedded broker and registry, a simulated register that is loaded and then lives on, "
                    + "and the page. Without --scenario one municipality loses people fast (surge).",
            "With --data-dir a demo goes on where it was stopped."
        })
final class DemoCommand implements Callable<Integer> {

    private static final int PARTITIONS = 4;
    private static final Duration EMIT_INTERVAL = Duration.ofSeconds(1);
    private static final long LOOK_AGAIN_MILLIS = 100;

    @Mixin
    private SimulationMixin simulated;

    @Mixin
    private HttpOptions http;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Keep broker and state here (default: a temporary one).")
    private Optional<Path> dataDirectory;

    @Option(
            names = "--seconds-per-day",
            defaultValue = "2",
            description = "How fast the register lives on when it is loaded (default: ${DEFAULT-VALUE} seconds a day).")
    private double secondsPerDay;

    @Override
    public Integer call() throws IOException, InterruptedException {
        SimulationOptions options = simulated.optionsOr(Scenario.SURGE);
        try (DataDirectory data = DataDirectory.of(dataDirectory);
                LocalPlatform platform = LocalPlatform.start(data.path())) {
            Installation installation = platform.installation();
            try (Instance instance = Instance.start(installation, work(data, options), http.settings(), PARTITIONS);
                    TopicWriter writer = installation.writer()) {
                System.err.println("The page: http://localhost:" + instance.port());
                liveThrough(options, new LivedDays(data.path()), instance, writer);
            }
        }
        return Bofast.DONE;
    }
}
