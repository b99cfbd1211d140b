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

/** A table as CSV: UTF-8, comma, {@code \n}, with a header; a value is quoted only if it must be. */
public final class CsvFile {

    private CsvFile() {}

    /** Writes {@code <name of the table>.csv} into a directory. */
    public static void write(Table table, Path directory) throws IOException {
        AtomicFile.write(directory.resolve(table.name() + ".csv"), writer -> write(table, writer));
    }

    /** Writes a table that need not be held at once, part after part. */
    public static void write(String name, List<String> columns, Stream<List<Row>> parts, Path directory)
            throws IOException {
        AtomicFile.write(directory.resolve(name + ".csv"), writer -> {
            writeLine(columns, writer);
            Iterator<List<Row>> each = parts.iterator();
            while (each.hasNext()) {
                for (Row row : each.next()) {
                    writeLine(row.values(), writer);
                }
            }
        });
    }

    /** The table as text. */
    public static String text(Table table) {
        StringWriter text = new StringWriter();
        try {
            write(table, text);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write in memory", e);
        }
        return text.toString();
    }

    private static void write(Table table, Writer writer) throws IOException {
        writeLine(table.columns(), writer);
        for (Row row : table.rows()) {
            writeLine(row.values(), writer);
        }
    }

    private static void writeLine(List<String> values, Writer writer) throws IOException {
        for (int i = 0; i < values.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quoted(values.get(i)));
        }
        writer.write('\n');
    }

    private static String quoted(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
