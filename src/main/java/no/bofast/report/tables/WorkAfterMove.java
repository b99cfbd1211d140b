package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.SideCell;
import no.bofast.domain.WorkMeasure;

/**
 * {@code income_work.csv}: of those who departed at least so many whole months ago and of whose work something is known, how many
 * worked before, how many had the job first, and how many came to work or were out of it within these months.
 */
final class WorkAfterMove {

    private static final List<Integer> MONTHS = List.of(0, 3, 6, 12, 24, 36);
    private static final List<String> COLUMNS = List.of(
            "months_since_departure",
            "departed",
            "had_work",
            "job_first",
            "without_work",
            "came_to_work",
            "came_to_work_share",
            "out_of_work",
            "out_of_work_share");

    private final YearMonth clock;
    private final Map<Integer, Map<WorkMeasure, Integer>> byMonths = new HashMap<>();

    /** @param clock the month that isn't over yet */
    WorkAfterMove(YearMonth clock) {
        this.clock = clock;
    }

    void add(SideCell.Work cell, int people) {
        for (int months : MONTHS) {
            if (cell.months() <= months && cell.departed().plusMonths(months).isBefore(clock)) {
                byMonths.computeIfAbsent(months, none -> new EnumMap<>(WorkMeasure.class))
                        .merge(cell.measure(), people, Integer::sum);
            }
        }
    }

    Table table() {
        Stream<Row> rows = MONTHS.stream()
                .filter(months -> count(months, WorkMeasure.MOVED) > 0)
                .map(this::row);
        return Table.sorted("income_work", COLUMNS, rows);
    }

    private Row row(int months) {
        int departed = count(months, WorkMeasure.MOVED);
        int worked = count(months, WorkMeasure.HAD_WORK);
        int came = count(months, WorkMeasure.TO_WORK);
        int out = count(months, WorkMeasure.OUT_OF_WORK);
        return Row.of(
                months,
                departed,
                worked,
                count(months, WorkMeasure.JOB_FIRST),
                departed - worked,
                came,
                share(came, departed - worked),
                out,
                share(out, worked));
    }

    private static String share(int part, int whole) {
        return whole == 0 ? "" : Decimals.ratio(1, part, whole);
    }

    private int count(int months, WorkMeasure measure) {
        return byMonths.getOrDefault(months, Map.of()).getOrDefault(measure, 0);
    }
}
