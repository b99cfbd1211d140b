package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** What is to be expected in the country and in each class of municipalities, in words that don't promise; municipalities are in the file. */
final class ForecastFigures {

    private static final String TABLE = "forecast";

    private final Sheet sheet;

    ForecastFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    /** One for each measure; none if nothing is forecast. */
    List<Element> figures() {
        return sheet.report().table(TABLE).stream()
                .flatMap(table -> values(table, "measure").map(measure -> figure(table, measure)))
                .toList();
    }

    private static Stream<String> values(Table table, String column) {
        return table.rows().stream().map(row -> row.get(table.column(column))).distinct();
    }

    private Element figure(Table table, String measure) {
        List<String> through = values(table, "through").toList();
        Element head = Element.of("tr", Element.of("td"));
        through.forEach(last -> head.add(
                Element.of("th", sheet.texts().of("forecast.through", last)).with("scope", "col")));
        Element body = Element.of("tbody");
        Stream.concat(Stream.of(Breakdown.ALL), Breakdown.OF_PLACES.stream())
                .flatMap(breakdown -> lines(table, breakdown, measure, through))
                .forEach(body::add);
        return Element.of(
                "figure",
                Element.of("h3", sheet.texts().category("measure", measure)),
                Element.of("table", Element.of("thead", head), body),
                Element.of(
                        "figcaption",
                        sheet.texts().of("caption." + TABLE) + " "
                                + new Notes(sheet.report().request()).registerDate()));
    }

    private Stream<Element> lines(Table table, Breakdown breakdown, String measure, List<String> through) {
        List<Row> rows = sheet.rows(TABLE, "dimension", breakdown).stream()
                .filter(row -> row.get(table.column("measure")).equals(measure))
                .toList();
        return rows.stream()
                .map(row -> row.get(table.column("category")))
                .distinct()
                .map(category -> line(table, breakdown, category, rows, through));
    }

    private Element line(Table table, Breakdown breakdown, String category, List<Row> rows, List<String> through) {
        List<Object> cells = new ArrayList<>();
        cells.add(Element.of("th", name(breakdown, category)).with("scope", "row"));
        for (String last : through) {
            rows.stream()
                    .filter(row -> row.get(table.column("category")).equals(category)
                            && row.get(table.column("through")).equals(last))
                    .forEach(row -> cells.add(Element.of("td", bounds(table, row))));
        }
        return Element.of("tr", cells.toArray());
    }

    private String name(Breakdown breakdown, String category) {
        return breakdown == Breakdown.ALL
                ? sheet.texts().of("forecast.country")
                : sheet.texts().of("column." + breakdown.label()) + ": " + sheet.name(category);
    }

    private String bounds(Table table, Row row) {
        return sheet.texts()
                .of(
                        "forecast.bounds",
                        sheet.texts().between(count(table, row, "lower_80"), count(table, row, "upper_80")));
    }

    private String count(Table table, Row row, String column) {
        return sheet.numbers().count(Integer.parseInt(row.get(table.column(column))));
    }
}
