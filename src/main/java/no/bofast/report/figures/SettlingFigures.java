package no.bofast.report.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.report.figures.svg.Bars;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.LineChart;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** Figures of the settling itself: what was asked, decided and done, and how those fared who met a municipality out of practice. */
final class SettlingFigures {

    private static final String YEARS = "settling_years";
    private static final String AFTER_PAUSE = "after_pause";
    private static final List<String> STEPS = List.of("asked", "decided", "settled");
    private static final List<String> WHEN = List.of("first_after_pause", "other");

    private final Sheet sheet;

    SettlingFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    /** People asked for, decided on and settled in the country, by year; none if the table wasn't made, or is empty. */
    List<Element> years() {
        List<Row> rows = sheet.rows(YEARS, "dimension", Breakdown.ALL);
        if (rows.isEmpty()) {
            return List.of();
        }
        Table table = sheet.report().table(YEARS).orElseThrow();
        List<Bars.Group> groups = rows.stream()
                .map(row -> new Bars.Group(
                        row.get(table.column("year")),
                        STEPS.stream()
                                .map(step -> number(row.get(table.column(step))))
                                .toList()))
                .toList();
        String title = sheet.texts().of("table." + YEARS);
        Bars bars = new Bars(
                YEARS,
                title,
                Sheet.described(groups.stream().map(this::described)),
                STEPS.stream().map(step -> sheet.texts().of("column." + step)).toList(),
                Palette.ORDERED,
                false,
                this::count,
                groups);
        return List.of(sheet.figure(bars.draw(), title, "caption." + YEARS, YEARS, rows));
    }

    /** What wasn't told has no bar. */
    private static double number(String text) {
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private String described(Bars.Group group) {
        return group.name() + ": "
                + String.join(", ", group.shares().stream().map(this::count).toList());
    }

    private String count(double people) {
        return sheet.numbers().count(Math.round(people));
    }

    /** The share departed by years since settlement, of those settled first after a pause and of all others. */
    List<Element> afterPause() {
        return sheet.report().table(AFTER_PAUSE).stream().flatMap(this::curves).toList();
    }

    private Stream<Element> curves(Table table) {
        List<LineChart.Series> series = WHEN.stream()
                .map(when -> new LineChart.Series(
                        sheet.texts().category("settled_when", when), points(table, when), Optional.empty()))
                .filter(line -> !line.points().isEmpty())
                .toList();
        if (series.isEmpty()) {
            return Stream.empty();
        }
        String title = sheet.texts().of("table." + AFTER_PAUSE);
        LineChart chart = new LineChart(
                AFTER_PAUSE,
                title,
                CurveFigures.description(series, sheet.numbers()),
                sheet.texts().of("axis.years"),
                Palette.UNORDERED,
                sheet.numbers()::wholePercent,
                series);
        return Stream.of(sheet.figure(chart.draw(), title, "caption." + AFTER_PAUSE, AFTER_PAUSE, table.rows()));
    }

    private static List<LineChart.Point> points(Table table, String when) {
        int share = table.column("share");
        return table.rows().stream()
                .filter(row -> row.get(0).equals(when) && !row.get(share).isEmpty())
                .map(row -> new LineChart.Point(Integer.parseInt(row.get(1)), Double.parseDouble(row.get(share))))
                .toList();
    }
}
