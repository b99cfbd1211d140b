package no.bofast.view;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.DelayTriangle;
import no.bofast.domain.municipality.ReportingDelay;

/**
 * Month series by what was registered when: the reporting triangle.
 *
 * <p>Months that were added up are kept until a count changes: a page asks for the same ones for all its readers. Told of changes by one thread,
 * asked by many.
 */
public final class KnownMonths {

    /** Closes of register months: readers look two years back. */
    private static final int KEPT = 24;

    private final Map<Cell.Month, CellCount> months;
    private final LastMade<Known, NavigableMap<YearMonth, int[]>> made = new LastMade<>(KEPT);
    private volatile long changes;

    /** What was known when, after so many changes of counts. */
    private record Known(LocalDate registerDate, long changes) {}

    /** @param months the counts, which change */
    KnownMonths(Map<Cell.Month, CellCount> months) {
        this.months = months;
    }

    /** A count has changed; told by one thread. */
    void changed() {
        changes++;
    }

    /** Over all settlement years as they were known at the close of a register date: each month's sums by the measure's place. */
    public NavigableMap<YearMonth, int[]> by(LocalDate registerDate) {
        return made.of(new Known(registerDate, changes), this::sums);
    }

    /** The departures of some months that were known at the close of a register date. */
    public int departures(YearMonth first, YearMonth last, LocalDate registerDate) {
        return by(registerDate).subMap(first, true, last, true).values().stream()
                .mapToInt(month -> month[MonthMeasure.DEPARTURES.ordinal()])
                .sum();
    }

    private NavigableMap<YearMonth, int[]> sums(Known asked) {
        NavigableMap<YearMonth, int[]> sums = new TreeMap<>();
        months.forEach((cell, count) -> {
            int known = count.knownBy(asked.registerDate());
            if (known != 0) {
                sums.computeIfAbsent(cell.month(), unused -> new int[MonthMeasure.values().length])[
                        cell.measure().ordinal()] += known;
            }
        });
        return Collections.unmodifiableNavigableMap(sums);
    }

    /** How late departures are registered, measured as early warning does when a month begins. */
    public ReportingDelay reportingDelay(YearMonth open) {
        YearMonth first = open.minusMonths(ReportingDelay.MONTHS);
        DelayTriangle triangle = new DelayTriangle();
        months.forEach((cell, count) -> {
            if (cell.measure() == MonthMeasure.DEPARTURES && !cell.month().isBefore(first)) {
                count.forEachChange((date, change) -> {
                    if (date.isBefore(open.atDay(1))) {
                        triangle.add(MonthNumber.of(cell.month()), date.toEpochDay(), change);
                    }
                });
            }
        });
        return ReportingDelay.before(MonthNumber.of(open), triangle);
    }
}
