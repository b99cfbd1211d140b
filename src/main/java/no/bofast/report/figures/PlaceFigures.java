package no.bofast.report.figures;

import java.util.List;
import java.util.Optional;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.tables.Row;

/**
 * The figures of a table about classes of municipalities: one for each way to class them, with its caption and its numbers.
 *
 * @param column which of the table's columns names the way
 */
record PlaceFigures(Sheet sheet, String table, String column, Way way) {

    List<Element> figures() {
        return Breakdown.OF_PLACES.stream()
                .flatMap(breakdown -> by(breakdown).stream())
                .toList();
    }

    private Optional<Element> by(Breakdown breakdown) {
        List<Row> rows = sheet.rows(table, column, breakdown);
        String title = sheet.texts().of("figure." + table, sheet.inSentence(breakdown));
        return way.draw(breakdown, title, rows)
                .map(drawing -> sheet.figure(drawing, title, "caption." + table, table, rows));
    }

    /** How the rows of one breakdown are drawn. */
    interface Way {

        /** The drawing; none if the rows have too few people to show shares of. */
        Optional<Element> draw(Breakdown breakdown, String title, List<Row> rows);
    }
}
