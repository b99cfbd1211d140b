package no.bofast.simulator;

import java.util.List;
import java.util.Map;

/** Table 3: where those settled 2010–2016 lived at settlement and on 2023-01-01. */
final class BeforeAfterCells {

    private final Cells cells;

    private BeforeAfterCells(List<Life> lives) {
        this.cells = new Cells("before and after", lives);
    }

    static List<Cell> of(List<Life> lives) {
        BeforeAfterCells table = new BeforeAfterCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        for (Map<String, String> row : Published.rows("before_after_2010_2016")) {
            long before = cells.count(2010, 2016, Row.home(row));
            long after = cells.count(2010, 2016, life -> life.livedIn() != null && Row.is(life.livedIn(), row));
            cells.addCount(Row.category(row), "settled", Row.number(row, "settled"), before, Cells.RELATIVE);
            cells.addCount(
                    Row.category(row),
                    "lives_there",
                    Row.number(row, "lives_there_2023"),
                    after,
                    Cells.RELATIVE_AT_LAST);
        }
    }
}
