package no.bofast.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;

/** One person's part of the reporting triangle: what each register time changed in the month series (domain.md, section 3). */
final class ReportingTriangle {
    private ReportingTriangle() {}

    static Counts of(PersonEvents person) {
        Counts triangle = new Counts();
        Counts before = new Counts();
        for (Instant time : person.registerTimes()) {
            LocalDate registerDate = RegisterEvent.registerDate(time);
            Counts after = PersonCounts.of(person.factsKnownAt(time), registerDate);
            addMonths(triangle, after, YearMonth.from(registerDate), 1);
            addMonths(triangle, before, YearMonth.from(registerDate), -1);
            before = after;
        }
        return triangle;
    }

    private static void addMonths(Counts triangle, Counts known, YearMonth registered, int sign) {
        for (Map.Entry<List<String>, Long> entry : known.of(Table.MONTHS).entrySet()) {
            List<String> row = entry.getKey();
            triangle.add(
                    Table.REPORTING,
                    sign * entry.getValue(),
                    List.of(row.get(0), row.get(1), registered.toString(), row.get(2), row.get(3)));
        }
    }
}
