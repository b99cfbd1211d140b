package no.bofast.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The cells of one published table as they are compared, and what its comparison needs of the simulated lives.
 *
 * <p>How far the model may be off is stated by kind: a part of the published count, or points of a share. Two standard errors are
 * added for the chance of one run.
 */
final class Cells {

    /** Counts may differ by this part of the published count. */
    static final double RELATIVE = 0.05;
    /** Those of households by this, since the published ones leave out people whose household is unknown. */
    static final double RELATIVE_OF_HOUSEHOLDS = 0.08;
    /** Those of where people live at last by this, since every move of thirteen years adds to them. */
    static final double RELATIVE_AT_LAST = 0.10;
    /** Shares of people may differ by two points, */
    static final double POINTS = 0.02;
    /** those that the report only describes (“nearly”, “about”, “just over”) by five, */
    static final double POINTS_OF_WORDS = 0.05;
    /** and coefficients by three: the published ones are rounded to one, and income is left out. */
    static final double POINTS_OF_COEFFICIENTS = 0.03;

    private static final double STANDARD_ERRORS = 2;

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
        double tolerance = withChance(relative * published, Math.sqrt(published));
        add(category, measure, published, simulated, tolerance, 0);
    }

    /** Adds the share of a group that left within some years. */
    void addShare(
            String category, String measure, double published, List<Life> group, int first, int last, double points) {
        double share = share(group, first, last);
        double tolerance = withChance(points, standardError(published, group.size()));
        add(category, measure, published, share, tolerance, 3);
    }

    /** The tolerance stated for the model, and what chance adds. */
    static double withChance(double stated, double standardError) {
        return stated + STANDARD_ERRORS * standardError;
    }

    static double standardError(double share, int people) {
        return Math.sqrt(share * (1 - share) / people);
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

    /** Numbers of municipalities may be off by twice their root, of which there is one at least. */
    static double ofNumber(double published) {
        return 2 * Math.sqrt(Math.max(1, published));
    }

    /** The tolerance of counts of a row's dimension. */
    static double relative(Map<String, String> row) {
        return row.get("dimension").equals("household") ? RELATIVE_OF_HOUSEHOLDS : RELATIVE;
    }
}
