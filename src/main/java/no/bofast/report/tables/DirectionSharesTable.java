package no.bofast.report.tables;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Municipality;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.Places;

/**
 * {@code direction_shares.csv}: whether departures led to more or less central municipalities, to larger or smaller ones, to the
 * same region or another (the report's Figures 16–18); of those between two known municipalities.
 */
final class DirectionSharesTable {

    private static final List<String> COLUMNS = List.of("by", "direction", "departed", "share");

    private DirectionSharesTable() {}

    /** A direction of moves, of one of three kinds. */
    private enum Direction {
        CENTRALITY_MORE,
        CENTRALITY_EQUAL,
        CENTRALITY_LESS,
        SIZE_BAND_LARGER,
        SIZE_BAND_EQUAL,
        SIZE_BAND_SMALLER,
        REGION_SAME,
        REGION_OTHER;

        /** Class 1 is the most central. */
        static Direction byCentrality(Municipality from, Municipality to) {
            int order = Integer.compare(to.centrality(), from.centrality());
            return order == 0 ? CENTRALITY_EQUAL : order < 0 ? CENTRALITY_MORE : CENTRALITY_LESS;
        }

        /** The first band is that of the largest. */
        static Direction bySize(Municipality from, Municipality to) {
            int order = to.sizeBand().compareTo(from.sizeBand());
            return order == 0 ? SIZE_BAND_EQUAL : order < 0 ? SIZE_BAND_LARGER : SIZE_BAND_SMALLER;
        }

        static Direction byRegion(Municipality from, Municipality to) {
            return from.region() == to.region() ? REGION_SAME : REGION_OTHER;
        }

        String by() {
            return name().substring(0, name().lastIndexOf('_')).toLowerCase(java.util.Locale.ROOT);
        }

        String label() {
            return name().substring(name().lastIndexOf('_') + 1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    static Table of(Stream<Known.Flow> flows, Places places, Disclosure disclosure) {
        Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
        flows.forEach(flow -> places.find(flow.cell().municipality())
                .ifPresent(from -> places.find(flow.cell().destination())
                        .ifPresent(to -> Stream.of(
                                        Direction.byCentrality(from, to),
                                        Direction.bySize(from, to),
                                        Direction.byRegion(from, to))
                                .forEach(direction -> counts.merge(direction, flow.count(), Integer::sum)))));
        counts.values().removeIf(count -> count == 0);
        return Table.sorted(
                "direction_shares",
                COLUMNS,
                counts.keySet().stream().map(direction -> row(direction, counts, disclosure)));
    }

    private static Row row(Direction direction, Map<Direction, Integer> counts, Disclosure disclosure) {
        int all = counts.entrySet().stream()
                .filter(e -> e.getKey().by().equals(direction.by()))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Row.of(
                direction.by(),
                direction.label(),
                counts.get(direction),
                disclosure.showsShareOf(all) ? Decimals.ratio(1, counts.get(direction), all) : "");
    }
}
