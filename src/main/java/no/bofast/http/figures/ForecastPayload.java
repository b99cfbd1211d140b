package no.bofast.http.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.forecast.Aggregate;
import no.bofast.forecast.CountDistribution;
import no.bofast.forecast.Drift;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastBook;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.forecast.PlacesHistory;
import no.bofast.forecast.Prospect;
import no.bofast.view.AlertHistory;
import no.bofast.view.BudgetAlerts;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Severity;
import no.bofast.warning.Telling;

/** What an answer says of forecasts. */
final class ForecastPayload {

    private ForecastPayload() {}

    /** One measure, by months ahead. */
    record Course(String measure, List<Point> points) {}

    /**
     * What is to be expected: in 80 of 100 cases a number from {@code lower80} to {@code upper80}, these included.
     *
     * @param months so many from the first one on
     * @param through the last of them
     */
    record Point(
            int months,
            String through,
            Double expected,
            int median,
            int lower50,
            int upper50,
            int lower80,
            int upper80,
            int lower95,
            int upper95) {}

    /**
     * A class of municipalities.
     *
     * @param dimension {@code centrality}, {@code region} or {@code size_band}
     * @param municipalities how many they are
     */
    record OfClass(String dimension, String category, int municipalities, List<Course> measures) {}

    /** What is to be expected of some municipalities together, in some of the months ahead. */
    static List<Course> together(Collection<Prospect> prospects, IntPredicate months) {
        Aggregate sum = new Aggregate();
        prospects.stream()
                .flatMap(prospect -> prospect.forecasts().stream())
                .filter(forecast -> months.test(forecast.months()))
                .forEach(sum::add);
        OptionalInt origin = prospects.stream().mapToInt(Prospect::origin).findFirst();
        List<Aggregate.Total> totals = sum.totals();
        return Arrays.stream(ForecastMeasure.values())
                .map(measure -> new Course(
                        measure.label(),
                        totals.stream()
                                .filter(total -> total.measure() == measure)
                                .map(total -> point(total.months(), total.count(), origin.orElseThrow()))
                                .toList()))
                .filter(course -> !course.points().isEmpty())
                .toList();
    }

    /**
     * A forecast of before, and what happened.
     *
     * @param month the first that it forecast
     */
    record Past(String month, List<PastCourse> measures) {}

    /**
     * @param drift {@code above} or {@code below} when what happened has been outside the bounds of 80 of 100 cases for two months; else null
     */
    record PastCourse(String measure, String drift, List<PastPoint> points) {}

    /**
     * What became of the forecast that somebody planned by.
     *
     * @param budget the month that it begins with
     * @param state {@code within} its bounds, {@code left} them; {@code unknown} where that forecast isn't kept
     * @param since register date on which it was found that it has left them; null if it hasn't, and so are the rest
     * @param telling what the alert says, by language
     */
    record Plan(YearMonth budget, String state, LocalDate since, Severity severity, Map<String, Telling> telling) {

        static Plan of(YearMonth budget, boolean isKept, List<AlertChange> life, FigureSource source) {
            Optional<AlertChange> last = life.isEmpty() ? Optional.empty() : Optional.of(life.get(life.size() - 1));
            return last.filter(AlertHistory::isOpenAfter)
                    .map(change -> left(budget, change, life, source))
                    .orElseGet(() -> new Plan(budget, isKept ? "within" : "unknown", null, null, null));
        }

        private static Plan left(YearMonth budget, AlertChange last, List<AlertChange> life, FigureSource source) {
            LocalDate since = life.stream()
                    .filter(change -> change.alertId().equals(last.alertId()))
                    .map(AlertChange::registerDate)
                    .findFirst()
                    .orElseThrow();
            return new Plan(budget, "left", since, last.severity(), AlertPayload.tellings(last, source));
        }
    }

    record PastPoint(String through, int median, int lower80, int upper80, int happened) {}

    static List<Course> courses(Prospect prospect) {
        return measures(prospect)
                .map(measure -> new Course(
                        measure.label(),
                        IntStream.rangeClosed(1, ForecastBook.MONTHS)
                                .mapToObj(months -> prospect.of(measure, months))
                                .flatMap(Optional::stream)
                                .map(forecast -> point(forecast.months(), forecast.count(), prospect.origin()))
                                .toList()))
                .toList();
    }

    private static Stream<ForecastMeasure> measures(Prospect prospect) {
        return Arrays.stream(ForecastMeasure.values())
                .filter(measure -> prospect.of(measure, 1).isPresent());
    }

    /** What is believed of so many months from the first one on. */
    static Point point(int months, CountDistribution count, int origin) {
        return new Point(
                months,
                MonthNumber.month(origin + months - 1).toString(),
                Payloads.rounded(count.mean(), 1),
                count.quantile(0.5),
                count.quantile(0.25),
                count.quantile(0.75),
                count.quantile(0.1),
                count.quantile(0.9),
                count.quantile(0.025),
                count.quantile(0.975));
    }

    /**
     * How a forecast did.
     *
     * @param open the first month that isn't over
     */
    static Past past(Prospect prospect, PlacesHistory history, int open) {
        return new Past(
                MonthNumber.month(prospect.origin()).toString(),
                measures(prospect)
                        .map(measure -> pastCourse(prospect, measure, history, open))
                        .toList());
    }

    private static PastCourse pastCourse(Prospect prospect, ForecastMeasure measure, PlacesHistory history, int open) {
        int origin = prospect.origin();
        int over = Math.min(open - origin, ForecastBook.MONTHS);
        return new PastCourse(
                measure.label(),
                Drift.of(
                                prospect,
                                measure,
                                months -> history.happened(prospect.municipality(), measure, origin, origin + months),
                                Math.min(over, open - origin - BudgetAlerts.REGISTERED_WITHIN))
                        .map(drift -> drift.name().toLowerCase(Locale.ROOT))
                        .orElse(null),
                IntStream.rangeClosed(1, over)
                        .mapToObj(months -> prospect.of(measure, months))
                        .flatMap(Optional::stream)
                        .map(forecast -> pastPoint(forecast, origin, history))
                        .toList());
    }

    private static PastPoint pastPoint(Forecast forecast, int origin, PlacesHistory history) {
        CountDistribution count = forecast.count();
        return new PastPoint(
                MonthNumber.month(origin + forecast.months() - 1).toString(),
                count.quantile(0.5),
                count.quantile(0.1),
                count.quantile(0.9),
                history.happened(forecast.municipality(), forecast.measure(), origin, origin + forecast.months()));
    }
}
