package no.bofast.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Who was settled in each region, 2010–2023. */
final class CharacteristicCells {

    private static final double OTHERS_IN_NORD_NORGE = 26_925 - 2_845 - 2_074 - 7_380 - 10_472;

    private final Cells cells;

    private CharacteristicCells(List<Life> lives) {
        this.cells = new Cells("characteristics 2010–2023", lives);
    }

    static List<Cell> of(List<Life> lives) {
        CharacteristicCells table = new CharacteristicCells(lives);
        table.compare();
        return table.cells.list();
    }

    private void compare() {
        for (Map<String, String> row : Published.rows("characteristics_2010_2023")) {
            boolean household = row.get("dimension").equals("household");
            for (String region : List.of("Nord-Norge", "Trøndelag", "Sørlandet", "Vestlandet", "Østlandet", "all")) {
                Predicate<Life> there = life ->
                        region.equals("all") || life.home().region().label().equals(region);
                long count = cells.count(2010, household ? 2018 : 2023, there.and(shown(row)));
                cells.addCount(Row.category(row), region, published(row, region), count, Cells.relative(row));
            }
        }
    }

    /**
     * The published count, but for one: of those from other countries in Nord-Norge 3,030 are printed, and 4,154 are needed for
     * the row to make its own sum, and for the countries of Nord-Norge to make the 21,500 of every other breakdown.
     */
    private static double published(Map<String, String> row, String region) {
        boolean misprinted = row.get("category").equals("OTHER")
                && row.get("dimension").equals("country")
                && region.equals("Nord-Norge");
        return misprinted ? OTHERS_IN_NORD_NORGE : Row.number(row, region);
    }

    /** As this table shows people: Sudan and Ethiopia are among the others. */
    private static Predicate<Life> shown(Map<String, String> row) {
        Predicate<Life> same = Row.person(row);
        return row.get("category").equals("OTHER") && row.get("dimension").equals("country")
                ? same.or(life ->
                        List.of("SDN", "ETH").contains(life.profile().country().name()))
                : same;
    }
}
