package no.bofast.cli.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.console.CommandFailure;
import no.bofast.domain.ErasureTerms;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.RightsRules;
import no.bofast.files.WritableDirectory;
import no.bofast.instance.Work;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Option;

/** How one instance works. */
@Feature("Work of an instance")
public final class WorkOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "State of this instance (default: ${DEFAULT-VALUE}).")
    private Path dataDirectory;

    @Option(
            names = "--threads",
            defaultValue = "2",
            converter = Converters.AtLeastOne.class,
            description = "Threads that process (default: ${DEFAULT-VALUE}).")
    private int threads;

    @Option(
            names = "--standbys",
            defaultValue = "0",
            converter = Converters.NotNegative.class,
            description = "Copies of the state on other instances (default: ${DEFAULT-VALUE}).")
    private int standbys;

    @Option(
            names = "--emit-interval",
            paramLabel = "MILLISECONDS",
            defaultValue = "100",
            converter = Converters.AtLeastOne.class,
            description = "Least time between two publications of a count (default: ${DEFAULT-VALUE}).")
    private int emitIntervalMillis;

    @Option(
            names = "--stop-timeout",
            paramLabel = "SECONDS",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description = "How long a stop may take to commit what was begun and hand the work over (default:"
                    + " ${DEFAULT-VALUE}).")
    private int stopTimeoutSeconds;

    /** Throws {@link CommandFailure} if the state can't be written where it's to be. */
    void requireWritableDirectory() {
        WritableDirectory.at(dataDirectory, "--data-dir");
    }

    public Path stateDirectory() {
        return dataDirectory.resolve("state");
    }

    Work settings(WarningSettings warning, RightsRules rights) {
        return new Work(
                stateDirectory(),
                threads,
                standbys,
                Duration.ofMillis(emitIntervalMillis),
                warning,
                Duration.ofSeconds(stopTimeoutSeconds),
                Optional.empty(),
                rights,
                FutureTimes.REFUSED,
                ErasureTerms.DEFAULT);
    }
}
