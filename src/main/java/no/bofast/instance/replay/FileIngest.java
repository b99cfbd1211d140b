package no.bofast.instance.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.console.CommandFailure;
import no.bofast.console.ExitCode;
import no.bofast.console.Narrator;
import no.bofast.console.OneLine;
import no.bofast.console.Say;
import no.bofast.console.StopSignal;
import no.bofast.domain.FutureTimes;
import no.bofast.domain.RejectionReason;
import no.bofast.files.OwnersFile;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.RegisterFormat;
import no.bofast.ingest.Submission;
import no.bofast.ingest.TopicWriter;

/**
 * Puts files of register events into the input topic, and sets aside what is no register event.
 *
 * <p>Rejected lines go to {@value #REJECTS} as they came, and each is named with file and line number.
 */
public final class FileIngest {

    public static final String REJECTS = "rejects.ndjson";
    private static final int NAMED_REJECTS = 20;
    private static final String IN_THE_FUTURE = RejectionReason.FUTURE_REGISTER_TIME.label()
            + ": it says a register time more than a day ahead of this machine's clock";

    private final RegisterFormat format;
    private final TopicWriter writer;
    private final Path rejects;
    private final FutureTimes futureTimes;
    private final StopSignal stop;
    private long accepted;
    private long rejected;

    /**
     * @param rejects where rejected lines go; written only if there are any
     * @param futureTimes whether a register time may be later than now
     */
    public FileIngest(
            RegisterFormat format, TopicWriter writer, Path rejects, FutureTimes futureTimes, StopSignal stop) {
        this.format = format;
        this.writer = writer;
        this.rejects = rejects;
        this.futureTimes = futureTimes;
        this.stop = stop;
    }

    public void ingest(List<Path> files) throws IOException {
        Files.deleteIfExists(rejects);
        try (Narrator narrator = Narrator.of("Reading", -1)) {
            for (Path file : files) {
                ingest(file, narrator);
            }
            writer.flush();
        }
        format.account().ifPresent(Say::line);
        if (rejected > NAMED_REJECTS) {
            Say.line("… and " + (rejected - NAMED_REJECTS) + " more lines");
        }
        if (rejected > 0) {
            Say.line("bofast: " + rejected + (rejected == 1 ? " line" : " lines") + " rejected, kept in " + rejects);
        }
    }

    private void ingest(Path file, Narrator narrator) throws IOException {
        try (Stream<LineReading> lines = format.read(file)) {
            lines.forEach(line -> {
                stop.check();
                take(line);
                narrator.step();
            });
        } catch (UncheckedIOException e) {
            writer.flush();
            throw new CommandFailure(
                    "reading " + file + " broke off: " + OneLine.of(e) + "; what was read before is in the topic", e);
        }
    }

    private void take(LineReading line) {
        if (line.reading() instanceof Reading.Accepted submission) {
            take(line, submission.submission());
        } else if (line.reading() instanceof Reading.Rejected rejection) {
            reject(line, rejection.reason());
        }
    }

    private void take(LineReading line, Submission submission) {
        Instant now = Instant.now();
        if (submission
                .registerTime()
                .filter(time -> futureTimes.refuse(time, now))
                .isPresent()) {
            reject(line, IN_THE_FUTURE);
            return;
        }
        accept();
        writer.write(submission, tooLarge -> {
            takeBack();
            reject(line, "too large for Kafka");
        });
    }

    private synchronized void accept() {
        accepted++;
    }

    private synchronized void takeBack() {
        accepted--;
    }

    /** Also called by the thread that writes to Kafka. */
    private synchronized void reject(LineReading line, String reason) {
        rejected++;
        if (rejected <= NAMED_REJECTS) {
            Say.line(line.file() + ":" + line.lineNumber() + ": " + reason);
        }
        try (OutputStream out = OwnersFile.appendTo(rejects)) {
            out.write(line.original());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + rejects, e);
        }
    }

    public synchronized long accepted() {
        return accepted;
    }

    synchronized long rejected() {
        return rejected;
    }

    public int exitCode() {
        return rejected() > 0 ? ExitCode.DONE_WITH_REJECTIONS : ExitCode.DONE;
    }
}
