package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.AfterDeparture;
import no.bofast.report.measures.Known;
import no.bofast.report.measures.OnwardMoves;
import no.bofast.report.measures.ReportRequest;

/** {@code afterwards.csv}: of those departed, how many moved on and how many came back, within so many months. */
final class AfterwardsTable {

    private static final List<String> COLUMNS =
            List.of("months_since_departure", "departed", "moved_on", "moved_on_share", "came_back", "came_back_share");
    private static final List<Integer> MONTHS = List.of(6, 12, 24, 36, 60);

    private AfterwardsTable() {}

    static Table of(Stream<Known.After> after, ReportRequest request) {
        OnwardMoves moves = new OnwardMoves(YearMonth.from(request.clock()));
        after.filter(seen -> request.settled().contains(seen.cell().settlementYear()))
                .filter(seen -> seen.cell().departed().getYear() <= request.through())
                .forEach(seen -> moves.add(seen.cell(), seen.count()));
        Stream<Row> rows = MONTHS.stream()
                .filter(months -> moves.departed(months) > 0)
                .map(months -> Row.of(
                        months,
                        moves.departed(months),
                        moves.moved(AfterDeparture.MOVED_ON, months),
                        Decimals.of(moves.share(AfterDeparture.MOVED_ON, months)),
                        moves.moved(AfterDeparture.CAME_BACK, months),
                        Decimals.of(moves.share(AfterDeparture.CAME_BACK, months))));
        return Table.sorted("afterwards", COLUMNS, rows);
    }
}
