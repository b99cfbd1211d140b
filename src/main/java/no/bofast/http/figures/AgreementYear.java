package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.report.tables.Row;
import no.bofast.report.tables.Table;
import no.bofast.view.CountsView;

/**
 * Agreements of a year on moves from a municipality or to it.
 *
 * @param side {@code from} or {@code to}
 * @param requested asked for in the year
 * @param granted in the year, by the last decision
 * @param refused in the year, by the last decision
 * @param refusedWithJob of these, there was a job to go to
 * @param movedAgreed moved in the year while programme or grant ran, after it was granted
 * @param movedUnasked of whom nothing is told that they asked
 * @param cameBack of those moved after a refusal in the year, who have come back since
 */
record AgreementYear(
        String year,
        String side,
        int requested,
        int granted,
        int refused,
        int refusedWithJob,
        int movedAgreed,
        int movedRefused,
        int movedUndecided,
        int movedUnasked,
        int cameBack) {

    private static final int YEAR_DIGITS = 4;

    /** Each year and side of which anything is told, in order; none where no register tells of agreements. */
    static List<AgreementYear> of(MunicipalityCode place, CountsView counts) {
        if (counts.cases().isEmpty()) {
            return List.of();
        }
        Table table = AgreedMoves.of(counts, place::equals);
        SortedMap<String, Map<String, Integer>> sums = new TreeMap<>();
        table.rows()
                .forEach(row -> sums.computeIfAbsent(key(table, row), none -> new TreeMap<>())
                        .merge(
                                row.get(table.column("measure")),
                                Integer.valueOf(row.get(table.column("count"))),
                                Integer::sum));
        return sums.entrySet().stream().map(e -> of(e.getKey(), e.getValue())).toList();
    }

    private static String key(Table table, Row row) {
        return row.get(table.column("quarter")).substring(0, YEAR_DIGITS) + row.get(table.column("side"));
    }

    private static AgreementYear of(String key, Map<String, Integer> sums) {
        return new AgreementYear(
                key.substring(0, YEAR_DIGITS),
                key.substring(YEAR_DIGITS),
                sums.getOrDefault("requested", 0),
                sums.getOrDefault("granted", 0),
                sums.getOrDefault("refused", 0),
                sums.getOrDefault("refused_with_job", 0),
                sums.getOrDefault("moved_agreed", 0),
                sums.getOrDefault("moved_refused", 0),
                sums.getOrDefault("moved_undecided", 0),
                sums.getOrDefault("moved_unasked", 0),
                sums.getOrDefault("came_back", 0));
    }
}
