package no.bofast.report.figures.svg;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.ToIntFunction;

/**
 * Flows of people between classes as ribbons, from those on the left to the same classes on the right.
 *
 * @param id unique on the page
 * @param classes names of the classes, from top to bottom
 * @param from what the left side is
 * @param to what the right side is
 * @param percent how a share is written
 */
public record Sankey(
        String id,
        String title,
        String description,
        List<String> classes,
        String from,
        String to,
        Palette palette,
        DoubleFunction<String> percent,
        List<Flow> flows) {

    private static final int WIDTH = 760;
    private static final int TOP = 34;
    private static final int PEOPLE_HEIGHT = 320;
    private static final int GAP = 12;
    private static final int NODE = 14;
    private static final int LEFT = 190;
    private static final int RIGHT = 570;

    /** People from one class to another, by their places among the classes. */
    public record Flow(int from, int to, int people) {}

    /** Draws it. */
    public Element draw() {
        int height = TOP + PEOPLE_HEIGHT + GAP * classes.size();
        Element drawing = Drawing.of(id, WIDTH, height, title, description);
        drawing.add(Drawing.text(LEFT, 18, "end", from).with("class", "heading"));
        drawing.add(Drawing.text(RIGHT, 18, "start", to).with("class", "heading"));
        drawRibbons(drawing);
        drawNodes(drawing, Flow::from, LEFT - NODE, LEFT - NODE - 6, "end");
        drawNodes(drawing, Flow::to, RIGHT, RIGHT + NODE + 6, "start");
        return drawing;
    }

    private void drawRibbons(Element drawing) {
        Map<Integer, Double> leaving = tops(Flow::from);
        Map<Integer, Double> arriving = tops(Flow::to);
        for (Flow flow : ordered()) {
            double y1 = leaving.merge(flow.from(), height(flow.people()), Double::sum) - height(flow.people());
            double y2 = arriving.merge(flow.to(), height(flow.people()), Double::sum) - height(flow.people());
            drawing.add(ribbon(y1, y2, height(flow.people()))
                    .with("fill", palette.colour(flow.from(), classes.size()))
                    .add(Element.of("title", label(flow))));
        }
    }

    private List<Flow> ordered() {
        return flows.stream()
                .sorted((a, b) ->
                        a.from() == b.from() ? Integer.compare(a.to(), b.to()) : Integer.compare(a.from(), b.from()))
                .toList();
    }

    private String label(Flow flow) {
        double share = (double) flow.people() / people();
        return classes.get(flow.from()) + " → " + classes.get(flow.to()) + ": " + percent.apply(share);
    }

    private static Element ribbon(double y1, double y2, double height) {
        double middle = (LEFT + RIGHT) / 2.0;
        String path = "M" + at(LEFT, y1) + "C" + at(middle, y1) + " " + at(middle, y2) + " " + at(RIGHT, y2) + "L"
                + at(RIGHT, y2 + height) + "C" + at(middle, y2 + height) + " " + at(middle, y1 + height) + " "
                + at(LEFT, y1 + height) + "Z";
        return Element.of("path").with("d", path).with("class", "ribbon");
    }

    private static String at(double x, double y) {
        return Element.number(x) + "," + Element.number(y);
    }

    private void drawNodes(Element drawing, ToIntFunction<Flow> side, double x, double textX, String anchor) {
        Map<Integer, Double> tops = tops(side);
        for (int i = 0; i < classes.size(); i++) {
            double height = height(people(side, i));
            String share = percent.apply((double) people(side, i) / people());
            drawing.add(
                    Drawing.rectangle(x, tops.get(i), NODE, Math.max(1, height), palette.colour(i, classes.size())));
            drawing.add(Drawing.text(textX, tops.get(i) + height / 2 + 4, anchor, classes.get(i) + "  " + share));
        }
    }

    /** Where each class begins on a side. */
    private Map<Integer, Double> tops(ToIntFunction<Flow> side) {
        Map<Integer, Double> tops = new HashMap<>();
        double y = TOP;
        for (int i = 0; i < classes.size(); i++) {
            tops.put(i, y);
            y += height(people(side, i)) + GAP;
        }
        return tops;
    }

    private double height(int people) {
        return (double) PEOPLE_HEIGHT * people / people();
    }

    private int people(ToIntFunction<Flow> side, int place) {
        return flows.stream()
                .filter(flow -> side.applyAsInt(flow) == place)
                .mapToInt(Flow::people)
                .sum();
    }

    private int people() {
        return flows.stream().mapToInt(Flow::people).sum();
    }
}
