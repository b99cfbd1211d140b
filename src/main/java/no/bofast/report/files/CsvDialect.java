package no.bofast.report.files;

import java.util.regex.Pattern;

/** How a table is written as CSV. */
public enum CsvDialect {
    /** Comma between values, point in numbers, {@code \n} behind lines: what programs read. */
    PLAIN(',', '.', "\n", ""),
    /** What a Norwegian Excel opens by a double click, with its letters and numbers in place. */
    EXCEL(';', ',', "\r\n", "\uFEFF");

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d+");

    final char separator;
    private final char decimal;
    final String lineEnd;
    final String begin;

    CsvDialect(char separator, char decimal, String lineEnd, String begin) {
        this.separator = separator;
        this.decimal = decimal;
        this.lineEnd = lineEnd;
        this.begin = begin;
    }

    /** A value as this dialect writes it. */
    String value(String value) {
        String written = decimal != '.' && DECIMAL.matcher(value).matches() ? value.replace('.', decimal) : value;
        boolean isPlain = written.chars().noneMatch(c -> c == separator || c == '"' || c == '\n' || c == '\r');
        return isPlain ? written : '"' + written.replace("\"", "\"\"") + '"';
    }
}
