package no.bofast.report.counts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Dimension;
import no.bofast.domain.GroupDimension;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.RightsRules;
import no.bofast.domain.Traits;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.files.CsvFile;
import no.bofast.report.measures.Places;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/**
 * The raw tables that {@code replay} writes ({@code interfaces.md}): every count, exact, for the operator's own file system.
 *
 * <p>Beyond those named there, {@code departures.csv} has the departures of each municipality and month by rights period and
 * by destination, {@code resident_changes.csv} the days on which people came to live somewhere and went, {@code onward.csv} what
 * became of those who departed, {@code families.csv} what became of families where it is known who is one, {@code departures_with_rights.csv} those of each cohort cell while a right still ran, {@code hazard_steps.csv} whether the hazards step where rights end, and {@code registered.csv} everything that alerts rest on by register date; {@code wages.csv} and its like come where a register tells it, {@code settling.csv} where it tells what municipalities were asked to settle and decided. Tables are made and written one after the other, so memory holds one of them at a time.
 */
public final class ReplayTables {

    private static final Set<GroupDimension> ONLY_OF_DEPARTURES =
            EnumSet.of(GroupDimension.RIGHTS, GroupDimension.DESTINATION);

    private ReplayTables() {}

    /**
     * What counts that don't say it themselves are read by.
     *
     * @param clock the month of the register clock's date
     */
    public record Moment(YearMonth clock, RightsRules rights, Places places) {

        /** Of a register clock; before any event there is nothing to be read, whatever the month. */
        public static Moment at(Optional<Instant> clock, RightsRules rights, Places places) {
            return new Moment(YearMonth.from(RegisterTime.dateOf(clock.orElse(Instant.EPOCH))), rights, places);
        }
    }

    /**
     * Writes all tables but the alerts.
     *
     * @param deadLettersByReason number of bad events, by the reason as it's published
     */
    public static void write(CountsView view, Moment moment, Map<String, Long> deadLettersByReason, Path directory)
            throws IOException {
        Files.createDirectories(directory);
        CsvFile.write(cohorts(view), directory);
        CsvFile.write(MonthsTable.of(view), directory);
        CsvFile.write(groups(view), directory);
        CsvFile.write(departures(view), directory);
        CsvFile.write(flows(view), directory);
        CsvFile.write(rightsDepartures(view), directory);
        CsvFile.write(residents(view), directory);
        CsvFile.write(unresolved(view), directory);
        CsvFile.write(ArrivalTables.arrivals(view), directory);
        CsvFile.write(ArrivalTables.groups(view), directory);
        CsvFile.write(StockTable.of(view, moment.rights(), moment.clock()), directory);
        CsvFile.write(CourseTables.residentChanges(view), directory);
        CsvFile.write(CourseTables.onward(view), directory);
        CsvFile.write(HazardsTable.of(view, moment.places(), moment.clock()), directory);
        CsvFile.write(HazardStepsTable.of(view, moment.places(), moment.clock()), directory);
        CsvFile.write(ReportingTable.of(view), directory);
        FamiliesTable.write(view, directory);
        CaseTables.write(view, directory);
        RegisteredTable.write(view, directory);
        SettlingTables.write(view, moment.clock(), directory);
        writeCircumstances(view, directory);
        CsvFile.write(deadLetters(deadLettersByReason), directory);
    }

    /** Those of an earlier replay are removed, so that they aren't mistaken for this one's. */
    private static void writeCircumstances(CountsView view, Path directory) throws IOException {
        for (String name : CircumstanceTables.names()) {
            Files.deleteIfExists(directory.resolve(name + ".csv"));
        }
        for (Table table : CircumstanceTables.of(view)) {
            CsvFile.write(table, directory);
        }
    }

    static Table cohorts(CountsView view) {
        List<String> columns = List.of(
                "settlement_year",
                "municipality",
                "sex",
                "age_band",
                "household",
                "country",
                "ground",
                "measure",
                "years",
                "count");
        return Table.sorted("cohorts", columns, counted(view.cohorts()).map(e -> cohort(e.getKey(), e.getValue())));
    }

    private static Row cohort(Cell.Cohort cell, CellCount count) {
        Traits traits = cell.traits();
        return Row.of(
                cell.settlementYear(),
                cell.municipality(),
                label(Dimension.SEX, traits),
                label(Dimension.AGE_BAND, traits),
                label(Dimension.HOUSEHOLD, traits),
                label(Dimension.COUNTRY, traits),
                label(Dimension.GROUND, traits),
                cell.measure().label(),
                cell.measure() == CohortMeasure.SETTLED ? "" : cell.years(),
                count.total());
    }

    private static String label(Dimension dimension, Traits traits) {
        return dimension.categories().get(dimension.categoryOf(traits));
    }

    /** The settlement year, empty for a measure that isn't kept by it. */
    static String settlementYear(Cell.Month cell) {
        return cell.settlementYear() == Cell.NO_YEAR ? "" : Integer.toString(cell.settlementYear());
    }

    private static Table groups(CountsView view) {
        List<String> columns = List.of("municipality", "month", "measure", "dimension", "category", "count");
        Stream<Row> rows = groups(view, cell -> cell.dimension().isTrait())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().month(),
                        e.getKey().measure().label(),
                        e.getKey().dimension().label(),
                        e.getKey().dimension().categoryLabel(e.getKey().category()),
                        e.getValue().total()));
        return Table.sorted("groups", columns, rows);
    }

    private static Table departures(CountsView view) {
        List<String> columns = List.of("municipality", "month", "dimension", "category", "count");
        Stream<Row> rows = groups(view, cell -> ONLY_OF_DEPARTURES.contains(cell.dimension()))
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().month(),
                        e.getKey().dimension().label(),
                        e.getKey().dimension().categoryLabel(e.getKey().category()),
                        e.getValue().total()));
        return Table.sorted("departures", columns, rows);
    }

    private static Stream<Map.Entry<Cell.Group, CellCount>> groups(CountsView view, Predicate<Cell.Group> which) {
        return counted(view.groups()).filter(e -> which.test(e.getKey()));
    }

    static Table flows(CountsView view) {
        List<String> columns = List.of("settlement_municipality", "destination", "settlement_year", "years", "count");
        Stream<Row> rows = counted(view.flows())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().destination(),
                        e.getKey().settlementYear(),
                        e.getKey().years(),
                        e.getValue().total()));
        return Table.sorted("flows", columns, rows);
    }

    static Table rightsDepartures(CountsView view) {
        List<String> columns = List.of(
                "settlement_year",
                "municipality",
                "sex",
                "age_band",
                "household",
                "country",
                "ground",
                "rights",
                "years",
                "count");
        return Table.sorted(
                "departures_with_rights",
                columns,
                counted(view.rightsDepartures()).map(e -> rightsDeparture(e.getKey(), e.getValue())));
    }

    private static Row rightsDeparture(Cell.RightsDeparture cell, CellCount count) {
        Traits traits = cell.traits();
        return Row.of(
                cell.settlementYear(),
                cell.municipality(),
                label(Dimension.SEX, traits),
                label(Dimension.AGE_BAND, traits),
                label(Dimension.HOUSEHOLD, traits),
                label(Dimension.COUNTRY, traits),
                label(Dimension.GROUND, traits),
                cell.rights().label(),
                cell.years(),
                count.total());
    }

    static Table residents(CountsView view) {
        List<String> columns = List.of("municipality", "settlement_year", "count");
        Stream<Row> rows = counted(view.residents())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().settlementYear(),
                        e.getValue().total()));
        return Table.sorted("residents", columns, rows);
    }

    static Table unresolved(CountsView view) {
        List<String> columns = List.of("municipality", "settlement_year", "count");
        Stream<Row> rows = counted(view.unresolved())
                .map(e -> Row.of(
                        e.getKey().municipality(),
                        e.getKey().settlementYear(),
                        e.getValue().total()));
        return Table.sorted("unresolved", columns, rows);
    }

    private static Table deadLetters(Map<String, Long> byReason) {
        Stream<Row> rows =
                byReason.entrySet().stream().filter(e -> e.getValue() != 0).map(e -> Row.of(e.getKey(), e.getValue()));
        return Table.sorted("dead_letters", List.of("reason", "count"), rows);
    }

    static <C extends Cell> Stream<Map.Entry<C, CellCount>> counted(Map<C, CellCount> counts) {
        return counts.entrySet().stream().filter(e -> e.getValue().total() != 0);
    }
}
