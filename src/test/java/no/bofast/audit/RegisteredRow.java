package no.bofast.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A line of {@code registered.csv}: what one register date changed in one count.
 *
 * @param month 12 · year + month from 0
 * @param detail settlement year, or {@code dimension:category}, or nothing
 */
record RegisteredRow(String municipality, int month, LocalDate on, String measure, String detail, int count) {

    static List<RegisteredRow> read(Path directory) throws IOException {
        try (var lines = Files.lines(directory.resolve("registered.csv"))) {
            return lines.skip(1).map(RegisteredRow::of).toList();
        }
    }

    private static RegisteredRow of(String line) {
        String[] values = line.split(",", -1);
        YearMonth month = YearMonth.parse(values[1]);
        String detail = values[5].isEmpty() ? values[4] : values[5] + ":" + values[6];
        return new RegisteredRow(
                values[0],
                12 * month.getYear() + month.getMonthValue() - 1,
                LocalDate.parse(values[2]),
                values[3],
                detail,
                Integer.parseInt(values[7]));
    }
}
