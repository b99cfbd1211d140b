package no.bofast.simulator;

import java.util.List;
import java.util.Map;

/** Table 1: how many were settled where, and when. */
final class SettledCells {

    private final Cells cells;

    private SettledCells(List<Life> lives) {
        this.cells = new Cells("settled 2010–2023", lives);
    }

    static List<Cell> of(List<Life> lives) {
        SettledCells table = new SettledCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        for (Map<String, String> row : Published.rows("settled_2010_2023")) {
            long count = cells.count(2010, 2023, Row.home(row));
            cells.addCount(Row.category(row), "settled", Row.number(row, "settled"), count, Cells.RELATIVE);
        }
        for (int last : new int[] {2016, 2021, 2023}) {
            double published = Published.factNumber("settled_2010_" + last);
            cells.addCount("2010–" + last, "settled", published, cells.count(2010, last, life -> true), Cells.RELATIVE);
        }
    }
}
