package no.bofast.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.console.ExitCode;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.ndjson.NdjsonWriter;

/** Shows what files become, and puts it nowhere: events as NDJSON on standard output, complaints on standard error. */
final class FileTrial {

    private final NdjsonWriter lines = new NdjsonWriter();
    private final RegisterFormat format;
    private long rejected;

    FileTrial(RegisterFormat format) {
        this.format = format;
    }

    /** Returns the exit code. */
    int show(List<Path> files) throws IOException {
        for (Path file : files) {
            try (Stream<LineReading> readings = format.read(file)) {
                readings.forEach(this::show);
            }
        }
        format.account().ifPresent(System.err::println);
        return rejected > 0 ? ExitCode.DONE_WITH_REJECTIONS : ExitCode.DONE;
    }

    private void show(LineReading line) {
        if (line.reading() instanceof Reading.Accepted accepted) {
            System.out.println(lines.line(accepted.submission()));
        } else if (line.reading() instanceof Reading.Rejected refused) {
            rejected++;
            System.err.println(line.file() + ":" + line.lineNumber() + ": " + refused.reason());
        }
    }
}
