package no.bofast.serde;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.SchemaValidationException;
import org.apache.avro.SchemaValidator;
import org.apache.avro.SchemaValidatorBuilder;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The schemas keep what others rely on: they read, and are read by, every released version, and say what they mean. */
class SchemaCompatibilityTest {

    private static final Path SCHEMAS = Path.of("schemas");
    private static final SchemaValidator FULL_TRANSITIVE =
            new SchemaValidatorBuilder().mutualReadStrategy().validateAll();

    @TestFactory
    Stream<DynamicTest> everySchemaIsCompatibleWithItsReleases() throws IOException {
        Map<String, List<Schema>> releases = releases();
        return current().stream()
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getName(), () -> check(schema, releases.getOrDefault(schema.getFullName(), List.of()))));
    }

    @Test
    void noReleasedSchemaHasGone() throws IOException {
        assertThat(current())
                .extracting(Schema::getFullName)
                .containsAll(releases().keySet());
    }

    @TestFactory
    Stream<DynamicTest> everythingInASchemaHasADoc() throws IOException {
        return current().stream()
                .map(schema -> DynamicTest.dynamicTest(
                        schema.getName(), () -> assertThat(undocumented(schema)).isEmpty()));
    }

    private static void check(Schema schema, List<Schema> released) throws SchemaValidationException {
        FULL_TRANSITIVE.validate(schema, released);
    }

    private static List<Schema> current() throws IOException {
        try (Stream<Path> files = Files.list(SCHEMAS)) {
            return schemas(files);
        }
    }

    private static Map<String, List<Schema>> releases() throws IOException {
        try (Stream<Path> files = Files.walk(SCHEMAS.resolve("released"))) {
            return schemas(files).stream().collect(Collectors.groupingBy(Schema::getFullName));
        }
    }

    private static List<Schema> schemas(Stream<Path> files) {
        return files.filter(file -> file.toString().endsWith(".avsc"))
                .map(SchemaCompatibilityTest::parse)
                .toList();
    }

    private static Schema parse(Path file) {
        try {
            return new Schema.Parser().parse(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("schema " + file + " cannot be read", e);
        }
    }

    private static List<String> undocumented(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> undocumentedRecord(schema);
            case ENUM -> withoutDoc(schema.getFullName(), schema.getDoc());
            case UNION -> each(schema.getTypes(), SchemaCompatibilityTest::undocumented);
            case ARRAY -> undocumented(schema.getElementType());
            case MAP -> undocumented(schema.getValueType());
            default -> List.of();
        };
    }

    private static List<String> undocumentedRecord(Schema record) {
        List<String> found = new ArrayList<>(withoutDoc(record.getFullName(), record.getDoc()));
        found.addAll(each(record.getFields(), field -> withoutDoc(record.getName() + "." + field.name(), field.doc())));
        found.addAll(each(record.getFields(), field -> undocumented(field.schema())));
        return found;
    }

    private static List<String> withoutDoc(String name, String doc) {
        return doc == null || doc.isBlank() ? List.of(name) : List.of();
    }

    private static <T> List<String> each(List<T> parts, Function<T, List<String>> check) {
        return parts.stream().flatMap(part -> check.apply(part).stream()).toList();
    }
}
