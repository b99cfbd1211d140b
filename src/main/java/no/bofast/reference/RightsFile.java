package no.bofast.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.RightsRules;

/**
 * Reads a table of rights: CSV with the columns of {@value #HEADER}, a rule a line, the last column free text.
 *
 * <p>Rules hold for whole months of settlement, since stock is kept by month: {@code settled_from} is a first day of a month,
 * {@code settled_to} a last one; either may be empty.
 */
public final class RightsFile {

    static final String HEADER =
            "right,settled_from,settled_to,age_from,age_to,programme_months,grant_years_after,source";

    private static final int COLUMNS = HEADER.split(",").length;
    private static final YearMonth EARLIEST = YearMonth.of(1, 1);
    private static final YearMonth LATEST = YearMonth.of(9999, 12);
    private static final int ANY_AGE = 200;

    private RightsFile() {}

    /**
     * The rules of a file.
     *
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static RightsRules read(Path file) throws IOException {
        try {
            return read(Files.readAllLines(file));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    static RightsRules read(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the columns must be " + HEADER);
        }
        List<RightsRules.Programme> programmes = new ArrayList<>();
        List<RightsRules.Grant> grants = new ArrayList<>();
        for (int place = 1; place < lines.size(); place++) {
            if (!lines.get(place).isBlank()) {
                read(lines.get(place), place + 1, programmes, grants);
            }
        }
        return new RightsRules(programmes, grants);
    }

    private static void read(
            String line, int number, List<RightsRules.Programme> programmes, List<RightsRules.Grant> grants) {
        try {
            Rule rule = new Rule(line.split(",", COLUMNS));
            switch (rule.text(0)) {
                case "programme" -> programmes.add(rule.programme());
                case "grant" -> grants.add(rule.grant());
                default ->
                    throw new IllegalArgumentException("right must be programme or grant, got: '" + rule.text(0) + "'");
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("line " + number + ": " + e.getMessage(), e);
        }
    }

    /** One line, column by column. */
    private record Rule(String[] values) {

        Rule {
            if (values.length < COLUMNS - 1) {
                throw new IllegalArgumentException("fewer than the columns " + HEADER);
            }
        }

        String text(int column) {
            return values[column].strip();
        }

        RightsRules.Programme programme() {
            requireEmpty(6);
            return new RightsRules.Programme(settled(), number(3, 0), number(4, ANY_AGE), number(5));
        }

        RightsRules.Grant grant() {
            requireEmpty(3);
            requireEmpty(4);
            requireEmpty(5);
            return new RightsRules.Grant(settled(), number(6));
        }

        private RightsRules.Settled settled() {
            YearMonth from = text(1).isEmpty() ? EARLIEST : firstOfMonth(date(1));
            YearMonth through = text(2).isEmpty() ? LATEST : lastOfMonth(date(2));
            return new RightsRules.Settled(from, through);
        }

        private static YearMonth firstOfMonth(LocalDate date) {
            if (date.getDayOfMonth() != 1) {
                throw new IllegalArgumentException("settled_from must be the first day of a month, got: " + date);
            }
            return YearMonth.from(date);
        }

        private static YearMonth lastOfMonth(LocalDate date) {
            if (date.getDayOfMonth() != date.lengthOfMonth()) {
                throw new IllegalArgumentException("settled_to must be the last day of a month, got: " + date);
            }
            return YearMonth.from(date);
        }

        private LocalDate date(int column) {
            try {
                return LocalDate.parse(text(column));
            } catch (DateTimeParseException e) {
                throw new IllegalArgumentException(name(column) + " must be a date, got: '" + text(column) + "'", e);
            }
        }

        private int number(int column, int otherwise) {
            return text(column).isEmpty() ? otherwise : number(column);
        }

        private int number(int column) {
            try {
                return Integer.parseInt(text(column));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        name(column) + " must be a whole number, got: '" + text(column) + "'", e);
            }
        }

        private void requireEmpty(int column) {
            if (!text(column).isEmpty()) {
                throw new IllegalArgumentException("a " + text(0) + " has no " + name(column));
            }
        }

        private static String name(int column) {
            return HEADER.split(",")[column];
        }
    }
}
