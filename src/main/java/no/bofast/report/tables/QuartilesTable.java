package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.report.measures.Cohorts;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ShareStanding;

/** {@code quartiles.csv}: how many municipalities of each class are in each quartile; municipalities, so nothing is rounded. */
final class QuartilesTable {

    private static final List<String> COLUMNS =
            List.of("measure", "dimension", "category", "quartile", "municipalities");

    private QuartilesTable() {}

    /**
     * Counts the municipalities.
     *
     * @param byMeasure where the municipalities stand, by the measure's name
     */
    static Table of(Map<String, List<ShareStanding>> byMeasure, Cohorts cohorts, Places places) {
        Map<List<String>, Integer> counts = new HashMap<>();
        byMeasure.forEach((measure, standings) -> standings.stream()
                .flatMap(standing -> keys(measure, standing, cohorts, places))
                .forEach(key -> counts.merge(key, 1, Integer::sum)));
        Stream<Row> rows = counts.entrySet().stream().map(e -> row(e.getKey(), e.getValue()));
        return Table.sorted("quartiles", COLUMNS, rows);
    }

    private static Stream<List<String>> keys(String measure, ShareStanding standing, Cohorts cohorts, Places places) {
        Stream<List<String>> classes = places.classes(standing.municipality()).stream()
                .map(category -> List.of(category.breakdown().label(), category.name()));
        List<String> continuity = List.of(
                "continuity", cohorts.continuity(standing.municipality()).label());
        return standing.quartile().stream()
                .flatMap(quartile -> Stream.concat(classes, Stream.of(continuity))
                        .map(of -> List.of(measure, of.get(0), of.get(1), quartile.label())));
    }

    private static Row row(List<String> key, int municipalities) {
        return Row.of(key.get(0), key.get(1), key.get(2), key.get(3), municipalities);
    }
}
