package no.bofast.report.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.forecast.Aggregate;
import no.bofast.forecast.CountDistribution;
import no.bofast.forecast.Forecast;
import no.bofast.forecast.ForecastMeasure;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Places;
import no.bofast.report.tables.Decimals;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/**
 * {@code forecast.csv}: by municipality, class of municipalities and the country, what is expected of each measure from the first month
 * that isn't over through each later one, with bounds between which it will be in 50, 80 and 95 of 100 cases.
 *
 * <p>{@code months} counts from the first month, that one included; {@code through} is the last of them. Flows are sums over all of
 * these, {@code stock} is that at the end of {@code through}.
 */
public final class ForecastTable {

    public static final String NAME = "forecast";

    private static final String MONTHS = "months";
    private static final List<String> COLUMNS = List.of(
            "dimension",
            "category",
            "measure",
            MONTHS,
            "through",
            "expected",
            "median",
            "lower_50",
            "upper_50",
            "lower_80",
            "upper_80",
            "lower_95",
            "upper_95");
    private static final String MUNICIPALITY = "municipality";
    private static final int YEAR = 12;

    private ForecastTable() {}

    /**
     * The table.
     *
     * @param origin the first month that isn't over
     */
    public static Table of(List<Forecast> forecasts, Places places, int origin) {
        List<Row> rows = new ArrayList<>();
        Map<Category, Aggregate> classes = new LinkedHashMap<>();
        for (Forecast forecast : forecasts) {
            rows.add(row(
                    MUNICIPALITY,
                    forecast.municipality().toString(),
                    forecast.measure(),
                    forecast.months(),
                    origin,
                    forecast.count()));
            places.find(forecast.municipality()).stream()
                    .flatMap(ForecastTable::classes)
                    .forEach(category -> classes.computeIfAbsent(category, c -> new Aggregate())
                            .add(forecast));
        }
        classes.forEach((category, aggregate) -> aggregate
                .totals()
                .forEach(total -> rows.add(row(
                        category.breakdown().label(),
                        category.name(),
                        total.measure(),
                        total.months(),
                        origin,
                        total.count()))));
        return Table.sorted(NAME, COLUMNS, rows.stream());
    }

    /** The same in whole years alone, as a report has it; {@code through} tells how many. */
    public static Table ofYears(List<Forecast> forecasts, Places places, int origin) {
        Table all = of(
                forecasts.stream()
                        .filter(forecast -> forecast.months() % YEAR == 0)
                        .toList(),
                places,
                origin);
        int months = all.column(MONTHS);
        return Table.sorted(
                NAME,
                without(months, all.columns()),
                all.rows().stream().map(row -> new Row(without(months, row.values()))));
    }

    private static List<String> without(int place, List<String> values) {
        List<String> others = new ArrayList<>(values);
        others.remove(place);
        return others;
    }

    private static Stream<Category> classes(Municipality place) {
        return Stream.concat(
                Stream.of(Category.EVERYONE),
                Breakdown.OF_PLACES.stream().map(breakdown -> Places.classOf(place, breakdown)));
    }

    private static Row row(
            String dimension,
            String category,
            ForecastMeasure measure,
            int months,
            int origin,
            CountDistribution count) {
        return Row.of(
                dimension,
                category,
                measure.label(),
                months,
                MonthNumber.month(origin + months - 1),
                Decimals.of(count.mean()),
                count.quantile(0.5),
                count.quantile(0.25),
                count.quantile(0.75),
                count.quantile(0.1),
                count.quantile(0.9),
                count.quantile(0.025),
                count.quantile(0.975));
    }
}
