package no.bofast.csv;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a CSV file up (RFC 4180, with either separator): in UTF-8, with or without a byte order mark, or else in Windows-1252.
 *
 * <p>The separator is the one that the header has more of.
 */
public final class CsvRows {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\uFEFF';

    private final String text;
    private final char separator;
    /** Whether the last column of the header is free text. */
    private final boolean hasText;
    /** Of the header; 0 until it is read. */
    private int columns;

    private int at;
    private long line = 1;

    private CsvRows(String text, boolean hasText) {
        this.text = text;
        this.separator = separator(text);
        this.hasText = hasText;
    }

    /** @param number the line on which it begins, counted from 1 */
    public record Row(long number, List<String> cells) {
        public boolean isBlank() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    /** All rows, the header first, blank ones left out. */
    public static List<Row> of(byte[] file) {
        return new CsvRows(decoded(file), false).all();
    }

    /** The same of a file whose last column is free text: what stands there is one cell to the end of its line, in quotes or not. */
    static List<Row> withText(byte[] file) {
        return new CsvRows(decoded(file), true).all();
    }

    private List<Row> all() {
        List<Row> all = new ArrayList<>();
        while (at < text.length()) {
            Row row = row();
            if (!row.isBlank()) {
                all.add(row);
                columns = all.get(0).cells().size();
            }
        }
        return all;
    }

    private static String decoded(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            text = new String(file, WINDOWS);
        }
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }

    private static char separator(String text) {
        String header = text.stripLeading().lines().findFirst().orElse("");
        long semicolons = header.chars().filter(c -> c == ';').count();
        long commas = header.chars().filter(c -> c == ',').count();
        return semicolons >= commas ? ';' : ',';
    }

    private Row row() {
        long number = line;
        List<String> cells = new ArrayList<>();
        boolean isEnd = false;
        while (!isEnd) {
            cells.add(cell(hasText && cells.size() + 1 == columns));
            isEnd = at >= text.length() || text.charAt(at) != separator;
            at++;
        }
        if (at <= text.length() && text.charAt(at - 1) == '\r' && at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
        line++;
        return new Row(number, cells);
    }

    /** @param isText whether separators belong to it */
    private String cell(boolean isText) {
        return at < text.length() && text.charAt(at) == '"' ? quoted(isText) : plain(isText);
    }

    private String plain(boolean isText) {
        int from = at;
        while (at < text.length() && (isText || text.charAt(at) != separator) && !isLineEnd(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private String quoted(boolean isText) {
        StringBuilder cell = new StringBuilder();
        at++;
        while (at < text.length()) {
            char c = text.charAt(at++);
            boolean isQuote = c == '"';
            if (isQuote && at < text.length() && text.charAt(at) == '"') {
                at++;
            } else if (isQuote) {
                return cell.append(plain(isText)).toString().strip();
            }
            line += c == '\n' ? 1 : 0;
            cell.append(c);
        }
        return cell.toString().strip();
    }

    private static boolean isLineEnd(char c) {
        return c == '\n' || c == '\r';
    }
}
