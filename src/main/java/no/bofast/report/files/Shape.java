package no.bofast.report.files;

import java.util.List;
import java.util.Map;
import no.bofast.report.tables.Table;

/**
 * How a report table reads as a cube: its first columns say what is counted, the others are measures of it.
 *
 * <p>Measures that are words in the table have a number each in the cube: quartiles and classes 1 (low) to 4 (high), {@code yes} 1
 * and {@code no} 0.
 */
public enum Shape {
    SETTLED(3),
    CHARACTERISTICS(3),
    MOVED(2),
    MOVED_BOUNDS(3),
    CURVES(3),
    CURVES_BOUNDS(3),
    BEFORE_AFTER(2),
    OUT_MIGRATION(1),
    OUT_MIGRATION_BOUNDS(1),
    IN_MIGRATION(1),
    INTENSITY(1),
    QUARTILES(4),
    DIRECTIONS(3),
    DIRECTION_SHARES(2),
    RIGHTS(2),
    ADJUSTED(1),
    REGRESSION(1),
    DISTANCES(2),
    AFTERWARDS(1),
    CONCENTRATION(1),
    PAUSES(1),
    AFTER_PAUSE(2),
    INCOME_YEARS(5),
    INCOME_BEFORE_AFTER(3),
    INCOME_CHANGE(3),
    INCOME_DESTINATIONS(4),
    INCOME_WORK(1),
    FAMILY_SHARES(2),
    GRANTS(2),
    AGREEMENT_YEARS(4),
    REASON_YEARS(5),
    PROGRAMME_YEARS(3),
    ASSISTANCE_YEARS(4),
    SETTLING_YEARS(3),
    SETTLING_MONTHS(3),
    SETTLING_WAITS(3),
    FORECAST(4);

    private static final Map<String, String> CODES =
            Map.of("low", "1", "medium low", "2", "medium high", "3", "high", "4", "yes", "1", "no", "0");

    private final int keys;

    Shape(int keys) {
        this.keys = keys;
    }

    public static Shape of(Table table) {
        return valueOf(table.name().toUpperCase(java.util.Locale.ROOT));
    }

    /** The name of the table. */
    public String tableName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The columns that say what is counted. */
    public List<String> keys(Table table) {
        return table.columns().subList(0, keys);
    }

    /** The columns with values. */
    List<String> measures(Table table) {
        return table.columns().subList(keys, table.columns().size());
    }

    /** A value as a number in text, empty if it isn't shown. */
    public static String number(String value) {
        return CODES.getOrDefault(value, value);
    }
}
