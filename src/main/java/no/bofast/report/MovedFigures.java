package no.bofast.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.disclosure.Disclosure;
import no.bofast.report.svg.Bars;
import no.bofast.report.svg.Element;
import no.bofast.report.svg.Palette;

/** One bar for each category of people: moved within five years, in years six to seven, stayers. */
final class MovedFigures {

    private static final int SETTLED = 2;
    private static final int FIRST_PART = 3;
    private static final int PARTS = 3;

    private static final List<Breakdown> SHOWN = List.of(
            Breakdown.ALL,
            Breakdown.SEX,
            Breakdown.AGE_BAND,
            Breakdown.HOUSEHOLD,
            Breakdown.COUNTRY,
            Breakdown.GROUND,
            Breakdown.CENTRALITY,
            Breakdown.REGION,
            Breakdown.SIZE_BAND);

    private final Sheet sheet;

    MovedFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    Element figure() {
        List<Bars.Group> groups = new ArrayList<>();
        SHOWN.forEach(breakdown -> addGroups(breakdown, groups));
        String title = sheet.texts().of("table.moved");
        Bars bars = new Bars(
                "moved",
                title,
                description(groups),
                series(),
                Palette.ORDERED,
                true,
                sheet.numbers()::wholePercent,
                groups);
        return sheet.figure(bars.draw(), title, "caption.moved", "moved", rows());
    }

    private List<String> series() {
        return Stream.of("within_5_years", "years_6_to_7", "stayers_7")
                .map(measure -> sheet.texts().of("column." + measure))
                .toList();
    }

    private void addGroups(Breakdown breakdown, List<Bars.Group> groups) {
        List<Row> rows = rows(breakdown).filter(this::isShown).toList();
        if (breakdown != Breakdown.ALL && !rows.isEmpty()) {
            groups.add(new Bars.Group(sheet.texts().of("column." + breakdown.label()), List.of()));
        }
        rows.forEach(row -> groups.add(new Bars.Group(sheet.name(row.get(1)), shares(row))));
    }

    private List<Row> rows() {
        return SHOWN.stream().flatMap(this::rows).toList();
    }

    private Stream<Row> rows(Breakdown breakdown) {
        return sheet.rows("moved", "dimension", breakdown).stream();
    }

    private boolean isShown(Row row) {
        return settled(row) >= Disclosure.LEAST_DENOMINATOR;
    }

    private static int settled(Row row) {
        return Integer.parseInt(row.get(SETTLED));
    }

    private static List<Double> shares(Row row) {
        List<Double> shares = new ArrayList<>();
        for (int part = 0; part < PARTS; part++) {
            shares.add(Double.parseDouble(row.get(FIRST_PART + part)) / settled(row));
        }
        return shares;
    }

    private String description(List<Bars.Group> groups) {
        return Sheet.described(groups.stream()
                .filter(group -> !group.shares().isEmpty())
                .map(group -> group.name() + ": "
                        + String.join(
                                ", ",
                                group.shares().stream().map(sheet.numbers()::wholePercent).toList())));
    }
}
