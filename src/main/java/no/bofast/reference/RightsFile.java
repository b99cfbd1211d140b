package no.bofast.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.csv.CsvTable;
import no.bofast.domain.RightsRules;

/**
 * Reads a table of rights: CSV with a rule a line, the last column free text.
 *
 * <p>Rules hold for whole months of settlement, since stock is kept by month: {@code settled_from} is a first day of a month,
 * {@code settled_to} a last one; either may be empty.
 */
public final class RightsFile {

    private static final String RIGHT = "right";
    private static final String FROM = "settled_from";
    private static final String TO = "settled_to";
    private static final String AGE_FROM = "age_from";
    private static final String AGE_TO = "age_to";
    private static final String MONTHS = "programme_months";
    private static final String YEARS = "grant_years_after";
    static final List<String> COLUMNS = List.of(RIGHT, FROM, TO, AGE_FROM, AGE_TO, MONTHS, YEARS, "source");

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
        return read(Files.readAllBytes(file));
    }

    static RightsRules read(byte[] file) {
        List<RightsRules.Programme> programmes = new ArrayList<>();
        List<RightsRules.Grant> grants = new ArrayList<>();
        for (CsvTable.Line line : CsvTable.withText(file, COLUMNS).lines()) {
            switch (line.text(RIGHT)) {
                case "programme" -> programmes.add(programme(line));
                case "grant" -> grants.add(grant(line));
                default -> throw line.refusal("right must be programme or grant, got: '" + line.text(RIGHT) + "'");
            }
        }
        return new RightsRules(programmes, grants);
    }

    private static RightsRules.Programme programme(CsvTable.Line line) {
        requireEmpty(line, YEARS);
        RightsRules.Settled settled = settled(line);
        int youngest = number(line, AGE_FROM, 0);
        int oldest = number(line, AGE_TO, ANY_AGE);
        int months = number(line, MONTHS);
        return line.made(() -> new RightsRules.Programme(settled, youngest, oldest, months));
    }

    private static RightsRules.Grant grant(CsvTable.Line line) {
        List.of(AGE_FROM, AGE_TO, MONTHS).forEach(column -> requireEmpty(line, column));
        RightsRules.Settled settled = settled(line);
        int years = number(line, YEARS);
        return line.made(() -> new RightsRules.Grant(settled, years));
    }

    private static void requireEmpty(CsvTable.Line line, String column) {
        if (!line.text(column).isEmpty()) {
            throw line.refusal("a " + line.text(RIGHT) + " has no " + column);
        }
    }

    private static RightsRules.Settled settled(CsvTable.Line line) {
        YearMonth from = line.text(FROM).isEmpty()
                ? EARLIEST
                : line.read(FROM, "the first day of a month", text -> monthOf(LocalDate.parse(text), 1));
        YearMonth through = line.text(TO).isEmpty()
                ? LATEST
                : line.read(TO, "the last day of a month", text -> {
                    LocalDate date = LocalDate.parse(text);
                    return monthOf(date, date.lengthOfMonth());
                });
        return line.made(() -> new RightsRules.Settled(from, through));
    }

    private static YearMonth monthOf(LocalDate date, int day) {
        if (date.getDayOfMonth() != day) {
            throw new IllegalArgumentException(date.toString());
        }
        return YearMonth.from(date);
    }

    private static int number(CsvTable.Line line, String column, int otherwise) {
        return line.text(column).isEmpty() ? otherwise : number(line, column);
    }

    private static int number(CsvTable.Line line, String column) {
        return line.read(column, "a whole number", Integer::valueOf);
    }
}
