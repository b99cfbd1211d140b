package no.bofast.serde;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/**
 * Which instants of a record were written in another unit than they are read in.
 *
 * <p>Avro resolves a writer's schema without a look at logical types, and so does every registry that judges whether schemas are
 * compatible: a number of milliseconds is let in, and read as one of microseconds. A number without a logical type is taken for what
 * the reader expects; one whose logical type is no instant, or no date where that is expected, can't be read.
 */
final class TimeUnits {

    static final TimeUnits SAME = new TimeUnits(List.of());

    private static final String LOGICAL_TYPE = "logicalType";
    private static final String MICROS = "timestamp-micros";
    private static final String MILLIS = "timestamp-millis";
    private static final String NANOS = "timestamp-nanos";
    private static final String DATE = "date";

    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long MICROS_PER_MILLI = 1_000;
    private static final long NANOS_PER_MICRO = 1_000;

    private final List<Other> others;

    private TimeUnits(List<Other> others) {
        this.others = List.copyOf(others);
    }

    /** A field of the reader, and the unit that it was written in. */
    private record Other(int position, String unit) {}

    /** Compares the fields of two records; throws {@link AvroRuntimeException} if one's content is no time as the other's is. */
    static TimeUnits of(Schema writer, Schema reader) {
        List<Other> others = new ArrayList<>();
        for (Schema.Field field : reader.getFields()) {
            String expected = field.schema().getProp(LOGICAL_TYPE);
            Schema.Field written = writer.getField(field.name());
            if (written != null && (MICROS.equals(expected) || DATE.equals(expected))) {
                String unit = unit(written, expected);
                if (!unit.equals(expected)) {
                    others.add(new Other(field.pos(), unit));
                }
            }
        }
        return others.isEmpty() ? SAME : new TimeUnits(others);
    }

    /** Of a union that of its only kind of number: a column that may be empty, but isn't here. */
    private static String unit(Schema.Field written, String expected) {
        Set<String> units = branches(written.schema()).stream()
                .filter(branch -> branch.getType() == Schema.Type.LONG || branch.getType() == Schema.Type.INT)
                .map(branch -> Objects.requireNonNullElse(branch.getProp(LOGICAL_TYPE), expected))
                .collect(Collectors.toSet());
        Optional<String> only = units.size() == 1 ? units.stream().findFirst() : Optional.empty();
        boolean isKnown = only.filter(unit ->
                        unit.equals(expected) || MICROS.equals(expected) && (unit.equals(MILLIS) || unit.equals(NANOS)))
                .isPresent();
        if (!isKnown && !units.isEmpty()) {
            throw new AvroRuntimeException("field " + written.name() + " is written as " + String.join(" or ", units)
                    + ", not as " + expected);
        }
        return only.orElse(expected);
    }

    private static List<Schema> branches(Schema schema) {
        return schema.isUnion() ? schema.getTypes() : List.of(schema);
    }

    /** Gives the record the instants that its writer meant; throws {@link ArithmeticException} for one out of range. */
    void convert(IndexedRecord record) {
        for (Other other : others) {
            Instant asRead = (Instant) record.get(other.position);
            record.put(other.position, inMicros(micros(number(asRead), other.unit)));
        }
    }

    /** The number that was written, which was read as one of microseconds. */
    private static long number(Instant asRead) {
        return Math.addExact(
                Math.multiplyExact(asRead.getEpochSecond(), MICROS_PER_SECOND), asRead.getNano() / NANOS_PER_MICRO);
    }

    private static long micros(long number, String unit) {
        return unit.equals(MILLIS)
                ? Math.multiplyExact(number, MICROS_PER_MILLI)
                : Math.floorDiv(number, NANOS_PER_MICRO);
    }

    private static Instant inMicros(long micros) {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
