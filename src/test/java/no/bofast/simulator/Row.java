package no.bofast.simulator;

import java.util.Map;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;

/** Whom a row of a published table counts. */
final class Row {

    private Row() {}

    /** How the tables of comparison name the row. */
    static String category(Map<String, String> row) {
        String dimension = row.containsKey("dimension") ? row.get("dimension") : row.get("variable");
        return (dimension + " " + row.get("category")).trim();
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }

    /** By a characteristic of the person. */
    static Predicate<Life> person(Map<String, String> row) {
        return row.get("dimension").equals("all")
                ? life -> true
                : life -> life.profile().category(row.get("dimension")).equals(row.get("category"));
    }

    /** By the municipality of settlement. */
    static Predicate<Life> home(Map<String, String> row) {
        return life -> is(life.home(), row);
    }

    static boolean is(Municipality place, Map<String, String> row) {
        return switch (row.get("dimension")) {
            case "centrality" -> Integer.toString(place.centrality()).equals(row.get("category"));
            case "region" -> place.region().label().equals(row.get("category"));
            case "size_band" -> place.sizeBand().label().equals(row.get("category"));
            default -> true;
        };
    }
}
