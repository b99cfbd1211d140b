package no.bofast.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.Ground;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.Household;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** A country in which one in fifty leaves each month, all to Oslo. */
class ForecasterTest {

    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final int FIRST = MonthNumber.january(2012);
    private static final int ORIGIN = MonthNumber.january(2020);
    private static final int CLOCK = MonthNumber.january(2022);
    private static final double HAZARD = 0.02;

    private final SortedMap<MunicipalityCode, Municipality> municipalities = someMunicipalities();

    private static SortedMap<MunicipalityCode, Municipality> someMunicipalities() {
        SortedMap<MunicipalityCode, Municipality> some = new TreeMap<>();
        ReferenceTables.municipalities().entrySet().stream()
                .filter(e -> e.getKey().number() % 5 == 0 || e.getKey().equals(OSLO))
                .forEach(e -> some.put(e.getKey(), e.getValue()));
        return some;
    }

    @Test
    void whoLeavesIsWithinTheBoundsAsOftenAsTheySay() {
        PlacesHistory history = history(1, settled -> HAZARD);

        List<Forecast> forecasts = Forecaster.of(
                        history, ORIGIN, 12, SettlementAssumption.asLastYear(history, ORIGIN), ReferenceTables.rights())
                .stream()
                .filter(forecast -> forecast.measure() == ForecastMeasure.DEPARTURES && forecast.months() == 12)
                .filter(forecast -> !forecast.municipality().equals(OSLO))
                .toList();

        long inside = forecasts.stream()
                .filter(forecast -> {
                    int happened =
                            history.happened(forecast.municipality(), ForecastMeasure.DEPARTURES, ORIGIN, ORIGIN + 12);
                    return happened >= forecast.count().quantile(0.1)
                            && happened <= forecast.count().quantile(0.9);
                })
                .count();
        assertThat((double) inside / forecasts.size()).isBetween(0.75, 0.97);
    }

    @Test
    void theCountrysSumIsNearWhatHappens() {
        PlacesHistory history = history(2, settled -> HAZARD);

        Aggregate country = new Aggregate();
        Forecaster.of(history, ORIGIN, 12, SettlementAssumption.asHappened(history), ReferenceTables.rights())
                .forEach(country::add);

        CountDistribution departures = total(country, ForecastMeasure.DEPARTURES);
        assertThat(departures.mean())
                .isCloseTo(sum(history, ForecastMeasure.DEPARTURES), within(0.1 * departures.mean()));
        assertThat(total(country, ForecastMeasure.ARRIVALS).mean())
                .isCloseTo(departures.mean(), within(0.02 * departures.mean()));
        assertThat(total(country, ForecastMeasure.STOCK).mean())
                .isCloseTo(sum(history, ForecastMeasure.STOCK), within(0.05 * sum(history, ForecastMeasure.STOCK)));
    }

    @Test
    void thoseWhoLeaveAreExpectedWhereOthersWent() {
        PlacesHistory history = history(3, settled -> HAZARD);

        List<Forecast> arrivals =
                Forecaster.of(history, ORIGIN, 12, SettlementAssumption.none(), ReferenceTables.rights()).stream()
                        .filter(forecast -> forecast.measure() == ForecastMeasure.ARRIVALS && forecast.months() == 12)
                        .toList();

        double all = arrivals.stream()
                .mapToDouble(forecast -> forecast.count().mean())
                .sum();
        assertThat(arrivals)
                .filteredOn(forecast -> forecast.municipality().equals(OSLO))
                .allSatisfy(forecast -> assertThat(forecast.count().mean()).isGreaterThan(0.95 * all));
        assertThat(arrivals)
                .as("none is sure to draw nobody")
                .allSatisfy(forecast -> assertThat(forecast.count().mean()).isPositive());
    }

    @Test
    void aHazardThatStepsWhenRightsEndIsForecastAsAStep() {
        PlacesHistory history = history(4, months -> months >= 60 ? 0.05 : 0.01);
        int before = MonthNumber.january(2019);

        double expected =
                Forecaster.of(history, before, 12, SettlementAssumption.asHappened(history), ReferenceTables.rights())
                        .stream()
                        .filter(forecast -> forecast.measure() == ForecastMeasure.DEPARTURES && forecast.months() == 12)
                        .mapToDouble(forecast -> forecast.count().mean())
                        .sum();

        int happened = municipalities.keySet().stream()
                .mapToInt(code -> history.happened(code, ForecastMeasure.DEPARTURES, before, before + 12))
                .sum();
        assertThat(expected).isCloseTo(happened, within(0.12 * happened));
    }

    @Test
    void aGuessedSettlementMakesTheStockAloneLessSure() {
        PlacesHistory history = history(5, settled -> HAZARD);
        SettlementAssumption stated = SettlementAssumption.asHappened(history);

        List<Forecast> sure = Forecaster.of(history, ORIGIN, 12, stated, ReferenceTables.rights());
        List<Forecast> guessed =
                Forecaster.of(history, ORIGIN, 12, SettlementAssumption.guessed(stated), ReferenceTables.rights());

        assertThat(guessed).hasSameSizeAs(sure);
        for (int place = 0; place < sure.size(); place++) {
            CountDistribution one = sure.get(place).count();
            CountDistribution other = guessed.get(place).count();
            assertThat(other.mean()).isEqualTo(one.mean());
            if (sure.get(place).measure() == ForecastMeasure.STOCK) {
                assertThat(other.variance()).isGreaterThan(one.variance());
            } else {
                assertThat(other.variance()).isEqualTo(one.variance());
            }
        }
    }

    @Test
    void whatIsDecidedIsNoGuess() {
        PlacesHistory history = history(6, settled -> HAZARD);
        SettlementAssumption decided = SettlementAssumption.planned(
                Map.of(OSLO, Map.of(MonthNumber.year(ORIGIN), 24)), SettlementAssumption.asLastYear(history, ORIGIN));

        assertThat(decided.isGuess(OSLO, ORIGIN)).isFalse();
        assertThat(decided.settled(OSLO, ORIGIN)).isEqualTo(2);
        assertThat(decided.isGuess(OSLO, ORIGIN + 12)).isTrue();
        assertThat(SettlementAssumption.planned(Map.of()).isGuess(OSLO, ORIGIN)).isFalse();
    }

    @Test
    void nothingIsForecastOfNothing() {
        List<Forecast> forecasts = Forecaster.of(
                new PlacesHistory(municipalities),
                ORIGIN,
                24,
                SettlementAssumption.planned(Map.of()),
                ReferenceTables.rights());

        assertThat(forecasts).hasSize(municipalities.size() * ForecastMeasure.values().length * 24);
        assertThat(forecasts)
                .allSatisfy(forecast -> assertThat(forecast.count().mean()).isZero());
    }

    private static CountDistribution total(Aggregate aggregate, ForecastMeasure measure) {
        return aggregate.totals().stream()
                .filter(total -> total.measure() == measure && total.months() == 12)
                .findFirst()
                .orElseThrow()
                .count();
    }

    private int sum(PlacesHistory history, ForecastMeasure measure) {
        return municipalities.keySet().stream()
                .mapToInt(code -> history.happened(code, measure, ORIGIN, ORIGIN + 12))
                .sum();
    }

    /** People settled each quarter, some in each place; whoever leaves goes to Oslo, and those of Oslo stay. */
    private PlacesHistory history(long seed, HazardOf hazard) {
        Random dice = new Random(seed);
        PlacesHistory history = new PlacesHistory(municipalities);
        for (MunicipalityCode code : municipalities.keySet()) {
            int size = 2 + code.number() % 8;
            for (int settled = FIRST; settled < CLOCK; settled += 3) {
                settle(history, code, settled, size, hazard, dice);
            }
        }
        return history;
    }

    private void settle(
            PlacesHistory history, MunicipalityCode code, int settled, int size, HazardOf hazard, Random dice) {
        YearMonth month = MonthNumber.month(settled);
        history.add(hazardCell(code, month, HazardMeasure.SETTLED, 0), size);
        history.add(new Cell.Month(code, month, MonthMeasure.SETTLED, Cell.NO_YEAR), size);
        for (int person = 0; person < size && !code.equals(OSLO); person++) {
            for (int moved = settled; moved < CLOCK; moved++) {
                if (dice.nextDouble() < hazard.after(moved - settled)) {
                    depart(history, code, month, moved - settled);
                    break;
                }
            }
        }
    }

    private static void depart(PlacesHistory history, MunicipalityCode code, YearMonth settled, int months) {
        YearMonth moved = settled.plusMonths(months);
        history.add(hazardCell(code, settled, HazardMeasure.DEPARTED, months), 1);
        history.add(new Cell.Month(code, moved, MonthMeasure.DEPARTURES, settled.getYear()), 1);
        history.add(new Cell.Month(code, moved, MonthMeasure.OUT_MOVES, Cell.NO_YEAR), 1);
        history.add(new Cell.Month(OSLO, moved, MonthMeasure.IN_MOVES, Cell.NO_YEAR), 1);
        history.add(new Cell.Arrival(OSLO, moved, ArrivalOrder.FIRST, code, RightsPeriod.GRANT), 1);
    }

    private static Cell.Hazard hazardCell(MunicipalityCode code, YearMonth settled, HazardMeasure measure, int months) {
        return new Cell.Hazard(code, settled, Household.SINGLE, CountryGroup.SYR, Ground.ASYLUM, measure, months);
    }

    private interface HazardOf {
        double after(int months);
    }
}
