package no.bofast.study.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.disclosure.release.Release;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;
import no.bofast.forecast.CountDistribution;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.Forecaster;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.SettlementAssumption;
import no.bofast.forecast.released.ReleasedForecast;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/**
 * Forecasts made anew for each January and July of the past, against what came within 12 and 24 months, and against simple rules ({@link
 * SimpleRules}). Mutable, for one thread; several registers can be added.
 *
 * <p>Flows are forecast on the assumption that as many are settled as last year; stock on who was settled, since its bounds hold only for
 * the assumption that it is made on. What happened before an origin is taken as known at it, reporting delay left aside.
 */
public final class BackTest {

    public static final String NAME = "forecast_back_test";
    static final String BOFAST = "bofast";
    /** What everyone sees: Bofast's forecast of departures made of releases. */
    static final String RELEASED = "released";
    /** Bofast's forecast where a third more are settled than was assumed. */
    static final String THIRD_MORE = "third_more_settled";
    /** Bofast's forecast where as many are assumed to be settled as last year, which is what a monitor does. */
    static final String SETTLED_AS_LAST_YEAR = "settled_as_last_year";
    /** Bofast's forecast where twice as many depart as did. */
    static final String DOUBLED = "departures_doubled";

    private static final double THREE_OF_FOUR = 0.75;

    private static final List<Integer> HORIZONS = List.of(12, 24);
    private static final int LONGEST = 24;
    /** Rates are learnt over three years, and their history must be there. */
    private static final int LEAST_HISTORY = 60;

    private record Cell(String atRisk, ForecastMeasure measure, int months, String method) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return toString().compareTo(other.toString());
        }
    }

    private final RightsRules rights;
    private final SortedMap<Cell, Score> scores = new TreeMap<>();
    private final DepartureSeries series = new DepartureSeries();
    private final DriftCount drifts = new DriftCount();

    /** Nothing is tested yet. */
    public BackTest(RightsRules rights) {
        this.rights = rights;
    }

    /**
     * Adds a register.
     *
     * @param first the month of its first settlements
     * @param clock the first month that isn't over
     */
    public void add(PlacesHistory history, int first, int clock) {
        series.addRegister(history, first, clock);
        origins(first, clock).forEach(origin -> addOrigin(history, origin, clock));
    }

    /**
     * Adds what everyone could have seen of a register.
     *
     * @param releases in their order
     */
    public void addReleased(PlacesHistory history, List<Release> releases, int first, int clock) {
        SortedMap<MunicipalityCode, Municipality> municipalities = history.facts();
        origins(first, clock).forEach(origin -> {
            List<Release> until = releases.stream()
                    .filter(release -> MonthNumber.of(release.covered()) < origin)
                    .toList();
            List<Forecast> forecasts = ReleasedForecast.of(until, municipalities, rights).stream()
                    .flatMap(prospect -> prospect.forecasts().stream())
                    .toList();
            judged(forecasts, origin, clock).forEach(forecast -> score(forecast, origin, history, RELEASED, 1));
        });
    }

    private static IntStream origins(int first, int clock) {
        return IntStream.rangeClosed(first + LEAST_HISTORY, clock - HORIZONS.get(0))
                .filter(month -> month % 6 == 0);
    }

    private void addOrigin(PlacesHistory history, int origin, int clock) {
        SimpleRules rules = new SimpleRules(history, origin);
        List<Forecast> forecasts = new ArrayList<>(
                Forecaster.of(history, origin, LONGEST, SettlementAssumption.asLastYear(history, origin), rights));
        drifts.add(forecasts, origin, history, clock);
        judged(forecasts, origin, clock)
                .filter(forecast -> forecast.measure() == ForecastMeasure.STOCK)
                .forEach(forecast -> score(forecast, origin, history, SETTLED_AS_LAST_YEAR, 1));
        forecasts.removeIf(forecast -> forecast.measure() == ForecastMeasure.STOCK);
        Forecaster.of(history, origin, LONGEST, SettlementAssumption.asHappened(history), rights).stream()
                .filter(forecast -> forecast.measure() == ForecastMeasure.STOCK)
                .forEach(forecasts::add);
        judged(forecasts, origin, clock).forEach(forecast -> add(forecast, origin, history, rules));
        judged(Forecaster.of(history, origin, LONGEST, fewerAssumed(history), rights), origin, clock)
                .forEach(forecast -> score(forecast, origin, history, THIRD_MORE, 1));
    }

    private static Stream<Forecast> judged(List<Forecast> forecasts, int origin, int clock) {
        return forecasts.stream()
                .filter(forecast -> HORIZONS.contains(forecast.months()) && origin + forecast.months() <= clock);
    }

    /** So that a third more are settled than is assumed. */
    private static SettlementAssumption fewerAssumed(PlacesHistory history) {
        SettlementAssumption happened = SettlementAssumption.asHappened(history);
        return SettlementAssumption.guessed((code, month) -> THREE_OF_FOUR * happened.settled(code, month));
    }

    private void score(Forecast forecast, int origin, PlacesHistory history, String method, int times) {
        int happened =
                history.happened(forecast.municipality(), forecast.measure(), origin, origin + forecast.months());
        String atRisk = sizeClass(history.atRisk(forecast.municipality(), origin));
        scores.computeIfAbsent(new Cell(atRisk, forecast.measure(), forecast.months(), method), cell -> new Score())
                .add(forecast.count(), times * happened);
    }

    private void add(Forecast forecast, int origin, PlacesHistory history, SimpleRules rules) {
        int happened =
                history.happened(forecast.municipality(), forecast.measure(), origin, origin + forecast.months());
        int people = history.atRisk(forecast.municipality(), origin);
        String atRisk = sizeClass(people);
        series.addForecast(forecast, origin, people, happened);
        Map<String, CountDistribution> beliefs = new TreeMap<>(rules.of(forecast));
        beliefs.put(BOFAST, forecast.count());
        beliefs.forEach((method, count) -> scores.computeIfAbsent(
                        new Cell(atRisk, forecast.measure(), forecast.months(), method), cell -> new Score())
                .add(count, happened));
        if (forecast.measure() == ForecastMeasure.DEPARTURES) {
            score(forecast, origin, history, DOUBLED, 2);
        }
    }

    static String sizeClass(int atRisk) {
        if (atRisk < 30) {
            return "0-29";
        }
        return atRisk <= 300 ? "30-300" : "301+";
    }

    /**
     * By people at risk at the origin, measure, months and method (the last two of which show what happens when an assumption fails): how often the bounds held ({@code inside}: the count lay between them;
     * {@code pit}: the same with ties shared out, so that bounds of whole numbers don't look too wide), the mean score and the mean distance
     * of the median from what came.
     */
    public Table table() {
        List<String> columns = List.of(
                "at_risk",
                "measure",
                "months",
                "method",
                "forecasts",
                "inside_50",
                "inside_80",
                "inside_95",
                "pit_50",
                "pit_80",
                "pit_95",
                "score",
                "absolute_error",
                "mean_error");
        return Table.sorted(NAME, columns, scores.entrySet().stream().map(e -> row(e.getKey(), e.getValue())));
    }

    private static Row row(Cell cell, Score score) {
        return Row.of(
                cell.atRisk,
                cell.measure.label(),
                cell.months,
                cell.method,
                score.forecasts(),
                Decimals.of(score.inside(0)),
                Decimals.of(score.inside(1)),
                Decimals.of(score.inside(2)),
                Decimals.of(score.pit(0)),
                Decimals.of(score.pit(1)),
                Decimals.of(score.pit(2)),
                Decimals.of(score.score()),
                Decimals.of(score.absoluteError()),
                Decimals.of(score.meanError()));
    }

    /** The tables that other methods can be run on ({@code forecast-reference.R}), and how often a forecast was found to fit no more. */
    public List<Table> series() {
        return Stream.concat(series.tables().stream(), Stream.of(drifts.table()))
                .toList();
    }

    /** What was found, in a line for each size and horizon of departures and arrivals. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        scores.forEach((cell, score) -> {
            if (cell.method.equals(BOFAST)) {
                lines.add(String.format(
                        Locale.ROOT,
                        "%s at risk, %s, %d months: %d forecasts, 80 %% bounds hold in %.0f %%, score %.2f (best"
                                + " simple rule %.2f)",
                        cell.atRisk,
                        cell.measure.label(),
                        cell.months,
                        score.forecasts(),
                        100 * score.pit(1),
                        score.score(),
                        bestOther(cell)));
            }
        });
        lines.addAll(drifts.lines());
        return lines;
    }

    private double bestOther(Cell cell) {
        return scores.entrySet().stream()
                .filter(e -> e.getKey().atRisk.equals(cell.atRisk)
                        && e.getKey().measure == cell.measure
                        && e.getKey().months == cell.months
                        && SimpleRules.NAMES.contains(e.getKey().method))
                .mapToDouble(e -> e.getValue().score())
                .min()
                .orElse(Double.NaN);
    }
}
