package no.bofast.serde;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DatumReader;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;

/**
 * Reads records in Confluent's wire format, each with the schema that it was written with, into the generated class of the same
 * full name; a topic may carry several types. Times are converted from the writer's unit to the reader's.
 *
 * <p>A record of another type comes as a {@code GenericRecord}. Thread-safe: readers are shared, buffers are each thread's own.
 */
public final class AvroDecoder {

    private static final ThreadLocal<BinaryDecoder> BUFFER =
            ThreadLocal.withInitial(() -> DecoderFactory.get().binaryDecoder(new byte[0], null));

    private final SchemaRegistry registry;
    private final Function<Schema, Optional<Class<?>>> classes;
    private final Map<Integer, Reader> readers = new ConcurrentHashMap<>();

    static {
        TrustedTypes.trustGenerated();
    }

    private AvroDecoder(SchemaRegistry registry, Function<Schema, Optional<Class<?>>> classes) {
        this.registry = registry;
        this.classes = classes;
    }

    /** Reads into the given classes. */
    @SafeVarargs
    public static AvroDecoder of(SchemaRegistry registry, Class<? extends SpecificRecord>... types) {
        Map<String, Class<?>> byName = new HashMap<>();
        for (Class<? extends SpecificRecord> type : types) {
            byName.put(SpecificData.get().getSchema(type).getFullName(), type);
        }
        return new AvroDecoder(registry, schema -> Optional.ofNullable(byName.get(schema.getFullName())));
    }

    /** Reads into whatever generated class of the record's full name is on the class path. */
    static AvroDecoder ofClassPath(SchemaRegistry registry) {
        return new AvroDecoder(registry, AvroDecoder::onClassPath);
    }

    private static Optional<Class<?>> onClassPath(Schema schema) {
        try {
            return Optional.ofNullable(SpecificData.get().getClass(schema));
        } catch (SecurityException e) {
            return Optional.empty();
        }
    }

    /** The full name of the type that the record was written as, without reading the rest. */
    public String recordName(byte[] record) {
        return reader(record).name();
    }

    /**
     * The record; throws {@link SerializationException} if the bytes are at fault (also when no registry knows their schema) and
     * {@link RegistryUnavailable} if no registry answers.
     */
    public IndexedRecord decode(byte[] record) {
        Reader reader = reader(record);
        try {
            return reader.read(record);
        } catch (IOException | RuntimeException e) {
            throw new SerializationException(
                    "record of " + record.length + " bytes is no " + reader.name() + " as its schema id "
                            + ConfluentWireFormat.schemaId(record) + " says: " + FirstLine.of(e),
                    e);
        }
    }

    private Reader reader(byte[] record) {
        int id = ConfluentWireFormat.schemaId(record);
        Reader known = readers.get(id);
        return known != null ? known : newReader(id);
    }

    /** Not under the map's lock: a thread that waits for the registry is in nobody's way. */
    private Reader newReader(int id) {
        Reader reader = readerOf(id);
        readers.put(id, reader);
        return reader;
    }

    private Reader readerOf(int id) {
        try {
            return readerOf(registry.byId(id));
        } catch (UnknownSchema | ForeignSchema | AvroRuntimeException e) {
            throw new SerializationException("schema with id " + id + " cannot be had: " + FirstLine.of(e), e);
        }
    }

    private Reader readerOf(Schema writer) {
        Optional<Class<?>> target = writer.getType() == Schema.Type.RECORD ? classes.apply(writer) : Optional.empty();
        return target.map(type -> specific(writer, type))
                .orElseGet(() -> new Reader(
                        writer.getFullName(), new GenericDatumReader<IndexedRecord>(writer), TimeUnits.SAME));
    }

    private static Reader specific(Schema writer, Class<?> type) {
        Schema reader = SpecificData.get().getSchema(type);
        SpecificData model = isOptionalOnlyIn(writer, reader) ? slowModel() : fastModel(type);
        return new Reader(
                writer.getFullName(),
                new SpecificDatumReader<SpecificRecord>(writer, reader, model),
                TimeUnits.of(writer, reader));
    }

    /** Avro's fast reader can't convert what has a logical type if the writer might have left it out, and the reader may not. */
    private static boolean isOptionalOnlyIn(Schema writer, Schema reader) {
        return reader.getFields().stream()
                .filter(field -> field.schema().getLogicalType() != null)
                .map(field -> writer.getField(field.name()))
                .anyMatch(written -> written != null && written.schema().isUnion());
    }

    private static SpecificData fastModel(Class<?> type) {
        SpecificData model = SpecificData.getForClass(type);
        model.setFastReaderEnabled(true);
        return model;
    }

    private static SpecificData slowModel() {
        SpecificData model = new SpecificData();
        model.setFastReaderEnabled(false);
        return model;
    }

    /** How to read what was written with one schema. */
    private record Reader(String name, DatumReader<? extends IndexedRecord> datumReader, TimeUnits units) {

        private IndexedRecord read(byte[] record) throws IOException {
            int header = ConfluentWireFormat.HEADER_BYTES;
            BinaryDecoder decoder =
                    DecoderFactory.get().binaryDecoder(record, header, record.length - header, BUFFER.get());
            IndexedRecord read = datumReader.read(null, decoder);
            if (!decoder.isEnd()) {
                throw new IOException("bytes are left over");
            }
            units.convert(read);
            return read;
        }
    }
}
