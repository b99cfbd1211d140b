package no.bofast.report.figures;

import java.util.Comparator;
import java.util.List;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.model.Adjusted;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** Whom to learn from: small and remote municipalities that keep more people than expected; and behind them all municipalities. */
final class AdjustedFigures {

    private static final String TABLE = "adjusted";

    private final Sheet sheet;

    AdjustedFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    /** None if nothing could be expected of anyone. */
    List<Element> figures() {
        return sheet.report().table(TABLE).stream()
                .filter(table -> !table.rows().isEmpty())
                .map(this::figure)
                .toList();
    }

    private Element figure(Table table) {
        List<Row> keepers = table.rows().stream()
                .filter(row -> isSmallAndRemote(row) && keepsMore(table, row))
                .sorted(Comparator.comparingDouble(row -> number(table, row, "difference")))
                .toList();
        String found = sheet.texts().of(keepers.isEmpty() ? "adjusted.no_keepers" : "adjusted.keepers");
        String caption = sheet.texts().of("caption." + TABLE) + " "
                + new Notes(sheet.report().request()).registerDate();
        Element figure = Element.of("figure", Element.of("h3", found));
        if (!keepers.isEmpty()) {
            figure.add(sheet.numbers(TABLE, keepers));
        }
        figure.add(Element.of("figcaption", caption));
        return figure.add(Element.of(
                "details",
                Element.of("summary", sheet.texts().of("adjusted.all")),
                sheet.numbers(TABLE, table.rows())));
    }

    private boolean isSmallAndRemote(Row row) {
        return Adjusted.isSmallAndRemote(
                sheet.places().find(MunicipalityCode.of(row.get(0))).orElseThrow());
    }

    private static boolean keepsMore(Table table, Row row) {
        return number(table, row, "share") < number(table, row, "lower");
    }

    private static double number(Table table, Row row, String column) {
        return Double.parseDouble(row.get(table.column(column)));
    }
}
