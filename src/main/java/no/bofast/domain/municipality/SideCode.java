package no.bofast.domain.municipality;

import java.time.YearMonth;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CaseCell;
import no.bofast.domain.Cell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.RightsRules;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;
import no.bofast.domain.WageBand;
import no.bofast.domain.WaitCell;
import no.bofast.domain.WorkMeasure;

/** {@link SideCell}s within their block as numbers of 24 bits, and their kinds among {@link MoreCellCode}s. Stored, so new constants of the enums go last. */
final class SideCode {

    private static final int WAGES = 8;
    private static final int WAGES_OF_MOVE = 9;
    private static final int WORK = 10;
    private static final int CASE = 12;
    private static final int GRANT = 13;
    private static final int WAIT = 15;

    private static final int SEX_BITS = 2;
    private static final int AGE_BITS = 3;
    private static final int YEARS_BITS = 5;
    private static final int BAND_BITS = 4;
    private static final int MEASURE_BITS = 3;
    /** Up to ten years. */
    private static final int MONTHS_BITS = 7;

    /** Up to three hundred years. */
    private static final int SINCE_BITS = 12;

    private static final GrantCell.Where[] WHERE = GrantCell.Where.values();
    private static final GrantKind[] KINDS = GrantKind.values();
    private static final Sex[] SEXES = Sex.values();
    private static final AgeBand[] AGES = AgeBand.values();
    private static final WorkMeasure[] MEASURES = WorkMeasure.values();

    private static final SideCell.Visitor<Integer> CODES = new SideCell.Visitor<>() {
        @Override
        public Integer wages(SideCell.Wages cell) {
            return MoreCellCode.kind(WAGES) | within(cell);
        }

        @Override
        public Integer wagesOfMove(SideCell.WagesOfMove cell) {
            return MoreCellCode.kind(WAGES_OF_MOVE) | within(cell);
        }

        @Override
        public Integer work(SideCell.Work cell) {
            return MoreCellCode.kind(WORK) | within(cell);
        }

        @Override
        public Integer ofCase(CaseCell cell) {
            return MoreCellCode.kind(CASE) | CaseCode.of(cell);
        }

        @Override
        public Integer waited(WaitCell cell) {
            return MoreCellCode.kind(WAIT) | cell.days();
        }

        @Override
        public Integer grant(GrantCell cell) {
            return MoreCellCode.kind(GRANT) | within(cell);
        }
    };

    private SideCode() {}

    /** The kind, and behind it the number within the block. */
    static int of(SideCell cell) {
        return cell.accept(CODES);
    }

    static Cell cell(int kind, BlockKey block, int what) {
        return switch (kind) {
            case WAGES -> wages(block, what);
            case WAGES_OF_MOVE -> wagesOfMove(block, what);
            case WORK -> work(block, what);
            case WAIT -> new WaitCell(block.municipality(), block.settlementYear(), what);
            case CASE -> CaseCode.cell(block, what);
            case GRANT -> grant(block, what);
            default -> throw new IllegalStateException("no such kind of cell: " + kind);
        };
    }

    private static int within(SideCell.Wages cell) {
        int who = who(0, cell.sex(), cell.ageBand(), cell.departed());
        int when = CellCode.with(who, cell.years(), YEARS_BITS);
        return CellCode.with(when, cell.band().halves(), BAND_BITS);
    }

    private static int within(SideCell.WagesOfMove cell) {
        int who = who(cell.isDestination() ? 1 : 0, cell.sex(), cell.ageBand(), cell.departed());
        int before = CellCode.with(who, cell.before().halves(), BAND_BITS);
        return CellCode.with(before, cell.after().halves(), BAND_BITS);
    }

    private static int within(SideCell.Work cell) {
        int since = RightsRules.monthsBetween(YearMonth.of(cell.settlementYear(), 1), cell.departed());
        int measure = CellCode.with(since, cell.measure().ordinal(), MEASURE_BITS);
        return CellCode.with(measure, cell.months(), MONTHS_BITS);
    }

    /** Whether they live elsewhere and since when stand last, as before there were kinds and more places, which are 0 there. */
    private static int within(GrantCell cell) {
        int since = RightsRules.monthsBetween(YearMonth.of(cell.settlementYear(), 1), cell.from());
        int where = cell.where().ordinal();
        int who = CellCode.with(cell.kind().ordinal(), where >>> 1, 1);
        return CellCode.with(CellCode.with(who, since, SINCE_BITS), where & 1, 1);
    }

    private static Cell grant(BlockKey block, int what) {
        int since = what >>> 1;
        int who = since >>> SINCE_BITS;
        return new GrantCell(
                block.municipality(),
                block.settlementYear(),
                WHERE[(who & 1) << 1 | what & 1],
                KINDS[who >>> 1],
                block.settlementMonth(1).plusMonths(CellCode.last(since, SINCE_BITS)));
    }

    private static int who(int before, Sex sex, AgeBand age, int departed) {
        int code = CellCode.with(before, sex.ordinal(), SEX_BITS);
        code = CellCode.with(code, age.ordinal(), AGE_BITS);
        return CellCode.with(code, departed, YEARS_BITS);
    }

    private static Cell wages(BlockKey block, int what) {
        int when = what >>> BAND_BITS;
        int who = when >>> YEARS_BITS;
        return new SideCell.Wages(
                block.municipality(),
                block.settlementYear(),
                sex(who),
                age(who),
                CellCode.last(who, YEARS_BITS),
                CellCode.last(when, YEARS_BITS),
                band(what));
    }

    private static Cell wagesOfMove(BlockKey block, int what) {
        int before = what >>> BAND_BITS;
        int who = before >>> BAND_BITS;
        return new SideCell.WagesOfMove(
                block.municipality(),
                block.settlementYear(),
                who >>> YEARS_BITS + AGE_BITS + SEX_BITS == 1,
                sex(who),
                age(who),
                CellCode.last(who, YEARS_BITS),
                band(before),
                band(what));
    }

    private static Cell work(BlockKey block, int what) {
        int measure = what >>> MONTHS_BITS;
        return new SideCell.Work(
                block.municipality(),
                block.settlementYear(),
                block.settlementMonth(1).plusMonths(measure >>> MEASURE_BITS),
                MEASURES[CellCode.last(measure, MEASURE_BITS)],
                CellCode.last(what, MONTHS_BITS));
    }

    private static Sex sex(int who) {
        return SEXES[CellCode.last(who >>> YEARS_BITS + AGE_BITS, SEX_BITS)];
    }

    private static AgeBand age(int who) {
        return AGES[CellCode.last(who >>> YEARS_BITS, AGE_BITS)];
    }

    private static WageBand band(int what) {
        return new WageBand(CellCode.last(what, BAND_BITS));
    }
}
