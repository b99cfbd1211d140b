package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import no.bofast.report.figures.svg.Bars;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.CategoryOrder;
import no.bofast.report.measures.Quartile;
import no.bofast.report.tables.Row;

/** Quartile bars: for each kind of municipality, the shares of municipalities in each quartile of a measure. */
final class QuartileFigures {

    private static final int DIMENSION = 1;
    private static final int CATEGORY = 2;
    private static final int QUARTILE = 3;
    private static final int MUNICIPALITIES = 4;
    private static final String CONTINUITY = "continuity";

    private final Sheet sheet;

    QuartileFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    /** The figure of one measure, with its table of municipalities behind it; none if it has no municipality. */
    Optional<Element> of(String measure) {
        List<Row> rows = sheet.report().table("quartiles").stream()
                .flatMap(table -> table.rows().stream().filter(row -> row.get(0).equals(measure)))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        String title = sheet.texts().of("figure.quartiles", sheet.texts().of("measure." + measure));
        Element drawing = bars(measure, title, groups(rows)).draw();
        List<Row> behind = sheet.report().table(measure).orElseThrow().rows();
        return Optional.of(sheet.figure(drawing, title, "caption." + measure, measure, behind));
    }

    private Bars bars(String measure, String title, List<Bars.Group> groups) {
        List<String> series = Arrays.stream(Quartile.values())
                .map(quartile -> sheet.texts().category("quartile", quartile.label()))
                .toList();
        return new Bars(
                "quartiles-" + measure,
                title,
                description(groups, series),
                series,
                Palette.ORDERED,
                true,
                sheet.numbers()::wholePercent,
                groups);
    }

    private List<Bars.Group> groups(List<Row> rows) {
        List<Bars.Group> groups = new ArrayList<>();
        Breakdown.OF_PLACES.forEach(
                breakdown -> addGroups(breakdown.label(), CategoryOrder.of(breakdown), rows, groups));
        addGroups(CONTINUITY, Comparator.reverseOrder(), rows, groups);
        return groups;
    }

    private void addGroups(String dimension, Comparator<String> order, List<Row> rows, List<Bars.Group> groups) {
        List<Row> here = rows.stream()
                .filter(row -> row.get(DIMENSION).equals(dimension))
                .toList();
        groups.add(new Bars.Group(sheet.texts().of("column." + dimension), List.of()));
        here.stream()
                .map(row -> row.get(CATEGORY))
                .distinct()
                .sorted(order)
                .forEach(category -> groups.add(new Bars.Group(sheet.name(category), shares(category, here))));
    }

    private static List<Double> shares(String category, List<Row> rows) {
        double[] counts = new double[Quartile.values().length];
        for (int i = 0; i < counts.length; i++) {
            String quartile = Quartile.values()[i].label();
            counts[i] = rows.stream()
                    .filter(row -> row.get(CATEGORY).equals(category)
                            && row.get(QUARTILE).equals(quartile))
                    .mapToInt(row -> Integer.parseInt(row.get(MUNICIPALITIES)))
                    .sum();
        }
        double all = Arrays.stream(counts).sum();
        return Arrays.stream(counts).mapToObj(count -> count / all).toList();
    }

    private String description(List<Bars.Group> groups, List<String> series) {
        int last = series.size() - 1;
        return Sheet.described(groups.stream()
                .filter(group -> !group.shares().isEmpty())
                .map(group -> group.name() + ": "
                        + sheet.numbers().wholePercent(group.shares().get(last)) + " " + series.get(last)));
    }
}
