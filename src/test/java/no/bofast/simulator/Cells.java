package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** The cells of one published table as they are compared, and what its comparison needs of the simulated lives. */
final class Cells {

    /** Counts may differ by this part of the published count, … */
    static final double RELATIVE = 0.05;
    /** … those of households by this, since the published ones leave out people whose household is unknown, … */
    static final double RELATIVE_OF_HOUSEHOLDS = 0.08;
    /** … and by a few standard deviations of chance. */
    private static final double CHANCE = 3;

    private final String table;
    private final List<Life> lives;
    private final List<Cell> cells = new ArrayList<>();

    Cells(String table, List<Life> lives) {
        this.table = table;
        this.lives = lives;
    }

    List<Cell> list() {
        return cells;
    }

    void add(String category, String measure, double published, double simulated, double tolerance, int decimals) {
        cells.add(new Cell(table, category, measure, published, simulated, tolerance, decimals));
    }

    void addCount(String category, String measure, double published, double simulated, double relative) {
        double tolerance = relative * published + CHANCE * Math.sqrt(published);
        add(category, measure, published, simulated, tolerance, 0);
    }

    long count(int first, int last, Predicate<Life> who) {
        return lives.stream()
                .filter(life -> life.settledWithin(first, last))
                .filter(who)
                .count();
    }

    List<Life> group(Predicate<Life> who) {
        return lives.stream().filter(who).toList();
    }

    static double share(List<Life> group, int first, int last) {
        long left = group.stream().filter(life -> life.leftWithin(first, last)).count();
        return left / (double) group.size();
    }

    /** The tolerance of counts of a row's dimension. */
    static double relative(Map<String, String> row) {
        return row.get("dimension").equals("household") ? RELATIVE_OF_HOUSEHOLDS : RELATIVE;
    }
}
