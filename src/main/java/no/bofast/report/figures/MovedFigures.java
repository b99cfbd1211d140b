package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.report.figures.svg.Bars;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.measures.Breakdown;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Row;

/**
 * Who moved within five years, in years six to seven, and who stayed, for each category of people.
 *
 * <p>Each share is over the settlement years that have reached it. When all have, the three add up and share one bar; else they
 * stand side by side.
 */
final class MovedFigures {

    private static final String TABLE = "moved_bounds";
    private static final List<String> MEASURES = List.of("within_5_years", "years_6_to_7", "stayers_7");
    private static final int CATEGORY = 1;
    private static final int MEASURE = 2;
    private static final int SHARE = 5;
    private static final int LONGEST_YEARS = 7;

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

    /** One figure a breakdown; none if no settlement year has reached five years. */
    List<Element> figures() {
        List<String> measures = measures();
        return SHOWN.stream()
                .flatMap(breakdown -> by(breakdown, measures).stream())
                .toList();
    }

    private Optional<Element> by(Breakdown breakdown, List<String> measures) {
        List<Bars.Group> groups = groups(breakdown, measures);
        if (groups.isEmpty() || measures.isEmpty()) {
            return Optional.empty();
        }
        String title = breakdown == Breakdown.ALL
                ? sheet.texts().of("table.moved")
                : sheet.texts().of("figure.moved", sheet.inSentence(breakdown));
        Element drawing =
                bars("moved-" + breakdown.label(), title, measures, groups).draw();
        return Optional.of(sheet.figure(
                drawing, title, "caption.moved", TABLE, rows(breakdown).toList()));
    }

    private Bars bars(String id, String title, List<String> measures, List<Bars.Group> groups) {
        ReportRequest request = sheet.report().request();
        return new Bars(
                id,
                title,
                description(groups),
                measures.stream()
                        .map(measure -> sheet.texts().of("column." + measure))
                        .toList(),
                Palette.ORDERED,
                request.through() >= request.settled().to() + LONGEST_YEARS,
                sheet.numbers()::wholePercent,
                groups);
    }

    /** The measures that some settlement year has reached and that may be shown. */
    private List<String> measures() {
        Map<String, Double> ofAll = shares(rows(Breakdown.ALL));
        return MEASURES.stream().filter(ofAll::containsKey).toList();
    }

    private List<Bars.Group> groups(Breakdown breakdown, List<String> measures) {
        Map<String, List<Row>> byCategory = new LinkedHashMap<>();
        rows(breakdown)
                .forEach(row -> byCategory
                        .computeIfAbsent(row.get(CATEGORY), category -> new ArrayList<>())
                        .add(row));
        return byCategory.entrySet().stream()
                .map(e -> group(sheet.name(e.getKey()), shares(e.getValue().stream()), measures))
                .filter(group -> group.shares().size() == measures.size())
                .toList();
    }

    private static Bars.Group group(String name, Map<String, Double> shares, List<String> measures) {
        return new Bars.Group(
                name,
                measures.stream().filter(shares::containsKey).map(shares::get).toList());
    }

    private Stream<Row> rows(Breakdown breakdown) {
        return sheet.rows(TABLE, "dimension", breakdown).stream();
    }

    private static Map<String, Double> shares(Stream<Row> rows) {
        Map<String, Double> shares = new LinkedHashMap<>();
        rows.filter(row -> !row.get(SHARE).isEmpty())
                .forEach(row -> shares.put(row.get(MEASURE), Double.valueOf(row.get(SHARE))));
        return shares;
    }

    private String description(List<Bars.Group> groups) {
        return Sheet.described(groups.stream()
                .map(group -> group.name() + ": "
                        + String.join(
                                ", ",
                                group.shares().stream()
                                        .map(sheet.numbers()::wholePercent)
                                        .toList())));
    }
}
