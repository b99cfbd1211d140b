package no.bofast.report.measures;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.domain.Cell;
import no.bofast.domain.hazard.HazardCurve;
import no.bofast.domain.municipality.CellCount;

/** By what hazards of leaving are told: everyone, household, ground, country, and centrality of the municipality of settlement. */
public final class HazardCurves {

    /** In the order of the tables. */
    public static final List<Breakdown> BREAKDOWNS =
            List.of(Breakdown.ALL, Breakdown.HOUSEHOLD, Breakdown.GROUND, Breakdown.COUNTRY, Breakdown.CENTRALITY);

    private HazardCurves() {}

    /** The curve of each category that anyone is in. */
    public static Map<Category, HazardCurve> of(Map<Cell.Hazard, CellCount> hazards, Places places) {
        Map<Category, HazardCurve> curves = new HashMap<>();
        hazards.forEach((cell, count) -> categories(cell, places)
                .forEach(category ->
                        curves.computeIfAbsent(category, c -> new HazardCurve()).add(cell, count.total())));
        return curves;
    }

    /** Everyone, and the categories that those of a cell are in. */
    public static List<Category> categories(Cell.Hazard cell, Places places) {
        List<Category> categories = new ArrayList<>(List.of(
                Category.EVERYONE,
                new Category(Breakdown.HOUSEHOLD, cell.household().name()),
                new Category(Breakdown.GROUND, cell.ground().name()),
                new Category(Breakdown.COUNTRY, cell.country().name())));
        places.find(cell.municipality())
                .ifPresent(place -> categories.add(Places.classOf(place, Breakdown.CENTRALITY)));
        return categories;
    }
}
