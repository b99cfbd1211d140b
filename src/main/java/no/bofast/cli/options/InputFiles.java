package no.bofast.cli.options;

import java.nio.file.Path;
import java.util.List;
import no.bofast.connect.run.KnownPeople;
import no.bofast.console.CommandFailure;
import no.bofast.ingest.InputBytes;
import no.bofast.ingest.RegisterFormat;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The files that a command reads register events from. */
public final class InputFiles {

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files of register events; - reads standard input, and what gzip packed is unpacked.")
    private List<Path> files;

    @Mixin
    private FormatOptions format;

    /** The files; throws if one of them can't be read, before anything is done. */
    public List<Path> readable() {
        checkReadable(files);
        return files;
    }

    public static void checkReadable(List<Path> files) {
        for (Path file : files) {
            if (!InputBytes.isReadable(file)) {
                throw new CommandFailure("cannot read " + file + ": no such file, a directory, or no permission");
            }
        }
    }

    /** The format, for an installation without events. */
    public RegisterFormat format() {
        return format.format(KnownPeople.none());
    }

    public FormatOptions formats() {
        return format;
    }
}
