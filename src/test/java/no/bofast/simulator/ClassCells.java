package no.bofast.simulator;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;

/** Table 7: how many municipalities of each class have low to high out-migration, among those settled in 2010–2016. */
final class ClassCells {

    private static final List<String> QUARTILES = List.of("low", "medium low", "medium high", "high");

    private final Map<MunicipalityCode, Municipality> municipalities = ReferenceTables.municipalities();
    private final PlaceCounts places;
    private final List<MunicipalityCode> ranked;
    private final Cells cells;

    private ClassCells(List<Life> lives) {
        this.places = new PlaceCounts(lives, 2010, 2016);
        this.ranked = places.byOutShare();
        this.cells = new Cells("out-migration by class of municipality", lives);
    }

    static List<Cell> of(List<Life> lives) {
        ClassCells table = new ClassCells(lives);
        Published.rows("out_migration_by_class_2010_2016").forEach(table::compare);
        return table.cells.list();
    }

    private void compare(Map<String, String> row) {
        double published = Row.number(row, "municipalities");
        cells.add(
                Row.category(row) + ", " + row.get("quartile"),
                "municipalities",
                published,
                count(row),
                Cells.ofNumber(published),
                0);
    }

    private long count(Map<String, String> row) {
        int quartile = QUARTILES.indexOf(row.get("quartile"));
        return IntStream.range(0, ranked.size())
                .filter(i -> 4 * i / ranked.size() == quartile)
                .filter(i -> is(ranked.get(i), row))
                .count();
    }

    private boolean is(MunicipalityCode place, Map<String, String> row) {
        return row.get("dimension").equals("continuity")
                ? places.isContinuous(place) == row.get("category").equals("continuous")
                : Row.is(municipalities.get(place), row);
    }
}
