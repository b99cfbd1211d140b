package no.bofast.report.figures.svg;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An element of HTML or SVG under construction; text and attribute values are escaped, styles are not. */
public final class Element {

    private final String tag;
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final List<Object> children = new ArrayList<>();

    private Element(String tag) {
        this.tag = tag;
    }

    /** An element with children: elements, or anything else as text. */
    public static Element of(String tag, Object... children) {
        return new Element(tag).add(children);
    }

    /** Sets an attribute; coordinates are written with at most two decimals. */
    public Element with(String attribute, Object value) {
        attributes.put(attribute, value instanceof Double number ? number(number) : value.toString());
        return this;
    }

    public Element add(Object... more) {
        children.addAll(List.of(more));
        return this;
    }

    /** A coordinate in a path or a list of points. */
    static String number(double value) {
        String text = String.format(Locale.ROOT, "%.2f", value);
        return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
    }

    private void writeTo(StringBuilder out) {
        out.append('<').append(tag);
        attributes.forEach((name, value) -> {
            out.append(' ').append(name).append("=\"");
            escape(value, out);
            out.append('"');
        });
        out.append('>');
        children.forEach(child -> writeChild(child, out));
        if (!isVoid()) {
            out.append("</").append(tag).append('>');
        }
    }

    private void writeChild(Object child, StringBuilder out) {
        if (child instanceof Element element) {
            element.writeTo(out);
        } else if (tag.equals("style")) {
            out.append(child);
        } else {
            escape(child.toString(), out);
        }
    }

    private boolean isVoid() {
        return tag.equals("meta") || tag.equals("br");
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        writeTo(out);
        return out.toString();
    }
}
