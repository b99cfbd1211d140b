package no.bofast.report.figures.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;

/**
 * Shares over whole years as lines, each with its name at its end.
 *
 * @param id unique on the page
 * @param xLabel what the horizontal axis counts
 * @param percent how a share is written
 */
public record LineChart(
        String id,
        String title,
        String description,
        String xLabel,
        Palette palette,
        DoubleFunction<String> percent,
        List<Series> series) {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 380;
    private static final int LEFT = 52;
    private static final int RIGHT = 570;
    private static final int TOP = 14;
    private static final int BOTTOM = 328;
    private static final int LABEL_HEIGHT = 14;
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3");

    /** One line; points by year. */
    public record Series(String name, List<Point> points, Optional<List<Band>> band) {}

    /** A share after some years. */
    public record Point(int years, double share) {}

    /** Bounds of the share after some years. */
    public record Band(int years, double low, double high) {}

    /** Draws it. */
    public Element draw() {
        Element drawing = Drawing.of(id, WIDTH, HEIGHT, title, description);
        drawAxes(drawing);
        for (int i = 0; i < series.size(); i++) {
            drawSeries(drawing, series.get(i), i);
        }
        drawNames(drawing);
        return drawing;
    }

    private void drawAxes(Element drawing) {
        for (int tick = 0; tick <= ticks(); tick++) {
            double share = tick * step();
            drawing.add(Drawing.line(LEFT, y(share), RIGHT, y(share), "grid"));
            drawing.add(Drawing.text(LEFT - 6, y(share) + 4, "end", percent.apply(share)));
        }
        for (int year = 0; year <= lastYear(); year++) {
            drawing.add(Drawing.text(x(year), BOTTOM + 18, "middle", Integer.toString(year)));
        }
        drawing.add(Drawing.text((LEFT + RIGHT) / 2.0, BOTTOM + 40, "middle", xLabel));
    }

    private void drawSeries(Element drawing, Series line, int place) {
        String colour = palette.colour(place, series.size());
        line.band().filter(band -> band.size() > 1).ifPresent(band -> drawing.add(area(band, colour)));
        drawing.add(Element.of("polyline")
                .with("points", points(line))
                .with("class", "line")
                .with("stroke", colour)
                .with("stroke-dasharray", palette == Palette.ORDERED ? "" : DASHES.get(place % DASHES.size())));
    }

    private String points(Series line) {
        StringBuilder points = new StringBuilder();
        line.points().forEach(point -> append(points, point.years(), point.share()));
        return points.toString().trim();
    }

    private Element area(List<Band> band, String colour) {
        StringBuilder points = new StringBuilder();
        band.forEach(bounds -> append(points, bounds.years(), bounds.high()));
        for (int i = band.size() - 1; i >= 0; i--) {
            append(points, band.get(i).years(), band.get(i).low());
        }
        return Element.of("polygon")
                .with("points", points.toString().trim())
                .with("fill", colour)
                .with("fill-opacity", 0.15);
    }

    private void append(StringBuilder points, int years, double share) {
        points.append(Element.number(x(years)))
                .append(',')
                .append(Element.number(y(share)))
                .append(' ');
    }

    /** Names beside the ends of their lines, moved apart where these are close. */
    private void drawNames(Element drawing) {
        List<Name> names = new ArrayList<>();
        for (int i = 0; i < series.size(); i++) {
            Point end = series.get(i).points().get(series.get(i).points().size() - 1);
            names.add(new Name(series.get(i).name(), x(end.years()), y(end.share()), palette.colour(i, series.size())));
        }
        names.sort(Comparator.comparingDouble(Name::y));
        List<Double> places = apart(names);
        for (int i = 0; i < names.size(); i++) {
            names.get(i).drawAt(places.get(i), drawing);
        }
    }

    private static List<Double> apart(List<Name> names) {
        List<Double> places = new ArrayList<>();
        double least = TOP;
        for (Name name : names) {
            double place = Math.max(least, name.y());
            places.add(place);
            least = place + LABEL_HEIGHT;
        }
        double excess = Math.max(0, least - LABEL_HEIGHT - BOTTOM);
        for (int i = places.size() - 1; i >= 0 && excess > 0; i--) {
            double most = BOTTOM - (double) LABEL_HEIGHT * (places.size() - 1 - i);
            places.set(i, Math.min(places.get(i), most));
        }
        return places;
    }

    private record Name(String text, double x, double y, String colour) {

        void drawAt(double place, Element drawing) {
            drawing.add(Drawing.line(x + 2, y, RIGHT + 14, place, "leader").with("stroke", colour));
            drawing.add(Drawing.text(RIGHT + 18, place + 4, "start", text));
        }
    }

    private int lastYear() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToInt(Point::years)
                .max()
                .orElse(1);
    }

    private double highest() {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::share)
                .max()
                .orElse(0);
    }

    private double step() {
        double highest = highest();
        return highest > 0.5 ? 0.2 : highest > 0.2 ? 0.1 : 0.05;
    }

    private int ticks() {
        return Math.max(1, (int) Math.ceil(highest() / step() - 1e-9));
    }

    private double x(int years) {
        return LEFT + (double) (RIGHT - LEFT) * years / Math.max(1, lastYear());
    }

    private double y(double share) {
        return BOTTOM - (BOTTOM - TOP) * Math.min(1, share / (ticks() * step()));
    }
}
