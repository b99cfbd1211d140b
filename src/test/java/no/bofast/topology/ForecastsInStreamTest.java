package no.bofast.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.ingest.Submission;
import no.bofast.reference.ReferenceTables;
import no.bofast.serde.ForecastRecords;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.study.forecast.RegisterHistory;
import no.bofast.testkit.Countings;
import no.bofast.testkit.MonitorDriver;
import no.bofast.view.Histories;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The forecasts of the stream are those that the published counts lead to, and the ledgers of all people. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ForecastsInStreamTest {

    private static final SortedMap<MunicipalityCode, Municipality> MUNICIPALITIES = ReferenceTables.municipalities();
    private static final SimulationOptions REGISTER =
            SimulationOptions.DEFAULT.withPersons(600).withPeriod(LocalDate.of(2010, 1, 1), LocalDate.of(2014, 6, 30));
    private static final int LAST = MonthNumber.january(2014) + 6;

    @TempDir
    private static Path directory;

    private MonitorDriver monitor;

    @BeforeAll
    void liveThrough() {
        monitor = new MonitorDriver(directory);
        List<Submission> register = new Simulation(REGISTER).period().toList();
        int half = register.size() * 9 / 10;
        register.subList(0, half).forEach(monitor::submit);
        monitor.publish();
        register.subList(half, register.size()).forEach(monitor::submit);
        monitor.publish();
    }

    @AfterAll
    void stop() {
        monitor.close();
    }

    @Test
    void eachMonthHasOneOfEveryMunicipalityOnceThreeYearsAreKnown() {
        List<Integer> origins = monitor.forecasts().values().stream()
                .map(Prospect::origin)
                .distinct()
                .sorted()
                .toList();

        assertThat(origins)
                .isEqualTo(IntStream.rangeClosed(origins.get(0), LAST).boxed().toList());
        assertThat(origins.get(0)).isBetween(MonthNumber.january(2013) + 2, MonthNumber.january(2013) + 4);
        assertThat(monitor.forecasts()).hasSize(origins.size() * MUNICIPALITIES.size());
    }

    @Test
    void thePublishedCountsOfThatTimeLeadToTheSame() {
        for (int origin : List.of(LAST - 12, LAST)) {
            assertThat(sent(origin))
                    .isEqualTo(made(Histories.before(origin, monitor.counts(), MUNICIPALITIES), origin));
        }
    }

    @Test
    void theLedgersOfAllTellWhatHappenedAsThePipelineDoes() {
        PlacesHistory counted = Histories.of(monitor.counts(), MUNICIPALITIES);
        RegisterHistory pure = RegisterHistory.of(
                new Simulation(REGISTER).period(), ReferenceTables.division(), MUNICIPALITIES, Countings.RIGHTS);

        assertThat(MonthNumber.of(pure.clock())).isEqualTo(LAST);
        for (ForecastMeasure measure : ForecastMeasure.values()) {
            assertThat(happened(pure.history(), measure)).isEqualTo(happened(counted, measure));
        }
    }

    private static List<Integer> happened(PlacesHistory history, ForecastMeasure measure) {
        return MUNICIPALITIES.keySet().stream()
                .map(code -> history.happened(code, measure, LAST - 24, LAST))
                .toList();
    }

    private List<Prospect> sent(int origin) {
        return MUNICIPALITIES.keySet().stream()
                .map(code -> monitor.forecasts().get(ForecastRecords.key(code, origin)))
                .toList();
    }

    private static List<Prospect> made(PlacesHistory history, int origin) {
        Map<MunicipalityCode, List<Forecast>> made = Forecaster.of(
                        history,
                        origin,
                        ForecastBook.MONTHS,
                        SettlementAssumption.asLastYear(history, origin),
                        Countings.RIGHTS)
                .stream()
                .collect(Collectors.groupingBy(Forecast::municipality));
        Function<MunicipalityCode, Prospect> prospect = code -> Prospect.of(code, origin, made.get(code));
        return MUNICIPALITIES.keySet().stream().map(prospect).toList();
    }
}
