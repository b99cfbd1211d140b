package no.bofast.simulator;

import java.util.Map;
import java.util.TreeMap;

/**
 * How much more or less readily people of a kind move, per year ({@code effects.csv}): while the introduction programme and the
 * grant tie them to the municipality, and when they are free.
 *
 * <p>Effects add up, as reasons do: a single person in a small municipality has both reasons to move.
 */
final class Effects {

    private final Map<String, double[]> byName = new TreeMap<>();

    Effects() {
        for (String[] row : ModelTable.rows("effects.csv")) {
            byName.put(row[0] + ":" + row[1], new double[] {Double.parseDouble(row[2]), Double.parseDouble(row[3])});
        }
    }

    private Effects(Effects other) {
        other.byName.forEach((name, effect) -> byName.put(name, effect.clone()));
    }

    /** For calibration: the same effects, to be changed apart. */
    Effects copy() {
        return new Effects(this);
    }

    double tied(String variable, String category) {
        return find(variable, category)[0];
    }

    double free(String variable, String category) {
        return find(variable, category)[1];
    }

    /** For calibration. */
    void add(String variable, String category, double tied, double free) {
        double[] effect = byName.computeIfAbsent(variable + ":" + category, unused -> new double[2]);
        effect[0] += tied;
        effect[1] += free;
    }

    /** The effects by name; an interaction or a year that is not listed has none. */
    Map<String, double[]> byName() {
        return byName;
    }

    private double[] find(String variable, String category) {
        return byName.getOrDefault(variable + ":" + category, new double[2]);
    }
}
