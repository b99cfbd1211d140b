package no.bofast.testkit;

import java.time.YearMonth;
import no.bofast.domain.CaseCell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;

/** Cells beside the residence to test with. */
final class SideCells {

    private SideCells() {}

    /** The cell with numbers that can be. */
    static SideCell within(SideCell cell) {
        if (cell instanceof SideCell.Wages c) {
            return new SideCell.Wages(
                    c.municipality(),
                    c.settlementYear(),
                    c.sex(),
                    c.ageBand(),
                    c.departed() % (SideCell.NOT_DEPARTED + 1),
                    c.years() % (SideCell.LONGEST + 1),
                    c.band());
        } else if (cell instanceof SideCell.WagesOfMove c) {
            return new SideCell.WagesOfMove(
                    c.municipality(),
                    c.settlementYear(),
                    c.isDestination(),
                    c.sex(),
                    c.ageBand(),
                    c.departed() % (SideCell.LONGEST + 1),
                    c.before(),
                    c.after());
        }
        if (cell instanceof WaitCell c) {
            return new WaitCell(c.municipality(), c.settlementYear(), c.days() % (WaitCell.MOST_DAYS + 1));
        }
        if (cell instanceof CaseCell c) {
            YearMonth month = c.month().withYear(c.settlementYear() + c.month().getYear() % 90);
            return new CaseCell(
                    c.municipality(), c.settlementYear(), c.isDestination(), month, c.measure(), c.reason());
        }
        if (cell instanceof GrantCell c) {
            YearMonth from = c.from().withYear(c.settlementYear() + c.from().getYear() % 90);
            return c.kind() == GrantKind.ANYONE && c.where().compareTo(GrantCell.Where.ELSEWHERE) > 0
                    ? new GrantCell(c.municipality(), c.settlementYear(), GrantCell.Where.HERE, c.kind(), from)
                    : new GrantCell(c.municipality(), c.settlementYear(), c.where(), c.kind(), from);
        }
        SideCell.Work c = (SideCell.Work) cell;
        YearMonth departed =
                YearMonth.of(c.settlementYear(), c.departed().getMonthValue()).plusYears(c.months() % 90);
        return new SideCell.Work(
                c.municipality(),
                c.settlementYear(),
                departed,
                c.measure(),
                c.months() % (SideCell.Work.MOST_MONTHS + 1));
    }

    /** The same cell of people whose addresses are protected. */
    static SideCell placeless(SideCell cell) {
        MunicipalityCode nowhere = MunicipalityCode.PROTECTED;
        if (cell instanceof SideCell.Wages c) {
            return new SideCell.Wages(
                    nowhere, c.settlementYear(), c.sex(), c.ageBand(), c.departed(), c.years(), c.band());
        } else if (cell instanceof SideCell.WagesOfMove c) {
            return new SideCell.WagesOfMove(
                    nowhere,
                    c.settlementYear(),
                    c.isDestination(),
                    c.sex(),
                    c.ageBand(),
                    c.departed(),
                    c.before(),
                    c.after());
        }
        if (cell instanceof WaitCell c) {
            return new WaitCell(nowhere, c.settlementYear(), c.days());
        }
        if (cell instanceof CaseCell c) {
            return new CaseCell(nowhere, c.settlementYear(), c.isDestination(), c.month(), c.measure(), c.reason());
        }
        if (cell instanceof GrantCell c) {
            return new GrantCell(nowhere, c.settlementYear(), c.where(), c.kind(), c.from());
        }
        SideCell.Work c = (SideCell.Work) cell;
        return new SideCell.Work(nowhere, c.settlementYear(), c.departed(), c.measure(), c.months());
    }
}
