package no.bofast.connect.pdl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;

/** Reads fields of a record by name, as its writer's schema has them; a field that the schema hasn't is empty, as is null. */
final class AvroFields {

    private static final long MICROS_A_SECOND = 1_000_000;

    private AvroFields() {}

    static Optional<Object> value(IndexedRecord record, String name) {
        return Optional.ofNullable(record.getSchema().getField(name)).map(field -> record.get(field.pos()));
    }

    static Optional<String> text(IndexedRecord record, String name) {
        return value(record, name).map(Object::toString).filter(text -> !text.isBlank());
    }

    static List<String> texts(IndexedRecord record, String name) {
        List<String> texts = new ArrayList<>();
        value(record, name).ifPresent(list -> {
            if (list instanceof Iterable<?> items) {
                items.forEach(item -> texts.add(String.valueOf(item)));
            }
        });
        return texts;
    }

    static Optional<IndexedRecord> record(IndexedRecord record, String name) {
        return value(record, name).filter(IndexedRecord.class::isInstance).map(IndexedRecord.class::cast);
    }

    /** A date, of days, or of text; empty if it is neither. */
    static Optional<LocalDate> date(IndexedRecord record, String name) {
        return value(record, name).flatMap(AvroFields::date);
    }

    private static Optional<LocalDate> date(Object value) {
        if (value instanceof LocalDate date) {
            return Optional.of(date);
        }
        try {
            return value instanceof Integer days
                    ? Optional.of(LocalDate.ofEpochDay(days))
                    : Optional.of(LocalDate.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A time, of milliseconds unless its type says microseconds. */
    static Optional<Instant> instant(IndexedRecord record, String name) {
        return value(record, name).flatMap(value -> instant(value, isInMicros(record.getSchema(), name)));
    }

    private static Optional<Instant> instant(Object value, boolean isInMicros) {
        if (value instanceof Instant instant) {
            return Optional.of(instant);
        }
        if (value instanceof Long number) {
            return Optional.of(
                    isInMicros
                            ? Instant.ofEpochSecond(
                                    Math.floorDiv(number, MICROS_A_SECOND),
                                    Math.floorMod(number, MICROS_A_SECOND) * 1_000)
                            : Instant.ofEpochMilli(number));
        }
        try {
            return Optional.of(Instant.parse(value.toString()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static boolean isInMicros(Schema schema, String name) {
        Schema type = schema.getField(name).schema();
        List<Schema> types = type.getType() == Schema.Type.UNION ? type.getTypes() : List.of(type);
        return types.stream().map(Schema::getLogicalType).anyMatch(logical -> logical != null && isMicros(logical));
    }

    private static boolean isMicros(LogicalType type) {
        return type.getName().endsWith("timestamp-micros");
    }
}
