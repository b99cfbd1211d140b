package no.bofast.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import no.bofast.files.AtomicFile;
import no.bofast.files.OwnersFile;
import no.bofast.report.figures.Page;
import no.bofast.report.files.CsvFile;
import no.bofast.report.files.Cube;
import no.bofast.report.files.JsonStat;
import no.bofast.report.files.ReportLabels;
import no.bofast.report.files.Shape;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.report.tables.Notes;
import no.bofast.report.tables.Report;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;
import no.bofast.words.Texts;

/**
 * Writes a report: each table as {@code <name>.csv} and, in JSON-stat 2, as {@code <name>.json}; and {@code report.html}.
 *
 * <p>Each file appears whole or not at all. Files of a table that this report can't make are removed, so that none of an earlier
 * report is mistaken for it.
 */
public final class ReportWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private ReportWriter() {}

    /**
     * Writes all files into a directory, which is made if need be.
     *
     * @param places the municipalities of today
     * @return what was written; tables that couldn't be made are among its outcomes, each with a message
     */
    public static Report write(CountsView view, Places places, ReportRequest request, Path directory)
            throws IOException {
        return write(Report.of(view, places, request), places, directory);
    }

    /** Writes all files of a report. */
    public static Report write(Report report, Places places, Path directory) throws IOException {
        ReportRequest request = report.request();
        Files.createDirectories(directory);
        for (Table table : report.tables()) {
            CsvFile.write(table, directory);
            String json = JSON.writeValueAsString(JsonStat.of(cube(table, request, places)));
            AtomicFile.write(directory.resolve(table.name() + ".json"), writer -> writer.write(json));
        }
        removeNotMade(report, directory);
        String page = Page.of(report, places);
        AtomicFile.write(directory.resolve("report.html"), writer -> writer.write(page));
        if (!request.disclosure().isExact()) {
            openToAll(report, directory);
        }
        return report;
    }

    /** What is protected as for the public may be read by everyone who reaches the directory. */
    private static void openToAll(Report report, Path directory) throws IOException {
        OwnersFile.openToAll(directory.resolve("report.html"));
        for (Table table : report.tables()) {
            OwnersFile.openToAll(directory.resolve(table.name() + ".csv"));
            OwnersFile.openToAll(directory.resolve(table.name() + ".json"));
        }
    }

    static Cube cube(Table table, ReportRequest request, Places places) {
        Texts texts = Texts.in(request.language());
        return new Cube(
                table,
                Shape.of(table).keys(table).size(),
                texts.of("table." + table.name()),
                request.standsOn(),
                new Notes(request).all(),
                new ReportLabels(texts, places));
    }

    private static void removeNotMade(Report report, Path directory) throws IOException {
        for (Shape shape : Shape.values()) {
            if (report.table(shape.tableName()).isEmpty()) {
                Files.deleteIfExists(directory.resolve(shape.tableName() + ".csv"));
                Files.deleteIfExists(directory.resolve(shape.tableName() + ".json"));
            }
        }
    }
}
