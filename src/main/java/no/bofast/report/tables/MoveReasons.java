package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Quarter;
import no.bofast.view.CountsView;

/**
 * {@code move_reasons.csv}: secondary moves by why people made them; each under both municipalities, by quarter. There is none where no
 * register tells of any reason.
 */
public final class MoveReasons {

    /** Of the table. */
    public static final String NAME = "move_reasons";

    private static final List<String> COLUMNS = List.of("municipality", "side", "quarter", "reason", "count");
    private static final Set<MonthMeasure> MOVES = EnumSet.of(MonthMeasure.OUT_MOVES, MonthMeasure.IN_MOVES);

    private MoveReasons() {}

    /** Receives moves of one month from or to a municipality; of a reason more than once. */
    public interface Visitor {
        void visit(MunicipalityCode where, boolean isDestination, YearMonth month, MovingReason reason, int count);
    }

    /** That of all municipalities. */
    public static Table of(CountsView view) {
        SortedMap<Row, Integer> counts = new TreeMap<>();
        forEach(view, (where, isDestination, month, reason, count) -> {
            Row row = Row.of(where, MoveColumns.side(isDestination), Quarter.of(month), reason.label());
            counts.merge(row, count, Integer::sum);
        });
        return Table.counted(NAME, COLUMNS, counts);
    }

    /** Hands over all moves. Every move is one of an unknown reason, but for those whose reason is told. */
    public static void forEach(CountsView view, Visitor visitor) {
        view.cases(CaseSubject.REASON).forEach((cell, count) -> {
            boolean isDestination = cell.isDestination();
            visitor.visit(cell.municipality(), isDestination, cell.month(), cell.reason(), count.total());
            visitor.visit(cell.municipality(), isDestination, cell.month(), MovingReason.UNKNOWN, -count.total());
        });
        view.months().forEach((cell, count) -> {
            if (MOVES.contains(cell.measure())) {
                boolean isDestination = cell.measure() == MonthMeasure.IN_MOVES;
                visitor.visit(cell.municipality(), isDestination, cell.month(), MovingReason.UNKNOWN, count.total());
            }
        });
    }
}
