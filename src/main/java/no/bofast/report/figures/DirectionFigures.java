package no.bofast.report.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Sankey;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.CategoryOrder;
import no.bofast.report.tables.Row;

/** Flows between classes of municipalities, one Sankey diagram for each way to class them. */
final class DirectionFigures {

    private static final int FROM = 1;
    private static final int TO = 2;
    private static final int DEPARTED = 3;

    private final Sheet sheet;

    DirectionFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Element> figures() {
        return new PlaceFigures(sheet, "directions", "by", this::draw).figures();
    }

    private Optional<Element> draw(Breakdown breakdown, String title, List<Row> rows) {
        int people = rows.stream().mapToInt(DirectionFigures::departed).sum();
        return people < Disclosure.LEAST_DENOMINATOR
                ? Optional.empty()
                : Optional.of(sankey(breakdown, title, rows, people).draw());
    }

    private Sankey sankey(Breakdown breakdown, String title, List<Row> rows, int people) {
        List<String> classes = rows.stream()
                .flatMap(row -> Stream.of(row.get(FROM), row.get(TO)))
                .distinct()
                .sorted(CategoryOrder.of(breakdown))
                .toList();
        return new Sankey(
                "directions-" + breakdown.label(),
                title,
                description(rows, people),
                classes.stream().map(sheet::name).toList(),
                sheet.texts().of("label.from"),
                sheet.texts().of("label.to"),
                Sheet.palette(breakdown),
                sheet.numbers()::wholePercent,
                rows.stream().map(row -> flow(row, classes)).toList());
    }

    private static Sankey.Flow flow(Row row, List<String> classes) {
        return new Sankey.Flow(classes.indexOf(row.get(FROM)), classes.indexOf(row.get(TO)), departed(row));
    }

    private static int departed(Row row) {
        return Integer.parseInt(row.get(DEPARTED));
    }

    private String description(List<Row> rows, int people) {
        return Sheet.described(rows.stream()
                .map(row -> sheet.name(row.get(FROM)) + " → " + sheet.name(row.get(TO)) + ": "
                        + sheet.numbers().percent((double) departed(row) / people)));
    }
}
