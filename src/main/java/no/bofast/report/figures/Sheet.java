package no.bofast.report.figures;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.files.Shape;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.CategoryOrder;
import no.bofast.report.measures.Places;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.words.Texts;

/** What all sections of the page are made with: the report's tables, words and numbers of its language. */
record Sheet(Report report, Places places) {

    Texts texts() {
        return Texts.in(report.request().language());
    }

    PageNumbers numbers() {
        return new PageNumbers(report.request().language());
    }

    /** The rows of a table about one breakdown, its categories in their order; none if the table wasn't made. */
    List<Row> rows(String table, String column, Breakdown breakdown) {
        return report.table(table).stream()
                .flatMap(found -> found.rows().stream()
                        .filter(row -> row.get(found.column(column)).equals(breakdown.label()))
                        .sorted(order(found, breakdown)))
                .toList();
    }

    private static Comparator<Row> order(Table table, Breakdown breakdown) {
        if (!table.columns().contains("category")) {
            return Comparator.naturalOrder();
        }
        int category = table.column("category");
        Comparator<Row> byCategory = Comparator.comparing(row -> row.get(category), CategoryOrder.of(breakdown));
        return table.columns().contains("years")
                ? byCategory.thenComparing(row -> Integer.valueOf(row.get(table.column("years"))))
                : byCategory;
    }

    static Palette palette(Breakdown breakdown) {
        return CategoryOrder.isScale(breakdown) ? Palette.ORDERED : Palette.UNORDERED;
    }

    /** A category as the page names it. */
    String name(String category) {
        return texts().anyCategory(category);
    }

    /** A breakdown within a sentence. */
    String inSentence(Breakdown breakdown) {
        return texts().of("column." + breakdown.label()).toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * A figure with its caption and, folded behind it, the numbers.
     *
     * @param caption key of the definition
     */
    Element figure(Element drawing, String title, String caption, String table, List<Row> rows) {
        return Element.of(
                "figure",
                Element.of("h3", title),
                drawing,
                Element.of("figcaption", texts().of(caption) + " " + new Notes(report.request()).registerDate()),
                Element.of("details", Element.of("summary", texts().of("page.numbers")), numbers(table, rows)));
    }

    /** Rows of a table as the page shows them. */
    Element numbers(String table, List<Row> rows) {
        Table found = report.table(table).orElseThrow();
        Element head = Element.of("tr");
        found.columns()
                .forEach(column ->
                        head.add(Element.of("th", texts().of(heading(column))).with("scope", "col")));
        Element body = Element.of("tbody");
        rows.forEach(row -> body.add(row(found, row)));
        return Element.of("table", Element.of("thead", head), body);
    }

    /** Columns of words have no code to explain on the page. */
    private static String heading(String column) {
        return switch (column) {
            case "quartile", "class", "continuous", "in_funnel" -> "heading." + column;
            default -> "column." + column;
        };
    }

    private Element row(Table table, Row row) {
        int keys = Shape.of(table).keys(table).size();
        Element line = Element.of("tr");
        for (int i = 0; i < table.columns().size(); i++) {
            String column = table.columns().get(i);
            String value = row.get(i);
            line.add(i < keys ? Element.of("th", word(column, value)).with("scope", "row") : cell(column, value));
        }
        return line;
    }

    private Element cell(String column, String value) {
        return switch (column) {
            case "quartile", "class", "report_class" ->
                Element.of("td", value.isEmpty() ? "–" : texts().category("quartile", value));
            case "continuous", "in_funnel" -> Element.of("td", texts().of("value." + value));
            default -> Element.of("td", numbers().value(column, value)).with("class", "number");
        };
    }

    private String word(String column, String value) {
        return switch (column) {
            case "dimension", "by" -> texts().of("column." + value);
            case "category", "from", "to", "country" -> name(value);
            case "term" -> texts().term(value);
            case "municipality" ->
                value + " "
                        + places.find(MunicipalityCode.of(value)).orElseThrow().name();
            default -> texts().category(column, value);
        };
    }

    /** Joins what a figure shows into a sentence for those who can't see it. */
    static String described(Stream<String> parts) {
        return String.join("; ", parts.toList()) + ".";
    }
}
