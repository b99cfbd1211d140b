package no.bofast.simulator;

import java.util.List;
import java.util.Map;

/** Table 2: who moved within five years and in years six to seven, and who stayed, of those settled 2010–2016. */
final class MovedCells {

    private final Cells cells;

    private MovedCells(List<Life> lives) {
        this.cells = new Cells("moved 2010–2016", lives);
    }

    static List<Cell> of(List<Life> lives) {
        MovedCells table = new MovedCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        for (Map<String, String> row : Published.rows("moved_2010_2016")) {
            List<Life> group = cells.group(Row.person(row).and(life -> life.settledWithin(2010, 2016)));
            double settled = Row.number(row, "settled");
            cells.addCount(Row.category(row), "settled", settled, group.size(), Cells.relative(row));
            addShare(row, "within_5_years", settled, Cells.share(group, 0, 5), group.size());
            addShare(row, "years_6_to_7", settled, Cells.share(group, 6, 7), group.size());
            addShare(row, "stayers_7", settled, 1 - Cells.share(group, 0, 7), group.size());
        }
    }

    private void addShare(Map<String, String> row, String measure, double settled, double simulated, int people) {
        double published = Row.number(row, measure) / settled;
        double tolerance = Cells.withChance(Cells.POINTS, Cells.standardError(published, people));
        cells.add(Row.category(row), measure, published, simulated, tolerance, 3);
    }
}
