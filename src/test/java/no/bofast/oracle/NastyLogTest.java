package no.bofast.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold of the oracle's tables for any log, shown on nasty ones. */
class NastyLogTest {
    private static final Municipalities MUNICIPALITIES = Municipalities.fromClassPath();
    private static final long SEED = 20_240_101;
    private static final List<String> LOG = NastyLog.generate(SEED, 2000);
    private static final BatchOracle ORACLE = BatchOracle.over(LOG, MUNICIPALITIES);
    private static final Map<String, String> TABLES = ORACLE.tables();

    @Test
    void oneSeedGivesOneLogWithoutRejects() {
        assertThat(NastyLog.generate(SEED, 2000)).isEqualTo(LOG);
        assertThat(ORACLE.rejectedLines()).isEmpty();
        assertThat(ORACLE.clock()).contains(NastyDates.CLOCK);
    }

    @Test
    void neitherOrderNorDuplicatesChangeTheTables() {
        List<String> log = NastyLog.generate(SEED, 600);
        Map<String, String> tables = tables(log);

        for (long seed = 1; seed <= 3; seed++) {
            List<String> arrived = NastyLog.shuffled(NastyLog.withDuplicates(log, seed), seed);
            assertThat(arrived).hasSizeGreaterThan(log.size() * 6 / 5);
            assertThat(tables(arrived)).as("seed %d", seed).isEqualTo(tables);
        }
    }

    @Test
    void everyReasonAndEveryMeasureOccursOften() {
        assertThat(sums("dead_letters.csv", 0))
                .hasSize(5)
                .allSatisfy((reason, count) -> assertThat(count).isGreaterThan(20));
        assertThat(sums("cohorts.csv", 7))
                .hasSize(5)
                .allSatisfy((measure, count) -> assertThat(count).isGreaterThan(20));
        assertThat(sums("months.csv", 2))
                .hasSize(11)
                .allSatisfy((measure, count) -> assertThat(count).isGreaterThan(100));
        assertThat(sums("wages.csv", 6))
                .hasSize(14)
                .allSatisfy((band, count) -> assertThat(count).isGreaterThan(20));
        assertThat(sums("wages_of_moves.csv", 2))
                .hasSize(2)
                .allSatisfy((side, count) -> assertThat(count).isGreaterThan(50));
        assertThat(sums("work_of_moves.csv", 3))
                .hasSize(5)
                .allSatisfy((measure, count) -> assertThat(count).isPositive());
        assertThat(sums("assistance.csv", 2, 3))
                .hasSize(10)
                .allSatisfy((measure, count) -> assertThat(count).isPositive());
        assertThat(sums("programmes.csv", 2))
                .hasSize(10)
                .allSatisfy((measure, count) -> assertThat(count).isGreaterThan(10));
        assertThat(sums("move_reasons.csv", 1, 3))
                .hasSize(14)
                .allSatisfy((reason, count) -> assertThat(count).isGreaterThan(20));
        assertThat(sums("agreements.csv", 1, 3))
                .hasSize(18)
                .allSatisfy((measure, count) -> assertThat(count).isPositive());
    }

    @Test
    void whereNothingIsToldBesideTheResidenceAllOtherTablesAreTheSameAndThereAreNoMore() {
        List<String> residence =
                LOG.stream().flatMap(line -> residence(line).stream()).toList();
        Map<String, String> without = new HashMap<>(tables(residence));

        assertThat(without)
                .doesNotContainKeys(
                        "wages.csv",
                        "wages_of_moves.csv",
                        "work_of_moves.csv",
                        "agreements.csv",
                        "move_reasons.csv",
                        "programmes.csv",
                        "assistance.csv");
        assertThat(without.remove("dead_letters.csv")).isNotNull();
        assertThat(TABLES).containsAllEntriesOf(without);
    }

    /** What a line says of the residence: an event beside it says nothing, or only that another is replaced. */
    private static Optional<String> residence(String line) {
        boolean isBeside = Stream.of(
                        "Income",
                        "Employment",
                        "MoveAgreement",
                        "MoveReason",
                        "IntroductionProgramme",
                        "SocialAssistance",
                        "ResidencePermit")
                .anyMatch(type -> line.contains('"' + type + '"'));
        boolean isGood = new RegisterLog(List.of(line))
                .events().stream()
                        .allMatch(event ->
                                new EventRules(MUNICIPALITIES).badBecause(event).isEmpty());
        if (!isBeside) {
            return Optional.of(line);
        }
        return isGood && line.contains("\"CORRECTED\"")
                ? Optional.of(
                        line.replaceFirst("CORRECTED", "ANNULLED").replaceFirst("\"fact\":\\{[^}]*}", "\"fact\":null"))
                : Optional.empty();
    }

    @Test
    void theReportingTriangleAddsUpToTheMonths() {
        assertThat(sums("reporting.csv", 0, 1, 3, 4)).isEqualTo(sums("months.csv", 0, 1, 2, 3));
    }

    @Test
    void residentsAreWhoCameLessWhoWent() {
        Map<String, Integer> balance = new TreeMap<>();
        sums("months.csv", 0, 2)
                .forEach((key, count) ->
                        balance.merge(key.substring(0, 4), sign(key.substring(5)) * count, Integer::sum));
        balance.values().removeIf(count -> count == 0);

        assertThat(sums("residents.csv", 0)).isEqualTo(balance);
    }

    @Test
    void cohortsGroupsMonthsAndFlowsAgree() {
        Map<String, Integer> cohorts = sums("cohorts.csv", 7);
        Map<String, Integer> months = sums("months.csv", 2);

        assertThat(months.get("settled")).isEqualTo(cohorts.get("settled"));
        assertThat(months.get("departures")).isEqualTo(cohorts.get("departed") + cohorts.get("provisional"));
        assertThat(months.get("first_arrivals")).isEqualTo(months.get("departures"));
        assertThat(months.get("lost")).isEqualTo(cohorts.get("emigrated") + cohorts.get("died"));
        assertThat(months.get("out_moves")).isEqualTo(months.get("in_moves"));
        assertThat(sums("flows.csv", 0, 2, 3)).isEqualTo(departedBy("departed"));
        assertThat(sums("groups.csv", 2, 3).get("departures,sex")).isEqualTo(months.get("departures"));
    }

    private static Map<String, Integer> departedBy(String measure) {
        Map<String, Integer> departed = new HashMap<>();
        sums("cohorts.csv", 7, 1, 0, 8).forEach((key, count) -> {
            if (key.startsWith(measure + ",")) {
                departed.put(key.substring(measure.length() + 1), count);
            }
        });
        return departed;
    }

    private static int sign(String measure) {
        return switch (measure) {
            case "settled", "in_moves", "immigrated", "recoded_in" -> 1;
            case "out_moves", "emigrated", "died", "recoded_out" -> -1;
            default -> 0;
        };
    }

    /** The count by the text of some columns. */
    private static Map<String, Integer> sums(String fileName, int... columns) {
        Map<String, Integer> sums = new TreeMap<>();
        TABLES.get(fileName).lines().skip(1).map(row -> row.split(",")).forEach(row -> {
            String key = String.join(
                    ",", Arrays.stream(columns).mapToObj(column -> row[column]).toList());
            sums.merge(key, Integer.parseInt(row[row.length - 1]), Integer::sum);
        });
        sums.values().removeIf(count -> count == 0);
        return sums;
    }

    private static Map<String, String> tables(List<String> lines) {
        return BatchOracle.over(lines, MUNICIPALITIES).tables();
    }
}
