package no.bofast.connect.mapped;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import no.bofast.connect.AdapterFormat;
import no.bofast.connect.Fate;
import no.bofast.connect.PersonMemory;
import no.bofast.connect.Pseudonyms;
import no.bofast.ingest.ndjson.ByteLines;
import org.apache.avro.file.DataFileStream;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;

/** Files of any register's records, by a mapping: JSON, one object a line; Avro's container files; lines of fixed width. */
public final class MappedFormat extends AdapterFormat<SourceRecord> {

    private static final byte[] AVRO_MAGIC = {'O', 'b', 'j', 1};

    private final Mapping mapping;
    private final MappedAdapter adapter;

    public MappedFormat(Mapping mapping, Pseudonyms pseudonyms, PersonMemory memory) {
        this(mapping, new MappedAdapter(mapping, pseudonyms), memory);
    }

    private MappedFormat(Mapping mapping, MappedAdapter adapter, PersonMemory memory) {
        super(adapter, memory);
        this.mapping = mapping;
        this.adapter = adapter;
    }

    @Override
    public String name() {
        return "mapped";
    }

    @Override
    protected String complaint(Fate fate) {
        return adapter.complaint().orElse("no JSON");
    }

    @Override
    protected Iterator<Numbered<SourceRecord>> records(InputStream stream) throws IOException {
        if (mapping.lines().isPresent()) {
            FixedLines layout = mapping.lines().get();
            return new FixedRecords(layout, new BufferedReader(new InputStreamReader(stream, layout.charset())));
        }
        BufferedInputStream buffered = new BufferedInputStream(stream);
        buffered.mark(AVRO_MAGIC.length);
        boolean isAvro = Arrays.equals(buffered.readNBytes(AVRO_MAGIC.length), AVRO_MAGIC);
        buffered.reset();
        return isAvro ? avro(buffered) : new JsonRecords(new ByteLines(buffered));
    }

    private static Iterator<Numbered<SourceRecord>> avro(InputStream stream) throws IOException {
        DataFileStream<GenericRecord> file = new DataFileStream<>(stream, new GenericDatumReader<>());
        return new Records() {
            private long number;

            @Override
            Numbered<SourceRecord> read() {
                return file.hasNext()
                        ? new Numbered<>(++number, Optional.of(SourceRecord.of(Envelope.ofAvro(file.next()))))
                        : null;
            }
        };
    }

    /** Reads one ahead. */
    private abstract static class Records implements Iterator<Numbered<SourceRecord>> {

        private Numbered<SourceRecord> next;
        private boolean isRead;

        /** The next one; null at the end. */
        abstract Numbered<SourceRecord> read() throws IOException;

        @Override
        public final boolean hasNext() {
            if (!isRead) {
                try {
                    next = read();
                } catch (IOException e) {
                    throw new UncheckedIOException("cannot read on", e);
                }
                isRead = true;
            }
            return next != null;
        }

        @Override
        public final Numbered<SourceRecord> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            isRead = false;
            return next;
        }
    }

    /** A record a line; empty lines are passed over. */
    private static final class JsonRecords extends Records {

        private final ByteLines lines;
        private long number;

        JsonRecords(ByteLines lines) {
            this.lines = lines;
        }

        @Override
        Numbered<SourceRecord> read() throws IOException {
            for (byte[] line = lines.next(); line != null; line = lines.next()) {
                number++;
                if (!new String(line, java.nio.charset.StandardCharsets.ISO_8859_1).isBlank()) {
                    return new Numbered<>(number, Envelope.json(line).map(SourceRecord::of));
                }
            }
            return null;
        }
    }

    /** A record for all lines of one person that follow each other; named by the first. */
    private static final class FixedRecords extends Records {

        private final FixedLines layout;
        private final BufferedReader lines;
        private Map<String, Object> head = Map.of();
        private String ahead;
        private long number;

        FixedRecords(FixedLines layout, BufferedReader lines) {
            this.layout = layout;
            this.lines = lines;
        }

        @Override
        Numbered<SourceRecord> read() throws IOException {
            Optional<String> person = Optional.empty();
            Map<String, Object> record = new LinkedHashMap<>();
            long first = number;
            for (String line = line(); line != null; line = line()) {
                Optional<String> owner = layout.personOf(line);
                if (person.isPresent() && owner.isPresent() && !owner.equals(person)) {
                    ahead = line;
                    return made(first, record);
                }
                head = layout.headOf(line).orElse(head);
                if (owner.isPresent()) {
                    first = person.isPresent() ? first : number;
                    person = owner;
                    layout.add(line, record);
                }
            }
            return record.isEmpty() ? null : made(first, record);
        }

        private Numbered<SourceRecord> made(long first, Map<String, Object> record) {
            return new Numbered<>(first, Optional.of(new SourceRecord(record, Map.of(), Map.of("head", head))));
        }

        private String line() throws IOException {
            String line = ahead;
            ahead = null;
            if (line == null) {
                line = lines.readLine();
                number++;
            }
            return line;
        }
    }
}
