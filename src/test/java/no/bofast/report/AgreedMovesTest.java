package no.bofast.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsPeriod;
import no.bofast.domain.municipality.CellCount;
import no.bofast.report.tables.AgreedMoves;
import no.bofast.report.tables.MoveColumns;
import no.bofast.testkit.Cells;
import no.bofast.view.MonitorView;
import org.junit.jupiter.api.Test;

/** Moves with an agreement or without, of all municipalities and of one. */
class AgreedMovesTest {

    private static final YearMonth MAY = YearMonth.of(2017, 5);

    private final MonitorView view = new MonitorView(Instant.EPOCH);

    @Test
    void aMoveOfWhichNothingWasAskedStandsUnderBothMunicipalitiesUnlessNoRightFollowedThePerson() {
        arrived(RightsPeriod.GRANT, 5);
        arrived(RightsPeriod.NONE, 7);
        agreed(Cells.ALTA, false, 2);
        agreed(Cells.OSLO, true, 2);

        assertThat(of(Cells.ALTA))
                .isEqualTo(Map.of("5601 from 2017-05 moved_agreed", 2, "5601 from 2017-05 moved_unasked", 3));
        assertThat(of(Cells.OSLO))
                .isEqualTo(Map.of("0301 to 2017-05 moved_agreed", 2, "0301 to 2017-05 moved_unasked", 3));
    }

    @Test
    void whatIsTakenBackIsNoMoveAnyMore() {
        arrived(RightsPeriod.PROGRAMME, 5);
        arrived(RightsPeriod.PROGRAMME, 1);
        assertThat(of(Cells.ALTA)).containsExactly(Map.entry("5601 from 2017-05 moved_unasked", 1));

        arrived(RightsPeriod.PROGRAMME, 0);
        assertThat(of(Cells.ALTA)).isEmpty();
        assertThat(of(Cells.OSLO)).isEmpty();
    }

    @Test
    void municipalitiesToldOneByOneAddUpToTheTableOfAll() {
        Cells.published(40).forEach(cell -> view.put(cell, CellCount.NONE.plus(3)));

        Map<String, Integer> all = new HashMap<>();
        AgreedMoves.forEach(view.counts(), adding(all));
        Map<String, Integer> oneByOne = new HashMap<>();
        all.keySet().forEach(key -> oneByOne.putAll(of(MunicipalityCode.of(key.substring(0, 4)))));

        all.values().removeIf(count -> count == 0);
        assertThat(all).isNotEmpty().isEqualTo(oneByOne);
    }

    private void arrived(RightsPeriod rights, int people) {
        view.put(
                new Cell.Arrival(Cells.OSLO, MAY, ArrivalOrder.FIRST, Cells.ALTA, rights), CellCount.NONE.plus(people));
    }

    private void agreed(MunicipalityCode where, boolean isDestination, int people) {
        view.put(
                new CaseCell(where, 2015, isDestination, MAY, CaseMeasure.MOVED_AGREED, MovingReason.WORK),
                CellCount.NONE.plus(people));
    }

    private Map<String, Integer> of(MunicipalityCode code) {
        Map<String, Integer> counts = new HashMap<>();
        AgreedMoves.forEach(code, view, adding(counts));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    private static AgreedMoves.Visitor adding(Map<String, Integer> counts) {
        return (where, isDestination, month, measure, reason, count) -> counts.merge(
                where + " " + MoveColumns.side(isDestination) + " " + month + " " + measure, count, Integer::sum);
    }
}
