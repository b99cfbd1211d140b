package no.bofast.serde;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.avro.Conversion;
import org.apache.avro.Conversions;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.Decoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * How records of a generated class are read that were written with its own schema, if they hold pairs of whole numbers: equal
 * pairs are mostly one object. The register changes of a month are three quarters of what is read, and most of them are equal.
 */
final class ReadPlan {

    private static final int KNOWN_PAIRS = 1 << 12;
    /** A list's length is what the bytes say, so it isn't trusted for more room than this. */
    private static final int ROOM = 1_000;

    private final SpecificData model;
    private final Step whole;
    private boolean hasPairs;

    private ReadPlan(Schema schema) {
        this.model = SpecificData.getForSchema(schema);
        this.whole = step(schema);
    }

    /** A plan for a generated class's schema; empty if it has no pairs, and Avro's reader does as well. */
    static Optional<ReadPlan> of(Schema schema) {
        return Optional.of(new ReadPlan(schema)).filter(plan -> plan.hasPairs);
    }

    IndexedRecord read(Decoder in) throws IOException {
        return (IndexedRecord) whole.read(in);
    }

    private Step step(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> record(schema);
            case ARRAY -> array(step(schema.getElementType()));
            case UNION -> union(schema.getTypes().stream().map(this::step).toArray(Step[]::new));
            case ENUM -> {
                Object[] symbols = model.getClass(schema).getEnumConstants();
                yield in -> symbols[in.readEnum()];
            }
            case STRING -> Decoder::readString;
            case INT -> Decoder::readInt;
            case NULL -> in -> null;
            default -> avros(schema);
        };
    }

    private Step record(Schema schema) {
        GenericData.InstanceSupplier instances = model.getNewRecordSupplier(schema);
        SpecificRecordBase example = (SpecificRecordBase) instances.newInstance(null, schema);
        if (isPair(schema)) {
            hasPairs = true;
            return pair(schema, instances, example.getConversion(0), example.getConversion(1));
        }
        Step[] steps = schema.getFields().stream()
                .map(field -> example.getConversion(field.pos()) == null ? step(field.schema()) : avros(field.schema()))
                .toArray(Step[]::new);
        return in -> {
            IndexedRecord record = (IndexedRecord) instances.newInstance(null, schema);
            for (int place = 0; place < steps.length; place++) {
                record.put(place, steps[place].read(in));
            }
            return record;
        };
    }

    static boolean isPair(Schema schema) {
        List<Schema.Field> fields = schema.getFields();
        return fields.size() == 2
                && fields.stream().allMatch(field -> field.schema().getType() == Schema.Type.INT);
    }

    private static Step pair(
            Schema schema, GenericData.InstanceSupplier instances, Conversion<?> ofFirst, Conversion<?> ofSecond) {
        Pair[] known = new Pair[KNOWN_PAIRS];
        return in -> {
            int first = in.readInt();
            int second = in.readInt();
            int place = first + second * 1_001 & KNOWN_PAIRS - 1;
            Pair pair = known[place];
            if (pair == null || pair.first != first || pair.second != second) {
                IndexedRecord record = (IndexedRecord) instances.newInstance(null, schema);
                record.put(0, value(first, schema.getFields().get(0).schema(), ofFirst));
                record.put(1, value(second, schema.getFields().get(1).schema(), ofSecond));
                pair = new Pair(first, second, record);
                known[place] = pair;
            }
            return pair.record;
        };
    }

    private static Object value(int raw, Schema schema, Conversion<?> conversion) {
        return conversion == null
                ? raw
                : Conversions.convertToLogicalType(raw, schema, schema.getLogicalType(), conversion);
    }

    private static Step array(Step item) {
        return in -> {
            long length = in.readArrayStart();
            List<Object> items = new ArrayList<>((int) Math.min(length, ROOM));
            while (length > 0) {
                for (long i = 0; i < length; i++) {
                    items.add(item.read(in));
                }
                length = in.arrayNext();
            }
            return items;
        };
    }

    private static Step union(Step[] types) {
        return in -> types[in.readIndex()].read(in);
    }

    private Step avros(Schema schema) {
        SpecificDatumReader<Object> reader = new SpecificDatumReader<>(schema, schema, model);
        return in -> reader.read(null, in);
    }

    /** A pair and the record that says it; all final, so that another thread sees the record whole. */
    private record Pair(int first, int second, IndexedRecord record) {}

    /** Reads one value. */
    private interface Step {
        Object read(Decoder in) throws IOException;
    }
}
