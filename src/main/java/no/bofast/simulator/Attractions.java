package no.bofast.simulator;

import java.util.Map;
import java.util.TreeMap;

/** What draws people to a place, on the log scale ({@code attractions.csv}). */
final class Attractions {

    private final Map<String, Double> byName = new TreeMap<>();

    Attractions() {
        for (String[] row : ModelTable.rows("attractions.csv")) {
            byName.put(row[0] + ":" + row[1], Double.parseDouble(row[2]));
        }
    }

    private Attractions(Attractions other) {
        byName.putAll(other.byName);
    }

    /** For calibration: the same attractions, to be changed apart. */
    Attractions copy() {
        return new Attractions(this);
    }

    double of(String variable, String category) {
        return byName.getOrDefault(variable + ":" + category, 0.0);
    }

    /** For calibration. */
    void add(String variable, String category, double effect) {
        byName.merge(variable + ":" + category, effect, Double::sum);
    }

    Map<String, Double> byName() {
        return byName;
    }
}
