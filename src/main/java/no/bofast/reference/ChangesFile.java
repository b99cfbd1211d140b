package no.bofast.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.bofast.csv.CsvTable;
import no.bofast.domain.MunicipalityCode;

/**
 * Reads what Klass answers when it is asked for the {@code changes} of classification 131, as JSON or as CSV; fields and columns
 * beside {@code oldCode}, {@code newCode} and {@code changeOccurred} don't matter. A line without one of the codes tells only
 * that a code began or ended, and is left out.
 */
final class ChangesFile {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OLD = "oldCode";
    private static final String NEW = "newCode";
    private static final String ON = "changeOccurred";

    private ChangesFile() {}

    /** @throws IllegalArgumentException saying what is wrong where */
    static List<CodeChange> read(byte[] file) {
        List<CsvTable.Line> lines = isJson(file)
                ? json(file)
                : CsvTable.of(file, List.of(OLD, NEW, ON)).lines();
        return lines.stream()
                .filter(line -> !line.text(OLD).isEmpty() && !line.text(NEW).isEmpty())
                .map(line ->
                        new CodeChange(line.read(ON, "a date", LocalDate::parse), code(line, OLD), code(line, NEW)))
                .toList();
    }

    private static MunicipalityCode code(CsvTable.Line line, String column) {
        return line.read(column, "four digits", MunicipalityCode::of);
    }

    private static boolean isJson(byte[] file) {
        for (byte octet : file) {
            if (!Character.isWhitespace(octet)) {
                return octet == '{' || octet == '[';
            }
        }
        return false;
    }

    /** One line a change, numbered from 1. */
    private static List<CsvTable.Line> json(byte[] file) {
        JsonNode changes = changes(file);
        List<CsvTable.Line> lines = new ArrayList<>();
        changes.forEach(change -> lines.add(new CsvTable.Line(
                lines.size() + 1L,
                Map.of(
                        OLD, change.path(OLD).asText(""),
                        NEW, change.path(NEW).asText(""),
                        ON, change.path(ON).asText("")))));
        return lines;
    }

    private static JsonNode changes(byte[] file) {
        try {
            JsonNode whole = JSON.readTree(file);
            JsonNode changes = whole.isArray() ? whole : whole.path("codeChanges");
            if (changes.isArray()) {
                return changes;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "not JSON: " + e.getMessage().lines().findFirst().orElse(""), e);
        }
        throw new IllegalArgumentException("no codeChanges, as Klass tells them");
    }
}
