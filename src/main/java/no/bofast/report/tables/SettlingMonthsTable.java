package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettledCourse;

/**
 * {@code settling_months.csv}: who has stayed, by month of settlement, in the country and in classes of municipalities; departures through the
 * report's last year, provisional ones included.
 */
final class SettlingMonthsTable {

    static final String NAME = "settling_months";

    private SettlingMonthsTable() {}

    static Table of(Map<Cell.Hazard, CellCount> hazards, ReportRequest request, Places places) {
        SortedMap<Row, SettledCourse> courses = new TreeMap<>();
        hazards.forEach((cell, count) -> {
            if (isAskedFor(cell, request)) {
                PlaceCategories.classes(cell.municipality(), places)
                        .forEach(of -> courses.computeIfAbsent(
                                        Row.of(of.get(0), of.get(1), cell.settled()), none -> new SettledCourse())
                                .add(cell.measure(), cell.months(), count.total()));
            }
        });
        courses.values().removeIf(course -> course.settled() == 0);
        return Table.sorted(
                NAME, columns(), courses.entrySet().stream().map(e -> row(e.getKey(), e.getValue(), end(request))));
    }

    private static boolean isAskedFor(Cell.Hazard cell, ReportRequest request) {
        return request.settled().contains(cell.settled().getYear())
                && cell.settled().plusMonths(cell.months()).getYear() <= request.through();
    }

    /** The first month of which the table doesn't tell any more. */
    private static YearMonth end(ReportRequest request) {
        YearMonth clock = YearMonth.from(request.clock());
        YearMonth after = YearMonth.of(request.through() + 1, 1);
        return after.isBefore(clock) ? after : clock;
    }

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("dimension", "category", "month", "settled", "departed", "lost"));
        SettledCourse.STAYED_AFTER.forEach(months -> columns.add("stayed_" + months));
        return columns;
    }

    private static Row row(Row key, SettledCourse course, YearMonth end) {
        YearMonth month = YearMonth.parse(key.get(2));
        Stream<Object> counts = Stream.of(course.settled(), course.departed(), course.lost());
        Stream<Object> stayed =
                SettledCourse.STAYED_AFTER.stream().map(after -> Decimals.of(course.stayed(month, after, end)));
        return Row.of(Stream.of(key.values().stream(), counts, stayed)
                .flatMap(values -> values)
                .toArray());
    }
}
