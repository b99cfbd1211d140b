package no.bofast.report.tables;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.view.CountsView;

/**
 * {@code agreements.csv}: moves while programme or grant followed people, with an agreement or without, and what was asked for; each
 * under both municipalities, by quarter. There is none where no register tells of agreements.
 */
public final class AgreedMoves {

    /** Of the table. */
    public static final String NAME = "agreements";

    private static final List<String> COLUMNS =
            List.of("municipality", "side", "quarter", "measure", "reason", "count");
    private static final String UNASKED = "moved_unasked";
    private static final Set<CaseMeasure> MOVES =
            Set.of(CaseMeasure.MOVED_AGREED, CaseMeasure.MOVED_REFUSED, CaseMeasure.MOVED_UNDECIDED);

    private final Predicate<MunicipalityCode> isOf;
    private final Visitor visitor;

    private AgreedMoves(Predicate<MunicipalityCode> isOf, Visitor visitor) {
        this.isOf = isOf;
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

    /** That of some municipalities. */
    public static Table of(CountsView view, Predicate<MunicipalityCode> of) {
        Map<List<String>, Integer> counts = new HashMap<>();
        forEach(view, of, (where, isDestination, month, measure, reason, count) -> {
            String quarter = month.getYear() + "-Q" + ((month.getMonthValue() + 2) / 3);
            counts.merge(List.of(where.toString(), side(isDestination), quarter, measure, reason), count, Integer::sum);
        });
        return Table.sorted(
                NAME,
                COLUMNS,
                counts.entrySet().stream().filter(e -> e.getValue() != 0).map(e -> row(e.getKey(), e.getValue())));
    }

    /** Hands over what is counted under some municipalities. */
    public static void forEach(CountsView view, Predicate<MunicipalityCode> of, Visitor visitor) {
        AgreedMoves moves = new AgreedMoves(of, visitor);
        view.cases().forEach((cell, count) -> moves.add(cell, count.total()));
        view.arrivals().forEach((cell, count) -> {
            if (cell.rights() != RightsPeriod.NONE) {
                moves.add(cell, count.total());
            }
        });
    }

    /** As the table writes it whether a municipality is the one to move to. */
    public static String side(boolean isDestination) {
        return isDestination ? "to" : "from";
    }

    private static Row row(List<String> key, int count) {
        return Row.of(key.get(0), key.get(1), key.get(2), key.get(3), key.get(4), count);
    }

    private void add(CaseCell cell, int count) {
        add(
                cell.municipality(),
                cell.isDestination(),
                cell.month(),
                cell.measure().label(),
                cell.reason().label(),
                count);
        if (MOVES.contains(cell.measure())) {
            add(cell.municipality(), cell.isDestination(), cell.month(), UNASKED, "", -count);
        }
    }

    /** Every move is one of which nothing was asked, but for those that are counted as something else. */
    private void add(Cell.Arrival cell, int count) {
        add(cell.origin(), false, cell.month(), UNASKED, "", count);
        add(cell.municipality(), true, cell.month(), UNASKED, "", count);
    }

    private void add(
            MunicipalityCode where, boolean isDestination, YearMonth month, String measure, String reason, int count) {
        if (isOf.test(where)) {
            visitor.visit(where, isDestination, month, measure, reason, count);
        }
    }
}
