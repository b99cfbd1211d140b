package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.measures.Distances;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Leg;
import no.bofast.report.measures.Places;

/**
 * {@code distances.csv}: how far departures led from municipalities of each class, in kilometres as the crow flies; and, by
 * {@code distance}, how many led how far. Means of too few to show a share of are left out.
 */
final class DistancesTable {

    private static final List<String> COLUMNS = List.of("dimension", "category", "departed", "mean_km", "median_km");

    private DistancesTable() {}

    static Table of(List<Known.Flow> flows, Places places, Disclosure disclosure) {
        Map<List<String>, List<Leg>> legs = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (Known.Flow flow : flows) {
            legs.computeIfAbsent(List.of("all", "all"), k -> new ArrayList<>()).add(Leg.of(flow));
            places.classes(flow.cell().municipality())
                    .forEach(category -> legs.computeIfAbsent(
                                    List.of(category.breakdown().label(), category.name()), k -> new ArrayList<>())
                            .add(Leg.of(flow)));
        }
        Stream<Row> byClass = legs.entrySet().stream()
                .map(e -> row(e.getKey(), Distances.of(e.getValue().stream(), places), disclosure));
        Stream<Row> byBand = Distances.of(flows.stream().map(Leg::of), places).byBand().entrySet().stream()
                .map(e -> Row.of("distance", e.getKey().label(), e.getValue(), "", ""));
        return Table.sorted("distances", COLUMNS, Stream.concat(byClass, byBand));
    }

    private static Row row(List<String> category, Distances distances, Disclosure disclosure) {
        boolean isShown = disclosure.showsShareOf(distances.moves());
        return Row.of(
                category.get(0),
                category.get(1),
                distances.moves(),
                isShown ? Decimals.of(distances.meanKm()) : "",
                isShown ? Decimals.of(distances.medianKm()) : "");
    }
}
