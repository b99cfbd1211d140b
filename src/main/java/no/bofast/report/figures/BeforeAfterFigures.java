package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.figures.svg.Bars;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.tables.Row;

/** Where people were settled, where they live now and where everybody lives, as shares of each. */
final class BeforeAfterFigures {

    private static final int CATEGORY = 1;
    private static final int FIRST_COUNT = 2;
    private static final int COUNTS = 3;

    private final Sheet sheet;

    BeforeAfterFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    List<Element> figures() {
        return new PlaceFigures(sheet, "before_after", "dimension", this::draw).figures();
    }

    private Optional<Element> draw(Breakdown breakdown, String title, List<Row> rows) {
        List<Integer> wholes = wholes(rows);
        if (wholes.stream().anyMatch(whole -> whole < Disclosure.LEAST_DENOMINATOR)) {
            return Optional.empty();
        }
        List<Bars.Group> groups = rows.stream().map(row -> group(row, wholes)).toList();
        Bars bars = new Bars(
                "before-after-" + breakdown.label(),
                title,
                description(groups),
                series(),
                Palette.UNORDERED,
                false,
                sheet.numbers()::percent,
                groups);
        return Optional.of(bars.draw());
    }

    private List<String> series() {
        return Stream.of("settled", "lives_there", "population")
                .map(label -> sheet.texts().of("label." + label))
                .toList();
    }

    private static List<Integer> wholes(List<Row> rows) {
        List<Integer> wholes = new ArrayList<>();
        for (int count = 0; count < COUNTS; count++) {
            int column = FIRST_COUNT + count;
            wholes.add(rows.stream()
                    .mapToInt(row -> Integer.parseInt(row.get(column)))
                    .sum());
        }
        return wholes;
    }

    private Bars.Group group(Row row, List<Integer> wholes) {
        List<Double> shares = new ArrayList<>();
        for (int count = 0; count < COUNTS; count++) {
            shares.add(Double.parseDouble(row.get(FIRST_COUNT + count)) / wholes.get(count));
        }
        return new Bars.Group(sheet.name(row.get(CATEGORY)), shares);
    }

    private String description(List<Bars.Group> groups) {
        return Sheet.described(groups.stream()
                .map(group -> group.name() + ": "
                        + sheet.numbers().percent(group.shares().get(0)) + " → "
                        + sheet.numbers().percent(group.shares().get(1))));
    }
}
