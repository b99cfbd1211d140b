package no.bofast.simulator;

import java.util.List;
import java.util.Map;

/** Table 4: the coefficients of the linear probability model, income left out. */
final class RegressionCells {

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

    private static double tolerance(MoveRegression fit, String outcome, Map<String, String> row) {
        return Cells.withChance(
                Cells.POINTS_OF_COEFFICIENTS, fit.standardError(outcome, row.get("variable"), row.get("category")));
    }
}
