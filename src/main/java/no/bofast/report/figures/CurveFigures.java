package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.LineChart;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.tables.Row;

/** Cohort curves: all with bounds and with loss to follow-up, then by settlement year and by each characteristic. */
final class CurveFigures {

    private static final int CATEGORY = 1;
    private static final int YEARS = 2;
    private static final int SHARE = 5;
    private static final int PRODUCT_LIMIT = 6;

    private final Sheet sheet;

    CurveFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Element> figures() {
        List<Element> figures = new ArrayList<>();
        all().ifPresent(figures::add);
        Stream.of(
                        Breakdown.SETTLEMENT_YEAR,
                        Breakdown.SEX,
                        Breakdown.AGE_BAND,
                        Breakdown.HOUSEHOLD,
                        Breakdown.COUNTRY,
                        Breakdown.GROUND,
                        Breakdown.CENTRALITY,
                        Breakdown.REGION,
                        Breakdown.SIZE_BAND)
                .forEach(breakdown -> by(breakdown).ifPresent(figures::add));
        return figures;
    }

    private Optional<Element> all() {
        List<Row> rows = sheet.rows("curves", "dimension", Breakdown.ALL);
        List<Row> bounds = sheet.rows("curves_bounds", "dimension", Breakdown.ALL);
        List<LineChart.Series> series = Stream.of(
                        new LineChart.Series(
                                sheet.texts().of("label.share"), points(rows, SHARE), Optional.of(band(bounds, 3))),
                        new LineChart.Series(
                                sheet.texts().of("label.product_limit"),
                                points(rows, PRODUCT_LIMIT),
                                Optional.of(band(bounds, 5))))
                .filter(line -> !line.points().isEmpty())
                .toList();
        String title = sheet.texts().of("figure.curves_all");
        return drawn("curves-all", title, Palette.UNORDERED, series)
                .map(drawing -> sheet.figure(drawing, title, "caption.curves_all", "curves", rows));
    }

    private static List<LineChart.Band> band(List<Row> rows, int low) {
        return rows.stream()
                .filter(row -> !row.get(low).isEmpty())
                .map(row -> new LineChart.Band(
                        Integer.parseInt(row.get(YEARS)),
                        Double.parseDouble(row.get(low)),
                        Double.parseDouble(row.get(low + 1))))
                .toList();
    }

    private Optional<Element> by(Breakdown breakdown) {
        List<Row> rows = sheet.rows("curves", "dimension", breakdown);
        Map<String, List<Row>> byCategory = new LinkedHashMap<>();
        rows.forEach(row -> byCategory
                .computeIfAbsent(row.get(CATEGORY), name -> new ArrayList<>())
                .add(row));
        List<LineChart.Series> series = byCategory.entrySet().stream()
                .map(e -> new LineChart.Series(sheet.name(e.getKey()), points(e.getValue(), SHARE), Optional.empty()))
                .filter(line -> !line.points().isEmpty())
                .toList();
        String title = sheet.texts().of("figure.curves", sheet.inSentence(breakdown));
        return drawn("curves-" + breakdown.label(), title, Sheet.palette(breakdown), series)
                .map(drawing -> sheet.figure(drawing, title, "caption.curves", "curves", rows));
    }

    private Optional<Element> drawn(String id, String title, Palette palette, List<LineChart.Series> series) {
        if (series.isEmpty()) {
            return Optional.empty();
        }
        LineChart chart = new LineChart(
                id,
                title,
                description(series, sheet.numbers()),
                sheet.texts().of("axis.years"),
                palette,
                sheet.numbers()::wholePercent,
                series);
        return Optional.of(chart.draw());
    }

    private static List<LineChart.Point> points(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> !row.get(column).isEmpty())
                .map(row -> new LineChart.Point(Integer.parseInt(row.get(YEARS)), Double.parseDouble(row.get(column))))
                .toList();
    }

    /** Where each line ends. */
    static String description(List<LineChart.Series> series, PageNumbers numbers) {
        return Sheet.described(series.stream().map(line -> {
            LineChart.Point end = line.points().get(line.points().size() - 1);
            return line.name() + ": " + numbers.percent(end.share()) + " (" + end.years() + ")";
        }));
    }
}
