package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Quarter;
import no.bofast.view.CountsView;
import no.bofast.view.MonitorView;
import no.bofast.view.MovesWithRights;

/**
 * {@code agreements.csv}: moves while programme or grant followed people, with an agreement or without, and what was asked for; each
 * under both municipalities, by quarter. There is none where no register tells of agreements.
 */
public final class AgreedMoves {

    /** Of the table. */
    public static final String NAME = "agreements";

    /** What is counted, in the order in which tables tell it. */
    public static final List<String> MEASURES = List.of(
            "requested",
            "granted",
            "refused",
            "refused_with_job",
            "moved_agreed",
            "moved_refused",
            "moved_undecided",
            "moved_unasked",
            "came_back");

    private static final List<String> COLUMNS =
            List.of("municipality", "side", "quarter", "measure", "reason", "count");
    private static final String UNASKED = "moved_unasked";
    private static final Set<CaseMeasure> MOVES =
            Set.of(CaseMeasure.MOVED_AGREED, CaseMeasure.MOVED_REFUSED, CaseMeasure.MOVED_UNDECIDED);

    private final Visitor visitor;

    private AgreedMoves(Visitor visitor) {
        this.visitor = visitor;
    }

    /** Receives what is counted under a municipality; of one month, measure and reason more than once. */
    public interface Visitor {
        /** @param reason empty where nothing was asked */
        void visit(
                MunicipalityCode where,
                boolean isDestination,
                YearMonth month,
                String measure,
                String reason,
                int count);
    }

    /** That of all municipalities. */
    public static Table of(CountsView view) {
        SortedMap<Row, Integer> counts = new TreeMap<>();
        forEach(view, (where, isDestination, month, measure, reason, count) -> {
            Row row = Row.of(where, MoveColumns.side(isDestination), Quarter.of(month), measure, reason);
            counts.merge(row, count, Integer::sum);
        });
        return Table.counted(NAME, COLUMNS, counts);
    }

    /** Hands over what is counted under any municipality. */
    public static void forEach(CountsView view, Visitor visitor) {
        AgreedMoves moves = new AgreedMoves(visitor);
        view.cases(CaseSubject.AGREEMENT).forEach((cell, count) -> moves.add(cell, count.total()));
        view.movesWithRights().forEach(moves::add);
    }

    /** Hands over what is counted under one municipality. */
    public static void forEach(MunicipalityCode where, MonitorView view, Visitor visitor) {
        AgreedMoves moves = new AgreedMoves(visitor);
        view.of(where).counts().cases(CaseSubject.AGREEMENT).forEach((cell, count) -> moves.add(cell, count.total()));
        moves.add(where, view.counts().movesWithRights().of(where));
    }

    private void add(CaseCell cell, int count) {
        visitor.visit(
                cell.municipality(),
                cell.isDestination(),
                cell.month(),
                cell.measure().label(),
                cell.reason().label(),
                count);
        if (MOVES.contains(cell.measure())) {
            visitor.visit(cell.municipality(), cell.isDestination(), cell.month(), UNASKED, "", -count);
        }
    }

    /** Every move is one of which nothing was asked, but for those that are counted as something else. */
    private void add(MunicipalityCode where, Map<MovesWithRights.Side, Integer> moves) {
        moves.forEach((side, count) -> visitor.visit(where, side.isDestination(), side.month(), UNASKED, "", count));
    }
}
