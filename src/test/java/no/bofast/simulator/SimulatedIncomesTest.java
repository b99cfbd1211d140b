package no.bofast.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.domain.Cell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.ingest.Submission;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.testkit.Countings;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.CountsView;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the report says of wages (pages 45–49) comes out of the simulated register within six points and two standard errors of the run. */
class SimulatedIncomesTest {

    private static final double TOLERANCE = 0.06;
    private static final SimulationOptions PLAIN = SimulationOptions.DEFAULT.withPersons(20_000);
    private static final SimulationOptions WITH_WAGES = PLAIN.withScenarios(EnumSet.of(Scenario.INCOMES));
    private static final LocalDate CLOCK = LocalDate.of(2024, 1, 1);
    private static final Report REPORT = report();

    @ParameterizedTest
    @CsvSource({
        "within_5_years, 0, none, 0.82",
        "within_5_years, 0, over_3G, 0.01",
        "within_5_years, 5, none, 0.23",
        "within_5_years, 5, over_3G, 0.30",
        "within_5_years, 10, none, 0.27",
        "within_5_years, 10, over_3G, 0.45",
        "years_6_to_7, 0, none, 0.89",
        "years_6_to_7, 0, over_3G, 0.01",
        "years_6_to_7, 5, none, 0.30",
        "years_6_to_7, 5, over_3G, 0.23",
        "years_6_to_7, 10, none, 0.35",
        "years_6_to_7, 10, over_3G, 0.36",
        "stayers_7, 0, none, 0.87",
        "stayers_7, 0, over_3G, 0.01",
        "stayers_7, 5, none, 0.33",
        "stayers_7, 5, over_3G, 0.28",
        "stayers_7, 10, none, 0.30",
        "stayers_7, 10, over_3G, 0.34"
    })
    void wagesByYearsSinceSettlement(String moved, String years, String band, double published) {
        assertNear(
                "income_years",
                List.of(moved, "all", "all", years),
                row -> row.get(4).equals(band),
                published);
    }

    @ParameterizedTest
    @CsvSource({"higher, 0.41", "unchanged, 0.35", "lower, 0.24"})
    void wagesAfterTheMoveAgainstThoseBefore(String change, double published) {
        assertNear("income_change", List.of("all", "all"), row -> row.get(2).equals(change), published);
    }

    @ParameterizedTest
    @CsvSource({"1, none, 0.30", "1, over_3G, 0.18", "2, none, 0.28", "2, over_3G, 0.32"})
    void bandsBeforeAndAfterTheMove(int column, String band, double published) {
        assertNear("income_before_after", List.of("all"), row -> row.get(column).equals(band), published);
    }

    @Test
    void whoCameToWagesAndWhoLostThem() {
        Predicate<Row> isOfAll = row -> row.get(0).equals("all");
        Predicate<Row> hadNone = row -> row.get(1).equals("none");
        Predicate<Row> hasNone = row -> row.get(2).equals("none");
        Predicate<Row> lost = hadNone.negate().and(hasNone);

        assertNear("income_before_after", isOfAll.and(hadNone), hasNone, 0.64);
        assertNear("income_before_after", isOfAll, lost, 0.09);
        assertNear("income_before_after", isOfAll.and(lost), row -> row.get(1).equals("under_1G"), 0.67);
    }

    @Test
    void nobodyLivesOtherwiseForIt() {
        SimulationOptions few = PLAIN.withPersons(500);
        List<String> plain = lives(few);

        assertThat(lives(few.withScenarios(EnumSet.of(Scenario.INCOMES)))).isEqualTo(plain);
        assertThat(plain).isNotEmpty();
    }

    /** All but wages and what ids events have. */
    private static List<String> lives(SimulationOptions options) {
        return new Simulation(options)
                .period()
                .filter(Submission.Event.class::isInstance)
                .map(submission -> (Submission.Event) submission)
                .filter(event -> event.event().getFact() == null
                        || !event.event().getFact().getType().equals("Income"))
                .map(event -> event.person() + " " + event.event().getChange() + " "
                        + event.event().getOccurredOn() + " " + event.event().getRegisteredAt() + " "
                        + event.event().getFact())
                .toList();
    }

    /** @param whole how the rows begin of which a part is compared */
    private static void assertNear(String table, List<String> whole, Predicate<Row> part, double published) {
        assertNear(table, row -> row.values().subList(0, whole.size()).equals(whole), part, published);
    }

    private static void assertNear(String table, Predicate<Row> whole, Predicate<Row> part, double published) {
        List<Row> rows =
                REPORT.table(table).orElseThrow().rows().stream().filter(whole).toList();
        double all = people(rows.stream());
        double share = people(rows.stream().filter(part)) / all;
        double tolerance = TOLERANCE + 2 * Math.sqrt(published * (1 - published) / all);

        assertThat(all).isGreaterThan(100);
        assertThat(share).isBetween(published - tolerance, published + tolerance);
    }

    private static double people(Stream<Row> rows) {
        return rows.mapToInt(row -> Integer.parseInt(row.get(row.values().size() - 2)))
                .sum();
    }

    private static Report report() {
        CountsView view = new CountsView();
        Map<Cell, CellCount> counts = new HashMap<>();
        RegisterCounts.of(new Simulation(WITH_WAGES).period(), CLOCK).forEach((entry, count) -> {
            if (!entry.cell().isDated()) {
                counts.merge(entry.cell(), CellCount.NONE.plus(count), (a, b) -> a.plus(b.total()));
            }
        });
        counts.forEach(view::put);
        ReportRequest request = new ReportRequest(
                CLOCK, ReportRequest.DEFAULT_SETTLED, 2023, Optional.empty(), Disclosure.EXACT, Language.of("en"));
        return Report.of(view, Countings.PLACES, request);
    }
}
