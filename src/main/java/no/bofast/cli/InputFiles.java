package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import no.bofast.ingest.RegisterFormat;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files that a command reads register events from. */
final class InputFiles {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "Files of register events.")
    private List<Path> files;

    @Option(
            names = "--format",
            defaultValue = "ndjson",
            converter = Formats.class,
            description = "Format of the files: ndjson (default).")
    private RegisterFormat format;

    /** The files; throws if one of them can't be read, before anything is done. */
    List<Path> readable() {
        for (Path file : files) {
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new CommandFailure("cannot read " + file + ": no such file, or no permission");
            }
        }
        return files;
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    RegisterFormat format() {
        return format;
    }
}
