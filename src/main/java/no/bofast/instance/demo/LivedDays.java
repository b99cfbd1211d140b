package no.bofast.instance.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.List;
import no.bofast.console.CommandFailure;
import no.bofast.simulator.SimulationOptions;

/** Remembers beside a demo's data how far its simulated register has been written, and which register it is. */
public final class LivedDays {

    private static final String FILE = "simulated-through.txt";

    private final Path file;
    private final String way;

    /** @param way by which the register comes to the monitor; empty for the usual one */
    public LivedDays(Path directory, String way) {
        this.file = directory.resolve(FILE);
        this.way = way;
    }

    private String described(SimulationOptions options) {
        return options + (way.isEmpty() ? "" : " by " + way);
    }

    /** The last day that was written; the day before the first one in a new directory. */
    LocalDate through(SimulationOptions options) throws IOException {
        if (!Files.exists(file)) {
            return options.from().minusDays(1);
        }
        List<String> lines = Files.readAllLines(file);
        if (!lines.get(0).equals(described(options))) {
            throw new CommandFailure("the demo in " + file.getParent() + " was started with other options ("
                    + lines.get(0) + "); use the same ones, or another --data-dir");
        }
        return LocalDate.parse(lines.get(1));
    }

    void mark(SimulationOptions options, LocalDate through) throws IOException {
        Path unfinished = file.resolveSibling(FILE + ".tmp");
        Files.write(unfinished, List.of(described(options), through.toString()));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
