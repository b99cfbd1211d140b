package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.files.CsvFile;
import no.bofast.report.measures.PlaceSettling;
import no.bofast.report.measures.SettledCourse;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/**
 * {@code settling.csv}: how many each municipality was asked to settle in a year, decided to and settled, and what became of these;
 * {@code settling_months.csv}: who has stayed, by month of settlement. There are none where no register tells what was asked or decided.
 * {@code settling_days.csv}: how long people waited from their leave to stay until the settlement; none where no register tells it.
 */
final class SettlingTables {

    private static final String BY_YEAR = "settling";
    private static final String BY_MONTH = "settling_months";
    private static final String BY_DAYS = "settling_days";
    private static final List<String> YEAR_COLUMNS =
            List.of("municipality", "year", "asked", "decided", "settled", "departed", "lost", "years_without_before");

    private SettlingTables() {}

    /** Those of an earlier replay are removed, so that they aren't mistaken for this one's. */
    static void write(CountsView view, YearMonth clock, Path directory) throws IOException {
        for (String name : List.of(BY_YEAR, BY_MONTH, BY_DAYS)) {
            Files.deleteIfExists(directory.resolve(name + ".csv"));
        }
        if (!view.settling().isEmpty()) {
            SortedMap<MunicipalityCode, PlaceSettling> places =
                    PlaceSettling.all(view.settling().plans(), view.hazards(), clock);
            CsvFile.write(byYear(places), directory);
            CsvFile.write(byMonth(places), directory);
        }
        if (!view.waits().isEmpty()) {
            CsvFile.write(byDays(view), directory);
        }
    }

    private static Table byYear(SortedMap<MunicipalityCode, PlaceSettling> places) {
        return Table.sorted(
                BY_YEAR,
                YEAR_COLUMNS,
                places.entrySet().stream()
                        .flatMap(place -> place.getValue().years().stream().map(year -> row(place.getKey(), year))));
    }

    private static Row row(MunicipalityCode place, PlaceSettling.Year year) {
        return Row.of(
                place,
                year.year(),
                number(year.plan().asked()),
                number(year.plan().decided()),
                number(year.settled()),
                number(year.departed()),
                number(year.lost()),
                number(year.yearsWithoutBefore()));
    }

    private static Integer number(OptionalInt number) {
        return number.isPresent() ? Integer.valueOf(number.getAsInt()) : null;
    }

    private static Table byDays(CountsView view) {
        return Table.sorted(
                BY_DAYS,
                List.of("municipality", "settlement_year", "days", "count"),
                ReplayTables.counted(view.waits())
                        .map(e -> Row.of(
                                e.getKey().municipality(),
                                e.getKey().settlementYear(),
                                e.getKey().days(),
                                e.getValue().total())));
    }

    private static Table byMonth(SortedMap<MunicipalityCode, PlaceSettling> places) {
        List<String> columns = new ArrayList<>(List.of("municipality", "month", "settled", "departed", "lost"));
        SettledCourse.STAYED_AFTER.forEach(months -> columns.add("stayed_" + months));
        return Table.sorted(
                BY_MONTH,
                columns,
                places.entrySet().stream()
                        .flatMap(place -> place.getValue().courses().entrySet().stream()
                                .map(month -> row(
                                        place.getKey(),
                                        month.getKey(),
                                        month.getValue(),
                                        place.getValue().clock()))));
    }

    private static Row row(MunicipalityCode place, YearMonth month, SettledCourse course, YearMonth clock) {
        Stream<Object> counts = Stream.of(place, month, course.settled(), course.departed(), course.lost());
        Stream<Object> stayed =
                SettledCourse.STAYED_AFTER.stream().map(after -> Decimals.of(course.stayed(month, after, clock)));
        return Row.of(Stream.concat(counts, stayed).toArray());
    }
}
