package no.bofast;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.bofast.domain.Fact;
import no.bofast.schema.PopulationEvent;
import no.bofast.serde.Topics;
import no.bofast.testkit.AnyRecord;
import no.bofast.testkit.DocumentedTable;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;

/** Topics, facts and addresses: the documentation's tables leave none out, and tell of none that there isn't. */
class DocumentedTablesTest {

    private static final String API = "/api/v1";

    private static final JsonNode DESCRIPTION = read().path("paths");

    @Test
    void topics() throws ReflectiveOperationException {
        Topics topics = new Topics("");
        Set<String> names = new HashSet<>();
        for (Method method : Topics.class.getDeclaredMethods()) {
            boolean isTopic = method.getReturnType() == String.class
                    && method.getParameterCount() == 0
                    && Modifier.isPublic(method.getModifiers())
                    && !List.of("prefix", "applicationId", "settlingGroup", "toString")
                            .contains(method.getName());
            if (isTopic) {
                names.add((String) method.invoke(topics));
            }
        }

        assertThat(DocumentedTable.TOPICS.names()).isEqualTo(names);
    }

    /** Rows tell of packages within a package where that helps. */
    @Test
    void packages() throws IOException {
        try (Stream<Path> packages = Files.list(Path.of("src", "main", "java", "no", "bofast"))) {
            assertThat(DocumentedTable.ROOMS.names())
                    .containsExactlyInAnyOrderElementsOf(packages.filter(Files::isDirectory)
                            .map(room -> room.getFileName().toString())
                            .toList());
        }
    }

    /** The person is the record's key. */
    @Test
    void fieldsOfAnEvent() {
        Stream<String> ofTheRecord =
                PopulationEvent.getClassSchema().getFields().stream().map(Schema.Field::name);

        assertThat(DocumentedTable.EVENT_FIELDS.names())
                .isEqualTo(Stream.concat(Stream.of("personId"), ofTheRecord).collect(toSet()));
    }

    @Test
    void facts() {
        assertThat(DocumentedTable.FACTS.names())
                .isEqualTo(AnyRecord.kinds(Fact.class).map(Class::getSimpleName).collect(toSet()));
    }

    @Test
    void everyAddressOfTheDocumentationExists() {
        assertThat(documented()).allSatisfy(address -> assertThat(paths()).anyMatch(path -> answers(path, address)));
    }

    @Test
    void everyAddressOfTheApiIsDocumented() {
        List<String> documented = documented().toList();

        assertThat(paths())
                .filteredOn(path -> path.startsWith(API))
                .allSatisfy(path -> assertThat(documented).anyMatch(address -> answers(path, address)));
    }

    @Test
    void everyParameterOfTheDocumentationExists() {
        assertThat(addresses(DocumentedTable.ADDRESSES).filter(address -> address.contains("?")))
                .isNotEmpty()
                .allSatisfy(address -> {
                    JsonNode operation =
                            DESCRIPTION.path(withoutParameters(address)).path("get");
                    assertThat(operation.findValuesAsText("name")).containsAll(parametersOf(address));
                });
    }

    private static Stream<String> documented() {
        return Stream.concat(
                        addresses(DocumentedTable.ADDRESSES),
                        Stream.concat(addresses(DocumentedTable.SUBSCRIPTIONS), addresses(DocumentedTable.VIEWS)))
                .map(DocumentedTablesTest::withoutParameters);
    }

    /** The addresses of a table; methods that stand alone and what all addresses begin with are none. */
    private static Stream<String> addresses(DocumentedTable table) {
        return table.names().stream().filter(name -> name.contains("/") && !name.equals(API));
    }

    private static String withoutParameters(String address) {
        return address.split("\\?")[0];
    }

    private static List<String> parametersOf(String address) {
        return Pattern.compile("[?&]([a-z]+)=")
                .matcher(address)
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    /** Whether a described path is meant by a documented address, which may stand behind a method, lack its beginning or end in an ellipsis. */
    private static boolean answers(String path, String address) {
        String end = address.replaceFirst("^[A-Z]+ ", "").replaceFirst("^…", "");
        if (end.endsWith("…")) {
            return path.startsWith(end.substring(0, end.length() - 1));
        }
        String template = path.replaceAll("\\{[a-z]+}", "[^/]+");
        return Pattern.matches(".*" + template, end) || path.endsWith(end) && !end.equals("/");
    }

    private static List<String> paths() {
        return StreamSupport.stream(((Iterable<String>) DESCRIPTION::fieldNames).spliterator(), false)
                .toList();
    }

    private static JsonNode read() {
        try (InputStream description = DocumentedTablesTest.class.getResourceAsStream("/openapi.json")) {
            return new ObjectMapper().readTree(description);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
