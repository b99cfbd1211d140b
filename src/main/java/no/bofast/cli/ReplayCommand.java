package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.warning.WarningSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the whole topology over files, and writes all tables. */
@Command(
        name = "replay",
        description = {
            "Runs the whole topology over files of register events on an embedded broker, until the register clock has passed "
                    + "the last event, and writes the tables.",
            "With --data-dir a replay that was stopped goes on where it was: events that are read again change nothing."
        })
final class ReplayCommand implements Callable<Integer> {

    private static final long SHORTEST_EMIT_MILLIS = 100;
    private static final long LONGEST_EMIT_MILLIS = 500;
    /** Half a second from 10 MB on, which are some 30,000 events. */
    private static final long BYTES_PER_EMIT_MILLISECOND = 20_000;

    @Mixin
    private InputFiles input;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Directory for the tables.")
    private Path out;

    @Option(
            names = "--partitions",
            defaultValue = "4",
            converter = AtLeastOne.class,
            description = "Partitions of the input (default: 4).")
    private int partitions;

    @Option(
            names = "--threads",
            defaultValue = "2",
            converter = AtLeastOne.class,
            description = "Threads that process (default: 2).")
    private int threads;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Keep broker and state here (default: a temporary one).")
    private Optional<Path> dataDirectory;

    @Override
    public Integer call() throws IOException {
        input.readable();
        WritableDirectory.at(out, "--out");
        try (DataDirectory data = DataDirectory.of(dataDirectory);
                Replay replay = Replay.start(data.path(), work(data), partitions)) {
            FileIngest ingest = replay.read(input, out.resolve(FileIngest.REJECTS));
            replay.await().write(out);
            System.err.println("Tables of " + ingest.accepted() + " records in " + out);
            return ingest.exitCode();
        }
    }

    private Installation.Work work(DataDirectory data) throws IOException {
        return new Installation.Work(
                data.path().resolve("state"), threads, 0, emitInterval(), WarningSettings.DEFAULTS);
    }

    /** Each step waits for it: a small replay should be over soon, a large one not publish what it counts on at once. */
    private Duration emitInterval() throws IOException {
        long millis = input.bytes() / BYTES_PER_EMIT_MILLISECOND;
        return Duration.ofMillis(Math.max(SHORTEST_EMIT_MILLIS, Math.min(millis, LONGEST_EMIT_MILLIS)));
    }
}
