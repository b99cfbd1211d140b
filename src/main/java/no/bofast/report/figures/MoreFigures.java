package no.bofast.report.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.bofast.report.figures.svg.Bars;
import no.bofast.report.figures.svg.Element;
import no.bofast.report.figures.svg.Palette;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** Figures of what not every installation knows: wages and work, the integration grant, agreements and other cases, and waits. Long tables are shown in part; their files are whole. */
final class MoreFigures {

    private static final String EVERYONE = "all";
    private static final List<String> MOVED = List.of("within_5_years", "years_6_to_7", "stayers_7");
    private static final List<String> MOVED_AT_ALL = List.of("within_5_years", "years_6_to_7", "later");
    private static final List<String> BANDS = List.of("none", "under_1G", "1G_2G", "2G_3G", "over_3G");
    private static final List<String> CHANGES = List.of("higher", "unchanged", "lower");
    private static final List<String> MOVES =
            List.of("moved_agreed", "moved_refused", "moved_undecided", "moved_unasked");
    private static final List<String> REASONS =
            List.of("work", "education", "family", "network", "housing", "health", "safety", "other");
    private static final int YEAR_DIGITS = 4;

    private final Sheet sheet;

    MoreFigures(Sheet sheet) {
        this.sheet = sheet;
    }

    /** None if the table wasn't made. */
    List<Element> of(String name) {
        return sheet.report().table(name).stream()
                .flatMap(table -> switch (name) {
                    case "income_years" -> MOVED.stream().flatMap(moved -> years(table, moved));
                    case "income_change" -> change(table);
                    case "grants" -> Stream.of(numbers(table, lastYear(table)));
                    case "agreement_years" -> agreements(table);
                    case "reason_years" -> reasons(table);
                    case "programme_years", "assistance_years", "settling_months", "settling_waits" ->
                        Stream.of(numbers(table, row -> row.get(0).equals(EVERYONE)));
                    default -> Stream.of(numbers(table, row -> true));
                })
                .toList();
    }

    /** Bands by year since settlement. */
    private Stream<Element> years(Table table, String moved) {
        List<Row> rows =
                rows(table, row -> row.get(0).equals(moved) && row.get(1).equals(EVERYONE));
        Map<Integer, List<Row>> byYear = new TreeMap<>();
        rows.forEach(row -> byYear.computeIfAbsent(Integer.valueOf(row.get(3)), none -> new ArrayList<>())
                .add(row));
        List<Bars.Group> groups = byYear.entrySet().stream()
                .map(e -> group(e.getKey().toString(), e.getValue(), 4, BANDS))
                .toList();
        return bars(table, moved, "band", BANDS, groups, rows);
    }

    private Stream<Element> change(Table table) {
        List<Row> rows = rows(table, row -> row.get(0).equals("moved"));
        List<Bars.Group> groups = MOVED_AT_ALL.stream()
                .map(moved -> Map.entry(
                        moved,
                        rows.stream().filter(row -> row.get(1).equals(moved)).toList()))
                .filter(e -> !e.getValue().isEmpty())
                .map(e -> group(sheet.name(e.getKey()), e.getValue(), 2, CHANGES))
                .toList();
        return bars(table, EVERYONE, "change", CHANGES, groups, rows);
    }

    /** Of the moves of a year, how many were agreed on. */
    private Stream<Element> agreements(Table table) {
        List<Row> rows =
                rows(table, row -> row.get(0).equals(EVERYONE) && row.get(2).equals("from"));
        List<Bars.Group> groups = rows.stream()
                .map(row -> new Bars.Group(row.get(3), shares(table, row)))
                .filter(group -> !group.shares().isEmpty())
                .toList();
        return bars(table, EVERYONE, "column", MOVES, groups, rows);
    }

    /** Of the moves of a year whose reason is told, how many were for which. */
    private Stream<Element> reasons(Table table) {
        List<Row> rows =
                rows(table, row -> row.get(0).equals(EVERYONE) && row.get(2).equals("from"));
        Map<String, List<Row>> byYear = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.get(table.column("share")).isEmpty())
                .forEach(row -> byYear.computeIfAbsent(row.get(3), none -> new ArrayList<>())
                        .add(row));
        List<Bars.Group> groups = byYear.entrySet().stream()
                .map(e -> group(e.getKey(), e.getValue(), 4, REASONS))
                .toList();
        return bars(table, EVERYONE, "reason", REASONS, groups, rows);
    }

    /** None of no moves. */
    private static List<Double> shares(Table table, Row row) {
        List<Integer> moves = MOVES.stream()
                .map(measure -> Integer.valueOf(row.get(table.column(measure))))
                .toList();
        int all = moves.stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? List.of()
                : moves.stream().map(part -> (double) part / all).toList();
    }

    /** @param part the column that tells a part */
    private static Bars.Group group(String name, List<Row> rows, int part, List<String> parts) {
        Map<String, Double> shares = new LinkedHashMap<>();
        rows.forEach(row ->
                shares.put(row.get(part), Double.valueOf(row.get(row.values().size() - 1))));
        return new Bars.Group(
                name, parts.stream().map(of -> shares.getOrDefault(of, 0.0)).toList());
    }

    private Stream<Element> bars(
            Table table, String moved, String column, List<String> parts, List<Bars.Group> groups, List<Row> rows) {
        if (groups.isEmpty()) {
            return Stream.empty();
        }
        String title =
                sheet.texts().of("table." + table.name()) + ": " + sheet.texts().category("moved", moved);
        Bars bars = new Bars(
                table.name() + "-" + moved,
                title,
                Sheet.described(groups.stream().map(group -> group.name() + ": " + described(group))),
                parts.stream().map(of -> sheet.texts().category(column, of)).toList(),
                Palette.ORDERED,
                true,
                sheet.numbers()::wholePercent,
                groups);
        return Stream.of(sheet.figure(bars.draw(), title, "caption." + table.name(), table.name(), rows));
    }

    private String described(Bars.Group group) {
        return String.join(
                ", ", group.shares().stream().map(sheet.numbers()::wholePercent).toList());
    }

    /** The last year that is told whole. */
    private static Predicate<Row> lastYear(Table table) {
        String last = table.rows().stream()
                .map(row -> row.get(1))
                .filter(period -> period.length() == YEAR_DIGITS)
                .max(Comparator.naturalOrder())
                .orElse("");
        return row -> row.get(1).equals(last);
    }

    private Element numbers(Table table, Predicate<Row> shown) {
        String caption = sheet.texts().of("caption." + table.name()) + " "
                + new Notes(sheet.report().request()).registerDate();
        return Element.of("figure", sheet.numbers(table.name(), rows(table, shown)), Element.of("figcaption", caption));
    }

    private static List<Row> rows(Table table, Predicate<Row> shown) {
        return table.rows().stream().filter(shown).toList();
    }
}
