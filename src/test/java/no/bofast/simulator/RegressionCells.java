package no.bofast.simulator;

import java.util.List;
import java.util.Map;

/** Table 4: the coefficients of the linear probability model, income left out. */
final class RegressionCells {

    /** Three numbers of two decimals. */
    private static final double ROUNDING = 0.0151;

    private final List<Life> lives;
    private final Cells cells;

    private RegressionCells(List<Life> lives) {
        this.lives = lives;
        this.cells = new Cells("regression", lives);
    }

    static List<Cell> of(List<Life> lives) {
        RegressionCells table = new RegressionCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        MoveRegression fit = new MoveRegression(lives);
        for (Map<String, String> row : Published.rows("regression_2010_2016")) {
            if (!canHold(row)) {
                continue;
            }
            for (String outcome : MoveRegression.OUTCOMES) {
                fit.coefficient(outcome, row.get("variable"), row.get("category"))
                        .ifPresent(value -> cells.add(
                                Row.category(row),
                                outcome,
                                Row.number(row, outcome),
                                value,
                                tolerance(fit, outcome, row),
                                3));
            }
        }
    }

    /** Within seven years is within five and in years six to seven: rows that are off by more than their rounding are misprints. */
    static boolean canHold(Map<String, String> row) {
        double rest =
                Row.number(row, "within_7_years") - Row.number(row, "within_5_years") - Row.number(row, "years_6_to_7");
        return Math.abs(rest) < ROUNDING;
    }

    private static double tolerance(MoveRegression fit, String outcome, Map<String, String> row) {
        return Cells.withChance(
                Cells.POINTS_OF_COEFFICIENTS, fit.standardError(outcome, row.get("variable"), row.get("category")));
    }
}
