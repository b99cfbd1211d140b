package no.bofast.report.files;

import java.time.LocalDate;
import java.util.List;
import no.bofast.report.tables.Table;

/**
 * A table that reads as a cube: its first columns say what is counted, the others are measures of it.
 *
 * @param keys how many columns say what is counted
 * @param label the table's name for people
 * @param standsOn the register date whose knowledge it shows
 * @param notes what a reader must know of the numbers
 */
public record Cube(Table table, int keys, String label, LocalDate standsOn, List<String> notes, Labels labels) {

    /** Names for people. */
    public interface Labels {

        String column(String id);

        /** The name of a value of a column that says what is counted. */
        String category(String column, String value);
    }

    List<String> keyColumns() {
        return table.columns().subList(0, keys);
    }

    List<String> measures() {
        return table.columns().subList(keys, table.columns().size());
    }
}
