package no.bofast.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import no.bofast.cli.options.SimulationMixin;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes a synthetic register as NDJSON. */
@Command(
        name = "simulate",
        description =
                "Writes a synthetic register as NDJSON. Nobody in it exists; its people settle and move much as the "
                        + "published reports say that people did.")
final class SimulateCommand implements Callable<Integer> {

    @Mixin
    private SimulationMixin simulated;

    @Option(names = "--out", paramLabel = "FILE", description = "File to write (default: standard output).")
    private Optional<Path> out;

    @Override
    public Integer call() throws IOException {
        SimulationOptions options = simulated.options();
        try (OutputStream stream = out.isPresent() ? Files.newOutputStream(out.get()) : new PrintStream(System.out)) {
            write(options, stream);
        }
        return ExitCode.DONE;
    }

    /** Writes a synthetic register as NDJSON. */
    static void write(SimulationOptions options, OutputStream stream) throws IOException {
        NdjsonWriter lines = new NdjsonWriter();
        try (Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
                Narrator narrator = Narrator.of("Simulating", -1)) {
            new Simulation(options).period().forEach(submission -> {
                write(lines.line(submission), writer);
                narrator.step();
            });
        }
    }

    private static void write(String line, Writer writer) {
        try {
            writer.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
