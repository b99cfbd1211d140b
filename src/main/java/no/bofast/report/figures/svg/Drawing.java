package no.bofast.report.figures.svg;

/** The SVG element around a figure: size, and what it is in words, for those who can't see it. */
final class Drawing {

    private Drawing() {}

    /**
     * An empty drawing.
     *
     * @param id unique on the page
     * @param title what the figure is
     * @param description what it shows
     */
    static Element of(String id, int width, int height, String title, String description) {
        return Element.of(
                        "svg",
                        Element.of("title", title).with("id", id + "-title"),
                        Element.of("desc", description).with("id", id + "-desc"))
                .with("role", "img")
                .with("aria-labelledby", id + "-title " + id + "-desc")
                .with("viewBox", "0 0 " + width + " " + height)
                .with("xmlns", "http://www.w3.org/2000/svg");
    }

    static Element text(double x, double y, String anchor, String text) {
        return Element.of("text", text).with("x", x).with("y", y).with("text-anchor", anchor);
    }

    static Element line(double x1, double y1, double x2, double y2, String kind) {
        return Element.of("line")
                .with("x1", x1)
                .with("y1", y1)
                .with("x2", x2)
                .with("y2", y2)
                .with("class", kind);
    }

    static Element rectangle(double x, double y, double width, double height, String fill) {
        return Element.of("rect")
                .with("x", x)
                .with("y", y)
                .with("width", Math.max(0, width))
                .with("height", height)
                .with("fill", fill);
    }
}
