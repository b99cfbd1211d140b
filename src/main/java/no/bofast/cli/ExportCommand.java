package no.bofast.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import no.bofast.cli.options.ClusterOptions;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.files.OwnersFile;
import no.bofast.ingest.Reading;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicReader;
import no.bofast.ingest.ndjson.NdjsonReader;
import no.bofast.ingest.ndjson.NdjsonWriter;
import no.bofast.instance.Installation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the input topic of a cluster into a file. */
@Command(
        name = "export",
        description = {
            "Writes everything that is in the input topic into a file as NDJSON, erasures, heartbeats and unreadable"
                    + " records among it. Ingested into an empty installation, the file gives the same tables.",
            "It holds all that is known of people, those who were erased since among them: only its owner may read it."
        })
final class ExportCommand implements Callable<Integer> {

    private final NdjsonWriter lines = new NdjsonWriter();
    private final NdjsonReader reader = new NdjsonReader();

    @Mixin
    private ClusterOptions cluster;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "File to write; must not exist yet.")
    private Path out;

    @Override
    public Integer call() throws IOException {
        Installation installation = cluster.installation();
        installation.findTopics();
        installation.checkRegistry();
        long written;
        try (Writer file = newFile();
                Narrator narrator = Narrator.of("Exporting", -1)) {
            written = export(installation.reader(), file, narrator);
        }
        System.err.println(written + " records in " + out);
        return ExitCode.DONE;
    }

    private long export(TopicReader topic, Writer file, Narrator narrator) {
        long[] written = {0};
        topic.forEach((submission, asItCame) -> {
            write(line(submission, asItCame), file);
            narrator.step();
            written[0]++;
        });
        return written[0];
    }

    /** What is said in fields, if it reads back as the same; otherwise the bytes. */
    private String line(Submission submission, Submission.AsItCame asItCame) {
        String line = lines.line(submission);
        return reader.read(line).equals(new Reading.Accepted(submission)) ? line : lines.line(asItCame);
    }

    private static void write(String line, Writer file) {
        try {
            file.append(line).append('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Writer newFile() throws IOException {
        return new BufferedWriter(new OutputStreamWriter(OwnersFile.create(out), StandardCharsets.UTF_8));
    }
}
