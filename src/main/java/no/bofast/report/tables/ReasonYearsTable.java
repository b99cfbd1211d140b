package no.bofast.report.tables;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.MovingReason;
import no.bofast.report.measures.Places;
import no.bofast.report.measures.ReportRequest;
import no.bofast.view.CountsView;

/**
 * {@code reason_years.csv}: secondary moves by why people made them, by year; of people of all settlement years, under the municipality
 * moved from and under the one moved to. Shares are of the moves whose reason is told.
 */
final class ReasonYearsTable {

    static final String NAME = "reason_years";

    private static final List<String> COLUMNS =
            List.of("dimension", "category", "side", "year", "reason", "moves", "share");
    private static final String UNKNOWN = MovingReason.UNKNOWN.label();

    private ReasonYearsTable() {}

    static Table of(CountsView view, ReportRequest request, Places places) {
        PlaceYears years = new PlaceYears(request, places);
        MoveReasons.forEach(
                view,
                (where, isDestination, month, reason, count) ->
                        years.add(where, month.getYear(), reason.label(), count, MoveColumns.side(isDestination)));
        return Table.sorted(NAME, COLUMNS, years.rows().flatMap(year -> rows(year.getKey(), year.getValue())));
    }

    private static Stream<Row> rows(Row year, Map<String, Integer> moves) {
        int told = moves.entrySet().stream()
                .filter(reason -> !reason.getKey().equals(UNKNOWN))
                .mapToInt(Map.Entry::getValue)
                .sum();
        return Arrays.stream(MovingReason.values())
                .map(MovingReason::label)
                .filter(reason -> moves.getOrDefault(reason, 0) != 0)
                .map(reason -> year.with(reason)
                        .with(moves.get(reason))
                        .with(reason.equals(UNKNOWN) ? "" : Decimals.ratio(1, moves.get(reason), told)));
    }
}
