package no.bofast.connect;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.bofast.ingest.InputBytes;
import no.bofast.ingest.LineReading;
import no.bofast.ingest.Reading;
import no.bofast.ingest.RegisterFormat;

/**
 * A file of a register's own records, through its adapter: a record becomes no event, one, or several.
 *
 * <p>What is set aside is named by its line and never quoted, since it may name a person. For one thread.
 */
public abstract class AdapterFormat<R> implements RegisterFormat {

    private final Adapter<R> adapter;
    private final PersonMemory memory;
    private final FateCounts fates = new FateCounts();

    /** @param memory what is known of people from earlier files */
    protected AdapterFormat(Adapter<R> adapter, PersonMemory memory) {
        this.adapter = adapter;
        this.memory = memory;
    }

    /** A record of a file; empty if it can't be decoded. */
    public record Numbered<R>(long line, Optional<R> record) {}

    /** Cuts a file up into records, lazily. */
    protected abstract Iterator<Numbered<R>> records(InputStream stream) throws IOException;

    /** Says why the last record couldn't be used. */
    protected String complaint(Fate fate) {
        return fate.label();
    }

    @Override
    public final Stream<LineReading> read(Path file) throws IOException {
        InputStream stream = InputBytes.open(file);
        Iterator<Numbered<R>> records = records(stream);
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(records, Spliterator.ORDERED), false)
                .flatMap(record -> readings(file, record))
                .onClose(() -> close(stream));
    }

    private Stream<LineReading> readings(Path file, Numbered<R> numbered) {
        Step step = numbered.record()
                .map(record -> adapter.take(record, memory, person -> true))
                .orElseGet(() -> Step.none(Fate.UNDECODABLE));
        fates.count(step.fate());
        if (step.fate().kind() == Fate.Kind.UNUSABLE) {
            return Stream.of(rejected(file, numbered, complaint(step.fate())));
        }
        return step.events().stream()
                .map(event -> new LineReading(file, numbered.line(), new byte[0], new Reading.Accepted(event)));
    }

    private LineReading rejected(Path file, Numbered<R> numbered, String reason) {
        byte[] told = ("{\"line\":" + numbered.line() + "}").getBytes(StandardCharsets.UTF_8);
        return new LineReading(file, numbered.line(), told, new Reading.Rejected(reason));
    }

    @Override
    public final Optional<String> account() {
        return Optional.of(fates.nonZero().entrySet().stream()
                .map(fate -> fate.getKey() + " " + fate.getValue())
                .collect(Collectors.joining(", ", "Records by fate: ", "")));
    }

    private static void close(InputStream stream) {
        try {
            stream.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
