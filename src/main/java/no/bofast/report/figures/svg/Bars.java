package no.bofast.report.figures.svg;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Horizontal bars of shares or counts, for each category either side by side (one a series) or in one bar that adds up to the whole.
 *
 * @param id unique on the page
 * @param series names of the series, in the order of each category's shares
 * @param written how a share, or count, is written
 */
public record Bars(
        String id,
        String title,
        String description,
        List<String> series,
        Palette palette,
        boolean isStacked,
        DoubleFunction<String> written,
        List<Group> groups) {

    private static final int WIDTH = 760;
    private static final int LEFT = 210;
    private static final int RIGHT = 710;
    private static final int LEGEND = 30;
    private static final int LEGEND_LEFT = 60;
    private static final int BAR = 15;
    private static final int STACKED_BAR = 20;
    private static final int GAP = 9;
    private static final double LEAST_WITH_TEXT = 0.08;

    /** One category's shares, or counts; a name without shares is a heading. */
    public record Group(String name, List<Double> shares) {}

    /** Draws it. */
    public Element draw() {
        Element drawing = Drawing.of(id, WIDTH, height(), title, description);
        drawLegend(drawing);
        double y = LEGEND + GAP;
        for (Group group : groups) {
            drawGroup(drawing, group, y);
            y += height(group) + GAP;
        }
        return drawing;
    }

    private int height() {
        return LEGEND
                + GAP
                + groups.stream().mapToInt(group -> height(group) + GAP).sum();
    }

    private int height(Group group) {
        return isStacked || group.shares().isEmpty() ? STACKED_BAR : BAR * series.size();
    }

    private void drawLegend(Element drawing) {
        double x = LEGEND_LEFT;
        for (int i = 0; i < series.size(); i++) {
            drawing.add(Drawing.rectangle(x, 8, 12, 12, colour(i)));
            drawing.add(Drawing.text(x + 17, 18, "start", series.get(i)));
            x += 40 + 6.6 * series.get(i).length();
        }
    }

    private void drawGroup(Element drawing, Group group, double y) {
        boolean isHeading = group.shares().isEmpty();
        double middle = y + height(group) / 2.0 + 4;
        drawing.add(Drawing.text(LEFT - 8, middle, "end", group.name()).with("class", isHeading ? "heading" : "name"));
        if (isStacked) {
            drawStack(drawing, group, y);
        } else {
            drawSideBySide(drawing, group, y);
        }
    }

    private void drawSideBySide(Element drawing, Group group, double y) {
        for (int i = 0; i < group.shares().size(); i++) {
            double width = (RIGHT - LEFT) * group.shares().get(i) / longest();
            drawing.add(Drawing.rectangle(LEFT, y + i * BAR, width, BAR - 2, colour(i)));
            drawing.add(Drawing.text(
                            LEFT + width + 4,
                            y + i * BAR + 11,
                            "start",
                            written.apply(group.shares().get(i)))
                    .with("class", "value"));
        }
    }

    private void drawStack(Element drawing, Group group, double y) {
        double x = LEFT;
        for (int i = 0; i < group.shares().size(); i++) {
            double share = group.shares().get(i);
            double width = (RIGHT - LEFT) * share;
            drawing.add(Drawing.rectangle(x, y, width, STACKED_BAR, colour(i)));
            if (share >= LEAST_WITH_TEXT) {
                drawing.add(Drawing.text(x + width / 2, y + 14, "middle", written.apply(share))
                        .with("class", i > 0 ? "onDark" : "onLight"));
            }
            x += width;
        }
    }

    private double longest() {
        return Math.max(
                0.01,
                groups.stream()
                        .flatMap(group -> group.shares().stream())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(1));
    }

    private String colour(int place) {
        return palette.colour(place, series.size());
    }
}
