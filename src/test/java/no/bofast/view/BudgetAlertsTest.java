package no.bofast.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.municipality.CellCount;
import no.bofast.forecast.CountDistribution;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Prospect;
import no.bofast.reference.ReferenceTables;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertText;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import no.bofast.words.Language;
import org.junit.jupiter.api.Test;

/** Alta planned for ten departures a month from January 2024 on. */
class BudgetAlertsTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final YearMonth BUDGET = YearMonth.of(2024, 1);

    private final MonitorView view = new MonitorView(Instant.EPOCH);
    private final BudgetAlerts alerts = alertsFrom(LocalDate.MIN);

    private BudgetAlerts alertsFrom(LocalDate live) {
        SortedMap<MunicipalityCode, Municipality> one = new TreeMap<>();
        one.put(ALTA, ReferenceTables.municipalities().get(ALTA));
        return new BudgetAlerts(view, one, live);
    }

    @Test
    void whatIsAsForecastIsNoAlert() {
        happened(10, 10, 9, 11, 10, 10);

        assertThat(lifeIn(2024, 8)).isEmpty();
    }

    @Test
    void twoMonthsOutsideOfWhichNearlyAllIsRegisteredAreOne() {
        happened(20, 20, 10);

        assertThat(lifeIn(2024, 4)).isEmpty();
        List<AlertChange> life = lifeIn(2024, 5);

        assertThat(life).singleElement().satisfies(change -> {
            assertThat(change.alertId()).isEqualTo("DRIFT-5601-2024-01-2024-04-30");
            assertThat(change.kind()).isEqualTo(ChangeKind.RAISED);
            assertThat(change.severity()).isEqualTo(Severity.WARNING);
            assertThat(change.registerDate()).isEqualTo(LocalDate.of(2024, 4, 30));
            assertThat(change.evidence().observed()).isEqualTo(40);
            assertThat(change.evidence().expected()).isEqualTo(20);
            assertThat(change.historical()).isFalse();
        });
    }

    @Test
    void itEasesAndIsOverWhenTheSumIsBackForTwoMonths() {
        happened(20, 20, 0, 8, 0, 10);

        assertThat(lifeIn(2024, 9))
                .extracting(AlertChange::kind)
                .containsExactly(ChangeKind.RAISED, ChangeKind.EASED, ChangeKind.RESOLVED);
        assertThat(lifeIn(2024, 9))
                .extracting(AlertChange::registerDate)
                .containsExactly(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 5, 31), LocalDate.of(2024, 7, 31));
    }

    @Test
    void whatWasRegisteredLaterChangesNothingOfBefore() {
        happened(10, 10, 10, 10, 10, 10);
        view.put(
                departures(2),
                CellCount.NONE.plus(LocalDate.of(2024, 2, 29), 10).plus(LocalDate.of(2024, 7, 3), 40));

        assertThat(lifeIn(2024, 7)).isEmpty();
        assertThat(lifeIn(2024, 8)).isNotEmpty();
    }

    @Test
    void whatWasFoundBeforeTheMonitorWasLiveIsHistorical() {
        happened(20, 20);
        reach(2024, 5);

        assertThat(alertsFrom(LocalDate.of(2024, 6, 1)).life(ALTA, BUDGET))
                .isNotEmpty()
                .allMatch(AlertChange::historical);
    }

    @Test
    void ofAForecastThatIsNotKeptNothingIsTold() {
        happened(20, 20);
        reach(2024, 5);

        assertThat(alerts.life(ALTA, YearMonth.of(2023, 1))).isEmpty();
        view.put(new Prospect(ALTA, MonthNumber.of(BUDGET), List.of()));
        assertThat(alerts.life(ALTA, BUDGET)).isEmpty();
    }

    @Test
    void nothingIsJudgedBeforeAllThatWasPublishedIsThere() {
        happened(20, 20);
        view.put(prospect(MonthNumber.of(BUDGET)));
        view.put(prospect(MonthNumber.of(YearMonth.of(2024, 5))));

        assertThat(alerts.asOf()).isEmpty();
        assertThat(alerts.life(ALTA, BUDGET)).isEmpty();
        view.caughtUp();
        assertThat(alerts.asOf()).contains(YearMonth.of(2024, 5));
        assertThat(alerts.life(ALTA, BUDGET)).isNotEmpty();
    }

    @Test
    void itSaysWhatHappenedAndWhatWasForecastInBothLanguages() {
        happened(20, 20);
        AlertChange raised = lifeIn(2024, 5).get(0);

        assertThat(AlertText.in(Language.of("nb"), code -> "Alta").of(raised).text())
                .startsWith("""
            Alta: flere flytter ut enn prognosen fra januar 2024 ventet
            Nå: 30. april 2024: 40 flyttet ut fra januar 2024 til februar 2024; 8 av 10 ganger ville det bli mellom\
             14 og 26.
            """);
        assertThat(AlertText.in(Language.of("en"), code -> "Alta").of(raised).text())
                .startsWith("""
            Alta: more move away than the forecast of January 2024 expected
            Now: 30 April 2024: 40 moved away from January 2024 to February 2024; 8 of 10 times it would be between\
             14 and 26.
            """);
    }

    @Test
    void everyFigureThatIsForecastHasWords() {
        happened(20, 20);
        Prospect all = new Prospect(
                ALTA,
                MonthNumber.of(BUDGET),
                Arrays.stream(ForecastMeasure.values())
                        .map(BudgetAlertsTest::exceeded)
                        .toList());
        view.put(all);
        AlertChange raised = lifeIn(2024, 5).get(0);

        assertThat(raised.circumstances().drivers())
                .as("a stock follows who is settled, which isn't forecast")
                .hasSize(ForecastMeasure.values().length - 1);
        assertThat(AlertText.in(Language.of("nb"), code -> "Alta").of(raised).text())
                .contains("Også utenfor prognosen: ", "barn i skolealder flyttet hit")
                .doesNotContain("arrivals");
        assertThat(AlertText.in(Language.of("en"), code -> "Alta").of(raised).text())
                .contains("Outside the forecast as well: ", "children of school age moved here");
    }

    /** A forecast of a hundred each month, of which nobody is to be seen. */
    private static Prospect.Series exceeded(ForecastMeasure measure) {
        float[] hundred = new float[ForecastBook.MONTHS];
        Arrays.fill(hundred, 100);
        return new Prospect.Series(measure, hundred, hundred, new float[ForecastBook.MONTHS]);
    }

    private List<AlertChange> lifeIn(int year, int month) {
        reach(year, month);
        return alerts.life(ALTA, BUDGET);
    }

    /** The clock enters a month. */
    private void reach(int year, int month) {
        if (view.prospects().of(ALTA, MonthNumber.of(BUDGET)).isEmpty()) {
            view.put(prospect(MonthNumber.of(BUDGET)));
        }
        view.put(prospect(MonthNumber.of(YearMonth.of(year, month))));
        view.caughtUp();
    }

    /** Ten a month; 8 of 10 times 10·months ± 1.3·√(10·months). */
    private static Prospect prospect(int origin) {
        List<Forecast> forecasts = new ArrayList<>();
        for (int months = 1; months <= ForecastBook.MONTHS; months++) {
            forecasts.add(new Forecast(
                    ALTA, ForecastMeasure.DEPARTURES, months, new CountDistribution(10 * months, 10 * months), 0));
        }
        return Prospect.of(ALTA, origin, forecasts);
    }

    /** So many departed in each month from January 2024 on, registered by its end. */
    private void happened(int... departed) {
        for (int month = 1; month <= departed.length; month++) {
            LocalDate end = YearMonth.of(2024, month).atEndOfMonth();
            view.put(departures(month), CellCount.NONE.plus(end, departed[month - 1]));
        }
    }

    private static Cell.Month departures(int month) {
        return new Cell.Month(ALTA, YearMonth.of(2024, month), MonthMeasure.DEPARTURES, 2020);
    }
}
