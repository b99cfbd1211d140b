package no.bofast.report.files;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.files.AtomicFile;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;

/** A table as CSV: UTF-8, with a header; a value is quoted only if it must be. Files have the plain dialect. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes {@code <name of the table>.csv} into a directory. */
    public static void write(Table table, Path directory) throws IOException {
        AtomicFile.write(directory.resolve(table.name() + ".csv"), writer -> write(table, CsvDialect.PLAIN, writer));
    }

    /** Writes a table that need not be held at once, part after part. */
    public static void write(String name, List<String> columns, Stream<List<Row>> parts, Path directory)
            throws IOException {
        AtomicFile.write(directory.resolve(name + ".csv"), writer -> {
            writeLine(columns, CsvDialect.PLAIN, writer);
            Iterator<List<Row>> each = parts.iterator();
            while (each.hasNext()) {
                for (Row row : each.next()) {
                    writeLine(row.values(), CsvDialect.PLAIN, writer);
                }
            }
        });
    }

    /** The table as text. */
    public static String text(Table table, CsvDialect dialect) {
        StringWriter text = new StringWriter();
        text.write(dialect.begin);
        try {
            write(table, dialect, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return text.toString();
    }

    private static void write(Table table, CsvDialect dialect, Writer writer) throws IOException {
        writeLine(table.columns(), dialect, writer);
        for (Row row : table.rows()) {
            writeLine(row.values(), dialect, writer);
        }
    }

    private static void writeLine(List<String> values, CsvDialect dialect, Writer writer) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            if (i > 0) {
                writer.write(dialect.separator);
            }
            writer.write(dialect.value(values.get(i)));
        }
        writer.write(dialect.lineEnd);
    }
}
