package no.bofast.http;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;
import no.bofast.domain.WageBand;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.view.MonitorView;

/** What only some registers tell, of Alta: a decision and a request, ten families, wages of three who moved away, why six moved, twelve programmes, and three applications after moves. */
final class ToldCircumstances {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");

    private final MonitorView view;

    private ToldCircumstances(MonitorView view) {
        this.view = view;
    }

    static void tell(MonitorView view) {
        ToldCircumstances told = new ToldCircumstances(view);
        told.tell();
    }

    private void tell() {
        view.put(statement("d1", SettlingKind.DECISION, 2023, 40));
        view.put(statement("r1", SettlingKind.REQUEST, 2025, 50));
        family(FamilyMeasure.FAMILIES, 4, 4, 5);
        family(FamilyMeasure.FAMILIES, 0, 4, 5);
        family(FamilyMeasure.MOVES, 2, 4, 3);
        family(FamilyMeasure.JOINED, 7, 0, 2);
        family(FamilyMeasure.CHILDREN, 9, 0, 4);
        family(FamilyMeasure.CHILDREN, 17, 0, 1);
        view.put(new WaitCell(ALTA, 2016, 40), CellCount.NONE.plus(2));
        view.put(new WaitCell(ALTA, 2016, 90), CellCount.NONE.plus(1));
        wages(0, 3, 2);
        wages(5, 4, 1);
        told(CaseMeasure.MOVED_FOR, false, MovingReason.HOUSING, 4);
        told(CaseMeasure.MOVED_FOR, true, MovingReason.WORK, 2);
        told(CaseMeasure.APPLIED_UNAGREED, true, MovingReason.UNKNOWN, 3);
        told(CaseMeasure.DENIED_UNAGREED, true, MovingReason.UNKNOWN, 2);
        programmes(CaseMeasure.PROGRAMME_STARTED, 12);
        programmes(CaseMeasure.PROGRAMME_COMPLETED, 6);
        programmes(CaseMeasure.PROGRAMME_STOPPED, 4);
        programmes(CaseMeasure.MOVED_IN_PROGRAMME, 5);
        programmes(CaseMeasure.MOVED_AND_COMPLETED, 1);
        programmes(CaseMeasure.MOVED_AND_STOPPED, 3);
    }

    private static SettlingStatement statement(String id, SettlingKind kind, int year, int people) {
        return new SettlingStatement(
                id,
                Optional.empty(),
                LocalDate.of(2022, 11, 20),
                Instant.parse("2022-11-28T09:00:00Z"),
                Optional.of(new SettlingFact(kind, ALTA, year, people)));
    }

    private void family(FamilyMeasure measure, int number, int of, int count) {
        view.put(new FamilyCell.Told(ALTA, 2016, measure, number, of), CellCount.NONE.plus(count));
    }

    private void programmes(CaseMeasure measure, int count) {
        told(measure, false, MovingReason.UNKNOWN, count);
    }

    private void told(CaseMeasure measure, boolean isDestination, MovingReason reason, int count) {
        view.put(
                new CaseCell(ALTA, 2016, isDestination, YearMonth.of(2018, 5), measure, reason),
                CellCount.NONE.plus(count));
    }

    private void wages(int before, int after, int count) {
        view.put(
                new SideCell.WagesOfMove(
                        ALTA, 2016, false, Sex.MALE, AgeBand.AGE_18_29, 3, new WageBand(before), new WageBand(after)),
                CellCount.NONE.plus(count));
    }
}
