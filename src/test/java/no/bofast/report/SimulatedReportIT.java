package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.RegisterTime;
import no.bofast.report.counts.ReplayTables;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.measures.SettlementYears;
import no.bofast.simulator.Calibration;
import no.bofast.simulator.Cell;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.Countings;
import no.bofast.testkit.LongRun;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The simulated register of the default seed, counted as the monitor counts, against all that was published of the real one.
 *
 * <p>Counted twice, since where people lived at the census of 2023-01-01 is published. Without Kafka: that a log's tables are the same through it is
 * for tests of smaller registers.
 */
@LongRun
class SimulatedReportIT {

    /** What the census, without late registrations, may bring outside. */
    private static final int MISSES = 28;
    /** The report's totals have those under {@code 0000}, who are left out of the cells, so they differ by this part at most. */
    private static final double SAME = 0.015;

    private static final LocalDate CENSUS = LocalDate.of(2023, 1, 1);
    /** The day after the last one. */
    private static final LocalDate END = LocalDate.of(2024, 1, 1);

    private static final Set<String> PLACES = Set.of("all", "centrality", "region", "size_band");
    private static final Set<String> PEOPLE = Set.of("all", "sex", "age_band", "household", "country", "ground");

    @TempDir
    private static Path directory;

    private static Map<String, Cell> cells;

    @BeforeAll
    static void count() throws IOException {
        Simulation simulation = new Simulation(SimulationOptions.DEFAULT);
        RegisterCounts register = new RegisterCounts();
        live(simulation, register, SimulationOptions.DEFAULT.from(), CENSUS);
        Counted census = new Counted(CENSUS, register.published(CENSUS));
        census.write("census");
        census.report(new SettlementYears(2010, 2016), "census-2016");

        live(simulation, register, CENSUS, END);
        Counted end = new Counted(END, register.published(END));
        end.write("end");
        end.report(new SettlementYears(2010, 2016), "2016");
        end.report(new SettlementYears(2010, 2010), "2010");
        end.report(new SettlementYears(2010, 2013), "2013");
        end.report(new SettlementYears(2010, 2021), "2021");
        end.report(new SettlementYears(2010, 2023), "2023");
        cells = Calibration.of(directory.resolve("end"), directory.resolve("census")).stream()
                .collect(Collectors.toMap(cell -> name(cell.table(), cell.category(), cell.measure()), cell -> cell));
    }

    @Test
    void everyPublishedCellComesOutOfTheRawTables() {
        assertThat(cells).hasSizeGreaterThan(480);
        assertThat(cells.values()).filteredOn(cell -> !cell.isWithinTolerance()).hasSizeLessThanOrEqualTo(MISSES);
    }

    @Test
    void whoWasSettledAndWhoMovedOnIsInTheReport() throws IOException {
        for (String[] row : rows("2023/moved.csv", PLACES)) {
            near("settled 2010–2023", category(row), "settled", number(row[2]));
        }
        for (String[] row : rows("2016/moved.csv", PEOPLE)) {
            double settled = number(row[2]);
            near("moved 2010–2016", category(row), "settled", settled);
            near("moved 2010–2016", category(row), "within_5_years", number(row[3]) / settled);
            near("moved 2010–2016", category(row), "years_6_to_7", number(row[4]) / settled);
            near("moved 2010–2016", category(row), "stayers_7", number(row[5]) / settled);
        }
    }

    @Test
    void whereTheyLivedBeforeAndAfterIsInTheReport() throws IOException {
        for (String[] row : rows("census-2016/before_after.csv", PLACES)) {
            near("before and after", category(row), "settled", number(row[2]));
            near("before and after", category(row), "lives_there", number(row[3]));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2013, 10, settlement_year, 2010, 'cohort 2010'",
        "2013, 10, settlement_year, 2013, 'cohort 2013'",
        "2013, 10, centrality, 6, 'centrality 6'",
        "2013, 10, centrality, 1, 'centrality 1'",
        "2013, 10, size_band, 2000-4999|<2000, 'under 5000 inhabitants'",
        "2013, 10, size_band, 5000-9999, '5000 to 9999 inhabitants'",
        "2013, 10, size_band, 50000+, '50000 inhabitants or more'",
        "2010, 13, age_band, 0-17, 'under 18'"
    })
    void whoHasMovedAfterTheYearsIsInTheReport(
            String settled, String years, String dimension, String categories, String who) throws IOException {
        List<String[]> points = rows(settled + "/curves.csv", Set.of(dimension)).stream()
                .filter(row ->
                        row[2].equals(years) && List.of(categories.split("\\|")).contains(row[1]))
                .toList();
        double people = points.stream().mapToDouble(row -> number(row[3])).sum();
        double departed = points.stream().mapToDouble(row -> number(row[4])).sum();

        near("over time", "moved after " + years + " years, " + who, "share", departed / people);
    }

    @ParameterizedTest
    @CsvSource({
        "2016/out_migration.csv, 'out-migration share'",
        "2021/in_migration.csv, 'arrivals per 100 settled'",
        "2023/intensity.csv, 'settled per 1000 inhabitants'"
    })
    void theLimitsOfTheQuartilesAreInTheReport(String table, String measure) throws IOException {
        List<Double> ranked = column(table, 3);

        for (int quartile = 1; quartile <= 3; quartile++) {
            double limit = ranked.get(quartile * ranked.size() / 4);
            near("municipalities", measure + ", upper limit of quartile " + quartile, "limit", limit);
        }
    }

    @Test
    void theMunicipalitiesThatManyLeaveOrMoveToAreInTheReport() throws IOException {
        for (double limit : new double[] {0.8, 0.9, 1.0}) {
            long many = column("2016/out_migration.csv", 3).stream()
                    .filter(share -> share >= limit)
                    .count();
            near("municipalities", "out-migration share at least " + limit, "municipalities", many);
        }
        List<Double> arrivals = column("2021/in_migration.csv", 2);
        assertThat(arrivals.stream().filter(people -> people > 500)).hasSizeBetween(11, 14);
        near("municipalities", "arrivals in Oslo", "people", arrivals.get(arrivals.size() - 1));
    }

    private static void near(String table, String category, String measure, double reported) {
        String name = name(table, category, measure);

        assertThat(cells).containsKey(name);
        Cell cell = cells.get(name);
        assertThat(reported).as(name).isCloseTo(cell.simulated(), within(SAME * Math.abs(cell.simulated())));
    }

    private static String name(String table, String category, String measure) {
        return table + ", " + category + ", " + measure;
    }

    private static String category(String[] row) {
        return row[0] + " " + row[1];
    }

    private static List<String[]> rows(String table, Set<String> dimensions) throws IOException {
        return rows(table).filter(row -> dimensions.contains(row[0])).toList();
    }

    private static Stream<String[]> rows(String table) throws IOException {
        return Files.readAllLines(directory.resolve(table)).stream().skip(1).map(line -> line.split(",", -1));
    }

    /** The numbers of a column, in order. */
    private static List<Double> column(String table, int column) throws IOException {
        return rows(table).map(row -> number(row[column])).sorted().toList();
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /** From a day until another, which is not lived. */
    private static void live(Simulation simulation, RegisterCounts register, LocalDate from, LocalDate until) {
        for (LocalDate day = from; day.isBefore(until); day = day.plusDays(1)) {
            simulation.nextDay().submissions().forEach(register::add);
        }
    }

    private record Counted(LocalDate clock, CountsView counts) {

        void write(String name) throws IOException {
            ReplayTables.write(
                    counts,
                    Countings.at(RegisterTime.startOf(clock)),
                    Map.of(),
                    Files.createDirectory(directory.resolve(name)));
        }

        void report(SettlementYears settled, String name) throws IOException {
            ReportRequest request = new ReportRequest(
                    clock,
                    settled,
                    ReportRequest.lastCompleteYear(clock),
                    Optional.empty(),
                    Disclosure.EXACT,
                    Language.of("en"));
            ReportWriter.write(counts, Countings.PLACES, request, Files.createDirectory(directory.resolve(name)));
        }
    }
}
