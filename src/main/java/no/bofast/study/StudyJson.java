package no.bofast.study;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** The tables of a study as one JSON object: an array of objects by the name of each table; a number that there isn't is null. */
final class StudyJson {

    private static final Set<String> NUMBERS = Set.of("factor", "planted", "value", "low", "high");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private StudyJson() {}

    static void write(List<Table> tables, Path file) throws IOException {
        ObjectNode root = JSON.createObjectNode();
        tables.forEach(table -> addTo(root.putArray(table.name()), table));
        JSON.writeValue(file.toFile(), root);
    }

    private static void addTo(ArrayNode array, Table table) {
        for (Row row : table.rows()) {
            ObjectNode object = array.addObject();
            for (int column = 0; column < table.columns().size(); column++) {
                put(object, table.columns().get(column), row.get(column));
            }
        }
    }

    private static void put(ObjectNode object, String column, String value) {
        if (!NUMBERS.contains(column)) {
            object.put(column, value);
        } else if (value.isEmpty()) {
            object.putNull(column);
        } else {
            object.put(column, Double.valueOf(value));
        }
    }
}
