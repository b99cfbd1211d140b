package no.bofast.testkit;

import java.time.YearMonth;
import java.util.stream.Stream;
import no.bofast.domain.AgeBand;
import no.bofast.domain.Cell;
import no.bofast.domain.CountryGroup;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.Ground;
import no.bofast.domain.Household;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;
import no.bofast.domain.Traits;

/** Cells to test with. */
public final class Cells {

    public static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    public static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    public static final Traits TRAITS =
            new Traits(Sex.FEMALE, AgeBand.AGE_30_39, Household.PARENT, CountryGroup.UKR, Ground.OTHER);

    private Cells() {}

    /** Some cells of each kind that is published. */
    public static Stream<Cell> published(int each) {
        return any(each)
                .filter(cell -> !(cell instanceof Cell.Traced
                        || cell instanceof Cell.Departed
                        || cell instanceof Cell.Followed
                        || cell instanceof Cell.Led
                        || cell instanceof Cell.Arrived))
                .map(cell -> cell instanceof Cell.Group group ? inItsDimension(group) : cell);
    }

    /** Some cells of each kind that is kept in blocks. */
    public static Stream<Cell> any(int each) {
        return AnyRecord.ofEveryKind(Cell.class, each)
                .filter(cell -> !(cell instanceof FamilyCell.Member))
                .map(Cells::within);
    }

    /** Some members of families. */
    public static Stream<FamilyCell.Member> members(int number) {
        return AnyRecord.ofEveryKind(Cell.class, number)
                .filter(FamilyCell.Member.class::isInstance)
                .map(FamilyCell.Member.class::cast);
    }

    /** The cell with numbers that can be: months are fewer than those of a long life, years too, categories are there. */
    private static Cell within(Cell cell) {
        if (cell instanceof Cell.Hazard c) {
            return new Cell.Hazard(
                    c.municipality(),
                    c.settled(),
                    c.household(),
                    c.country(),
                    c.ground(),
                    c.measure(),
                    c.months() % 1_800);
        } else if (cell instanceof Cell.Onward c) {
            YearMonth departed = YearMonth.of(c.settlementYear(), c.departed().getMonthValue())
                    .plusYears(c.months() % 90);
            return new Cell.Onward(c.municipality(), c.settlementYear(), departed, c.measure(), c.months() % 1_800);
        } else if (cell instanceof Cell.RightsDeparture c) {
            return new Cell.RightsDeparture(
                    c.municipality(), c.settlementYear(), c.traits(), c.rights(), c.years() % 200);
        } else if (cell instanceof FamilyCell.Told c) {
            return new FamilyCell.Told(
                    c.municipality(), c.settlementYear(), c.measure(), c.number() % 4_000, c.of() % 30);
        } else if (cell instanceof Cell.ArrivalGroup c) {
            int category = c.category() % c.dimension().categories().size();
            return new Cell.ArrivalGroup(c.municipality(), c.month(), c.order(), c.dimension(), category);
        } else if (cell instanceof SideCell side) {
            return SideCells.within(side);
        }
        return cell;
    }

    /** The group with a category that its dimension has: all have three. */
    private static Cell inItsDimension(Cell.Group group) {
        return new Cell.Group(
                group.municipality(), group.month(), group.measure(), group.dimension(), group.category() % 3);
    }

    /** The same cell of people whose addresses are protected. */
    public static Cell placeless(Cell cell) {
        MunicipalityCode nowhere = MunicipalityCode.PROTECTED;
        if (cell instanceof Cell.Cohort c) {
            return new Cell.Cohort(nowhere, c.settlementYear(), c.traits(), c.measure(), c.years());
        } else if (cell instanceof Cell.Month c) {
            return new Cell.Month(nowhere, c.month(), c.measure(), c.settlementYear());
        } else if (cell instanceof Cell.Traced c) {
            return new Cell.Traced(nowhere, c.month(), c.measure(), c.traits());
        } else if (cell instanceof Cell.Departed c) {
            return new Cell.Departed(nowhere, c.month(), nowhere, c.rights());
        } else if (cell instanceof Cell.Followed c) {
            return new Cell.Followed(nowhere, c.month(), c.measure(), c.settlementYear(), c.traits());
        } else if (cell instanceof Cell.Led c) {
            return new Cell.Led(nowhere, c.month(), c.settlementYear(), nowhere);
        } else if (cell instanceof Cell.Flow c) {
            return new Cell.Flow(nowhere, nowhere, c.settlementYear(), c.years());
        } else if (cell instanceof Cell.Resident c) {
            return new Cell.Resident(nowhere, c.settlementYear());
        } else if (cell instanceof Cell.RightsDeparture c) {
            return new Cell.RightsDeparture(nowhere, c.settlementYear(), c.traits(), c.rights(), c.years());
        } else if (cell instanceof Cell.Arrival c) {
            return new Cell.Arrival(nowhere, c.month(), c.order(), nowhere, c.rights());
        } else if (cell instanceof Cell.Arrived c) {
            return new Cell.Arrived(nowhere, c.month(), c.order(), c.arriver());
        } else if (cell instanceof Cell.Stock c) {
            return new Cell.Stock(nowhere, c.settled(), c.isOfProgrammeAge(), c.country(), c.cameAs());
        } else if (cell instanceof Cell.ResidentChange c) {
            return new Cell.ResidentChange(nowhere, c.settlementYear(), c.on());
        } else if (cell instanceof Cell.Onward c) {
            return new Cell.Onward(nowhere, c.settlementYear(), c.departed(), c.measure(), c.months());
        } else if (cell instanceof Cell.Hazard c) {
            return new Cell.Hazard(
                    nowhere, c.settled(), c.household(), c.country(), c.ground(), c.measure(), c.months());
        }
        if (cell instanceof SideCell side) {
            return SideCells.placeless(side);
        }
        throw new IllegalArgumentException("no cell of a ledger: " + cell);
    }
}
