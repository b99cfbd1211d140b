package no.bofast.serde;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.avro.AvroTypeException;
import org.apache.avro.Conversion;
import org.apache.avro.LogicalType;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Encoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * How records of a generated class are written, worked out once from its schema. Avro's writer works it out for every value
 * again, which takes it longer than the writing; the bytes are the same. What is rare in our schemas is left to Avro's.
 */
final class WritePlan {

    private final SpecificData model;
    private final Step whole;

    private WritePlan(Schema schema) {
        this.model = SpecificData.getForSchema(schema);
        this.whole = step(schema);
    }

    static WritePlan of(Schema schema) {
        return new WritePlan(schema);
    }

    /** Writes a record; throws {@link AvroTypeException} if a field that must have a value has none. */
    void write(IndexedRecord record, Encoder out) throws IOException {
        whole.write(record, out);
    }

    private Step step(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> array(step(schema.getElementType()));
            case UNION -> union(schema);
            case ENUM -> (value, out) -> out.writeEnum(((Enum<?>) value).ordinal());
            case STRING -> (value, out) -> out.writeString((String) value);
            case INT -> (value, out) -> out.writeInt((Integer) value);
            case LONG -> (value, out) -> out.writeLong((Long) value);
            case DOUBLE -> (value, out) -> out.writeDouble((Double) value);
            case BOOLEAN -> (value, out) -> out.writeBoolean((Boolean) value);
            case NULL, FLOAT, BYTES, FIXED, MAP -> new SpecificDatumWriter<>(schema, model)::write;
        };
    }

    private Step record(Schema schema) {
        SpecificRecordBase example = (SpecificRecordBase) model.newRecord(null, schema);
        if (ReadPlan.isPair(schema)) {
            return pair(schema, example.getConversion(0), example.getConversion(1));
        }
        Step[] steps = schema.getFields().stream()
                .map(field -> field(field.schema(), example.getConversion(field.pos())))
                .toArray(Step[]::new);
        return (value, out) -> {
            IndexedRecord record = (IndexedRecord) value;
            int place = 0;
            try {
                for (; place < steps.length; place++) {
                    steps[place].write(record.get(place), out);
                }
            } catch (NullPointerException e) {
                String name = schema.getFields().get(place).name();
                throw new AvroTypeException("field " + name + " of " + schema.getName() + " must have a value", e);
            }
        };
    }

    /** Records of two whole numbers are most of what is written, so they go without a step for each. */
    private static Step pair(Schema schema, Conversion<?> ofFirst, Conversion<?> ofSecond) {
        Schema first = schema.getFields().get(0).schema();
        Schema second = schema.getFields().get(1).schema();
        return (value, out) -> {
            IndexedRecord record = (IndexedRecord) value;
            out.writeInt(raw(record.get(0), first, ofFirst));
            out.writeInt(raw(record.get(1), second, ofSecond));
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> int raw(Object value, Schema schema, Conversion<T> conversion) {
        return conversion == null ? (Integer) value : conversion.toInt((T) value, schema, schema.getLogicalType());
    }

    private Step field(Schema schema, Conversion<?> conversion) {
        return conversion == null || schema.getLogicalType() == null ? step(schema) : converted(schema, conversion);
    }

    @SuppressWarnings("unchecked")
    private <T> Step converted(Schema schema, Conversion<T> conversion) {
        LogicalType type = schema.getLogicalType();
        return switch (schema.getType()) {
            case INT -> (value, out) -> out.writeInt(conversion.toInt((T) value, schema, type));
            case LONG -> (value, out) -> out.writeLong(conversion.toLong((T) value, schema, type));
            default -> new SpecificDatumWriter<>(schema, model)::write;
        };
    }

    private static Step array(Step item) {
        return (value, out) -> {
            Collection<?> items = (Collection<?>) value;
            out.writeArrayStart();
            out.setItemCount(items.size());
            for (Object each : items) {
                out.startItem();
                item.write(each, out);
            }
            out.writeArrayEnd();
        };
    }

    /** Of nothing and one type; others are left to Avro. */
    private Step union(Schema schema) {
        List<Schema> types = schema.getTypes();
        int some = types.indexOf(Schema.create(Schema.Type.NULL)) == 0 ? 1 : 0;
        if (types.size() != 2 || !schema.isNullable() || types.get(some).getLogicalType() != null) {
            return new SpecificDatumWriter<>(schema, model)::write;
        }
        Step step = step(types.get(some));
        return (value, out) -> {
            out.writeIndex(value == null ? 1 - some : some);
            if (value != null) {
                step.write(value, out);
            }
        };
    }

    /** Writes one value. */
    private interface Step {
        void write(Object value, Encoder out) throws IOException;
    }
}
