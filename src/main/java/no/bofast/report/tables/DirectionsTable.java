package no.bofast.report.tables;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;

/** {@code directions.csv}: departures from class to class of municipality, by centrality, size band and region. */
final class DirectionsTable {

    private static final List<String> COLUMNS = List.of("by", "from", "to", "departed");

    private DirectionsTable() {}

    static Table of(Stream<Known.Flow> flows, Places places) {
        Map<Direction, Integer> counts = new HashMap<>();
        flows.forEach(flow -> directions(flow, places).forEach(d -> counts.merge(d, flow.count(), Integer::sum)));
        Stream<Row> rows = counts.entrySet().stream()
                .filter(direction -> direction.getValue() > 0)
                .map(direction -> direction.getKey().row(direction.getValue()));
        return Table.sorted("directions", COLUMNS, rows);
    }

    private static Stream<Direction> directions(Known.Flow flow, Places places) {
        return places.find(flow.cell().municipality()).stream()
                .flatMap(from -> places.find(flow.cell().destination()).stream()
                        .flatMap(to -> Breakdown.OF_PLACES.stream()
                                .map(by -> new Direction(Places.classOf(from, by), Places.classOf(to, by)))));
    }

    private record Direction(Category from, Category to) {

        Row row(int departed) {
            return Row.of(from.breakdown().label(), from.name(), to.name(), departed);
        }
    }
}
