package no.bofast.http.figures;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.AskedLanguage;
import no.bofast.http.server.Query;
import no.bofast.report.files.CsvDialect;
import no.bofast.report.files.CsvFile;
import no.bofast.report.files.Cube;
import no.bofast.report.files.JsonStat;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.Imprint;
import no.bofast.words.Language;
import no.bofast.words.Texts;

/**
 * A table of the page as a file: CSV, or JSON-stat 2; its numbers are those of the answers that the page itself shows.
 *
 * @param keys how many of its columns say what is counted
 * @param notes what a reader must know of its numbers; empty for what holds of all tables of the page
 */
public record Download(Table table, int keys, List<String> notes) {

    static Download of(String name, int keys, List<String> columns, Stream<Row> rows) {
        return new Download(new Table(name, columns, rows.toList()), keys, List.of());
    }

    /** Answers with the file of what is seen; {@code about} tells it from others of the same table, as a municipality's code does. */
    void send(String format, String about, Context ctx, Sight sight, FigureSource source) {
        CsvDialect dialect = Query.oneOf(ctx, "dialect", CsvDialect.class).orElse(CsvDialect.PLAIN);
        Language language = AskedLanguage.of(ctx);
        String file = (source.imprint().simulated() ? "ovelsesdata-bofast-" : "bofast-") + about + table.name() + "."
                + format;
        ctx.header("Content-Disposition", "attachment; filename=\"" + file + "\"");
        switch (format) {
            case "csv" -> ctx.contentType("text/csv; charset=utf-8").result(CsvFile.text(named(source), dialect));
            case "json" -> ctx.json(JsonStat.of(cube(language, sight, source)));
            default -> throw new NotFoundResponse("Tables come as .csv or .json, not as ." + format + ".");
        }
    }

    private Cube cube(Language language, Sight sight, FigureSource source) {
        Texts texts = Texts.in(language);
        List<String> known = notes.isEmpty()
                ? List.of(texts.of("note.register_date", sight.registerDate()), texts.of("note." + sight.label()))
                : notes;
        return new Cube(
                table,
                keys,
                texts.of("table." + table.name()),
                sight.registerDate(),
                marked(known, texts, source.imprint()),
                new DownloadLabels(texts, source));
    }

    private static List<String> marked(List<String> notes, Texts texts, Imprint imprint) {
        return Stream.concat(imprint.simulated() ? Stream.of(texts.of("note.simulated")) : Stream.of(), notes.stream())
                .toList();
    }

    /** With the names of municipalities beside their codes. */
    private Table named(FigureSource source) {
        List<Integer> places = Stream.of("municipality", "from", "to")
                .map(table.columns()::indexOf)
                .filter(place -> place >= 0 && isCodes(place))
                .toList();
        List<Row> rows =
                table.rows().stream().map(row -> named(row, places, source)).toList();
        return new Table(table.name(), named(table.columns(), places), rows);
    }

    private boolean isCodes(int column) {
        return table.rows().stream().allMatch(row -> row.get(column).matches("\\d{4}"));
    }

    private static List<String> named(List<String> columns, List<Integer> places) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            all.add(columns.get(i));
            if (places.contains(i)) {
                all.add(columns.get(i) + "_name");
            }
        }
        return all;
    }

    private static Row named(Row row, List<Integer> places, FigureSource source) {
        List<String> all = new ArrayList<>();
        for (int i = 0; i < row.values().size(); i++) {
            all.add(row.get(i));
            if (places.contains(i)) {
                all.add(name(row.get(i), source).orElse(""));
            }
        }
        return new Row(all);
    }

    /** The name of the municipality of a code, if it is one. */
    static Optional<String> name(String code, FigureSource source) {
        return code.matches("\\d{4}") ? source.nameOf(MunicipalityCode.of(code)) : Optional.empty();
    }
}
