package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Quarter;
import no.bofast.domain.municipality.CellCount;
import no.bofast.view.CountsView;
import no.bofast.view.MonitorView;
import no.bofast.view.MovesWithRights;

/**
 * {@code assistance.csv}: moves while programme or grant followed people, with an agreement or without, and after how many of them social
 * assistance was applied for, granted or refused; under the municipality moved to, by quarter of the move. There is none where no register
 * tells of assistance.
 */
public final class AssistanceAfterMove {

    /** Of the table. */
    public static final String NAME = "assistance";

    private static final List<String> COLUMNS = List.of("municipality", "quarter", "agreement", "measure", "count");

    private final Visitor visitor;

    private AssistanceAfterMove(Visitor visitor) {
        this.visitor = visitor;
    }

    /** What is counted of the moves. */
    public enum AfterMove {
        MOVED,
        APPLIED,
        GRANTED,
        REFUSED,
        CAME_BACK;

        /** As the tables write it. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static AfterMove of(CaseMeasure measure) {
            return switch (measure) {
                case APPLIED_AGREED, APPLIED_UNAGREED -> APPLIED;
                case ASSISTED_AGREED, ASSISTED_UNAGREED -> GRANTED;
                case DENIED_AGREED, DENIED_UNAGREED -> REFUSED;
                default -> CAME_BACK;
            };
        }
    }

    /** Receives moves of one month to a municipality; of one of them more than once. */
    public interface Visitor {
        void visit(MunicipalityCode where, YearMonth month, boolean isAgreed, AfterMove after, int count);
    }

    /** That of all municipalities. */
    public static Table of(CountsView view) {
        SortedMap<Row, Integer> counts = new TreeMap<>();
        forEach(
                view,
                (where, month, isAgreed, after, count) -> counts.merge(
                        Row.of(where, Quarter.of(month), MoveColumns.agreement(isAgreed), after.label()),
                        count,
                        Integer::sum));
        return Table.counted(NAME, COLUMNS, counts);
    }

    /** Hands over what is counted under any municipality. */
    static void forEach(CountsView view, Visitor visitor) {
        AssistanceAfterMove moves = new AssistanceAfterMove(visitor);
        moves.addCases(view);
        view.movesWithRights().forEach(moves::add);
    }

    /** Hands over what is counted under one municipality. */
    public static void forEach(MunicipalityCode where, MonitorView view, Visitor visitor) {
        AssistanceAfterMove moves = new AssistanceAfterMove(visitor);
        moves.addCases(view.of(where).counts());
        moves.add(where, view.counts().movesWithRights().of(where));
    }

    private void addCases(CountsView view) {
        view.cases(CaseSubject.ASSISTANCE)
                .forEach((cell, count) ->
                        add(cell, cell.measure().isAgreed(), AfterMove.of(cell.measure()), count.total()));
        view.cases(CaseSubject.AGREEMENT).forEach(this::addAgreed);
    }

    private void addAgreed(CaseCell cell, CellCount count) {
        if (cell.isDestination() && cell.measure() == CaseMeasure.MOVED_AGREED) {
            add(cell, true, AfterMove.MOVED, count.total());
            add(cell, false, AfterMove.MOVED, -count.total());
        }
    }

    private void add(CaseCell cell, boolean isAgreed, AfterMove after, int count) {
        visitor.visit(cell.municipality(), cell.month(), isAgreed, after, count);
    }

    /** Every move is one without an agreement, but for those that are counted as with one. */
    private void add(MunicipalityCode where, Map<MovesWithRights.Side, Integer> moves) {
        moves.forEach((side, count) -> {
            if (side.isDestination()) {
                visitor.visit(where, side.month(), false, AfterMove.MOVED, count);
            }
        });
    }
}
