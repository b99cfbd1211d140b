package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.http.figures.ArrivalWindow.Came;
import no.bofast.view.CountsView;

/**
 * Who came to a municipality in some months, and in the same months a year before as it was known then.
 *
 * @param orders by which of a person's moves it was
 * @param rights by the rights on the day of the move
 * @param origins from where, most first
 * @param groups by who they are, in the order of the definitions
 */
record ArrivalPeriod(
        YearMonth from,
        YearMonth through,
        int count,
        int yearBefore,
        Map<String, Came> orders,
        Map<String, Came> rights,
        List<Origin> origins,
        List<Group> groups) {

    /** @param name null for people whose address is protected */
    record Origin(String municipality, String name, int count, int yearBefore) {}

    record Group(String dimension, String category, int count, int yearBefore) {}

    static ArrivalPeriod of(ArrivalWindow window, CountsView view, FigureSource source) {
        Sums sums = new Sums(window);
        view.arrivals().forEach(sums::add);
        view.arrivalGroups().forEach(sums::add);
        return new ArrivalPeriod(
                window.from(),
                window.through(),
                sums.all.count(),
                sums.all.yearBefore(),
                sums.orders,
                sums.rights,
                sums.origins(source),
                sums.groups());
    }

    /** Adds up. For one thread. */
    private static final class Sums {
        private final ArrivalWindow window;
        private Came all = Came.NOBODY;
        private final Map<String, Came> orders = new TreeMap<>();
        private final Map<String, Came> rights = new TreeMap<>();
        private final Map<MunicipalityCode, Came> origins = new HashMap<>();
        private final Map<List<String>, Came> groups = new HashMap<>();

        Sums(ArrivalWindow window) {
            this.window = window;
        }

        void add(Cell.Arrival cell, CellCount count) {
            Came came = window.of(cell.month(), count);
            if (!came.isNobody()) {
                all = all.plus(came);
                orders.merge(cell.order().name(), came, Came::plus);
                rights.merge(cell.rights().name(), came, Came::plus);
                origins.merge(cell.origin(), came, Came::plus);
            }
        }

        void add(Cell.ArrivalGroup cell, CellCount count) {
            Came came = window.of(cell.month(), count);
            if (!came.isNobody()) {
                groups.merge(List.of(cell.dimension().label(), cell.categoryLabel()), came, Came::plus);
            }
        }

        List<Origin> origins(FigureSource source) {
            return origins.entrySet().stream()
                    .sorted(Map.Entry.<MunicipalityCode, Came>comparingByValue(
                                    Comparator.comparingInt(Came::count).thenComparingInt(Came::yearBefore))
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .map(e -> new Origin(
                            e.getKey().toString(),
                            source.nameOf(e.getKey()).orElse(null),
                            e.getValue().count(),
                            e.getValue().yearBefore()))
                    .toList();
        }

        List<Group> groups() {
            return Stream.of(ArrivalDimension.values())
                    .flatMap(dimension ->
                            dimension.categories().stream().map(category -> List.of(dimension.label(), category)))
                    .filter(groups::containsKey)
                    .map(key -> new Group(
                            key.get(0),
                            key.get(1),
                            groups.get(key).count(),
                            groups.get(key).yearBefore()))
                    .toList();
        }
    }
}
