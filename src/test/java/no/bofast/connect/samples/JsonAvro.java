package no.bofast.connect.samples;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.io.BinaryEncoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;

/** Records of Avro out of JSON with dates and times as people write them; through the bytes that they have on the wire. */
final class JsonAvro {

    private JsonAvro() {}

    static IndexedRecord record(JsonNode json, Schema schema) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        BinaryEncoder encoder = EncoderFactory.get().binaryEncoder(bytes, null);
        new GenericDatumWriter<>(schema).write(value(json, schema), encoder);
        encoder.flush();
        return new GenericDatumReader<IndexedRecord>(schema)
                .read(null, DecoderFactory.get().binaryDecoder(bytes.toByteArray(), null));
    }

    private static Object value(JsonNode json, Schema schema) {
        return switch (schema.getType()) {
            case UNION ->
                json.isMissingNode() ? null : value(json, schema.getTypes().get(1));
            case RECORD -> fields(json, schema);
            case ARRAY -> items(json, schema.getElementType());
            case ENUM -> new GenericData.EnumSymbol(schema, json.textValue());
            case LONG -> Instant.parse(json.textValue()).toEpochMilli();
            case INT -> (int) LocalDate.parse(json.textValue()).toEpochDay();
            case FLOAT -> json.floatValue();
            default -> json.textValue();
        };
    }

    private static GenericRecord fields(JsonNode json, Schema schema) {
        json.fieldNames().forEachRemaining(name -> {
            if (schema.getField(name) == null) {
                throw new AssertionError("the schema has no field " + name);
            }
        });
        GenericRecord record = new GenericData.Record(schema);
        schema.getFields().forEach(field -> record.put(field.pos(), value(json.path(field.name()), field.schema())));
        return record;
    }

    private static List<Object> items(JsonNode json, Schema schema) {
        List<Object> items = new ArrayList<>();
        json.forEach(item -> items.add(value(item, schema)));
        return items;
    }
}
