package no.bofast.serde;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import no.bofast.domain.AgeBand;
import no.bofast.domain.CaseCell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.GrantKind;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Sex;
import no.bofast.domain.SideCell;
import no.bofast.domain.WageBand;
import no.bofast.domain.WaitCell;
import no.bofast.domain.WorkMeasure;
import no.bofast.domain.municipality.BlockKey;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.PublishedBlock;
import no.bofast.schema.CaseCount;
import no.bofast.schema.CircumstanceMetrics;
import no.bofast.schema.GrantChange;
import no.bofast.schema.GrantOfKindChange;
import no.bofast.schema.WageCount;
import no.bofast.schema.WageOfMoveCount;
import no.bofast.schema.WaitCount;
import no.bofast.schema.WorkCount;
import no.bofast.schema.WorkMeasureCode;

/** Blocks of what is told beside the residence, to and from their Avro record. */
final class CircumstanceRecords {

    private static final EnumSymbols<WorkMeasure, WorkMeasureCode> MEASURES =
            EnumSymbols.of(WorkMeasure.class, WorkMeasureCode.class);

    private CircumstanceRecords() {}

    static CircumstanceMetrics toRecord(PublishedBlock block) {
        List<WageCount> wages = new ArrayList<>(block.size());
        List<WageOfMoveCount> moves = new ArrayList<>();
        List<WorkCount> work = new ArrayList<>();
        List<CaseCount> cases = new ArrayList<>();
        List<WaitCount> waits = new ArrayList<>();
        List<GrantChange> grants = new ArrayList<>();
        List<GrantOfKindChange> grantsByKind = new ArrayList<>();
        block.forEach((cell, count) -> {
            if (cell instanceof SideCell.Wages of) {
                wages.add(count(of, count.total()));
            } else if (cell instanceof SideCell.WagesOfMove of) {
                moves.add(count(of, count.total()));
            } else if (cell instanceof SideCell.Work of) {
                work.add(count(of, count.total()));
            } else if (cell instanceof CaseCell of) {
                cases.add(CaseRecords.count(of, count.total()));
            } else if (cell instanceof WaitCell of) {
                waits.add(new WaitCount(of.days(), count.total()));
            } else if (cell instanceof GrantCell of && of.kind() == GrantKind.ANYONE) {
                boolean isElsewhere = of.where() == GrantCell.Where.ELSEWHERE;
                grants.add(new GrantChange(isElsewhere, of.from().toString(), count.total()));
            } else if (cell instanceof GrantCell of) {
                grantsByKind.add(new GrantOfKindChange(
                        of.where().name(), of.kind().name(), of.from().toString(), count.total()));
            }
        });
        BlockKey key = block.key();
        return new CircumstanceMetrics(
                key.municipality().toString(),
                key.settlementYear(),
                wages,
                moves,
                work,
                cases,
                waits,
                grants,
                grantsByKind);
    }

    private static WageCount count(SideCell.Wages cell, int count) {
        Integer departed = cell.departed() == SideCell.NOT_DEPARTED ? null : Integer.valueOf(cell.departed());
        return new WageCount(
                cell.sex().name(),
                cell.ageBand().name(),
                departed,
                cell.years(),
                cell.band().halves(),
                count);
    }

    private static WageOfMoveCount count(SideCell.WagesOfMove cell, int count) {
        return new WageOfMoveCount(
                cell.isDestination(),
                cell.sex().name(),
                cell.ageBand().name(),
                cell.departed(),
                cell.before().halves(),
                cell.after().halves(),
                count);
    }

    private static WorkCount count(SideCell.Work cell, int count) {
        return new WorkCount(cell.departed().toString(), MEASURES.symbol(cell.measure()), cell.months(), count);
    }

    static PublishedBlock toBlock(CircumstanceMetrics record) {
        BlockKey key = new BlockKey(
                MunicipalityCode.of(record.getMunicipality()), BlockKey.Kind.SIDE, record.getSettlementYear());
        int cells = record.getWages().size()
                + record.getMoves().size()
                + record.getWork().size()
                + record.getCases().size()
                + record.getWaits().size()
                + record.getGrants().size()
                + record.getGrantsByKind().size();
        PublishedBlock.Builder block = new PublishedBlock.Builder(key, cells);
        record.getWages().forEach(count -> block.add(cell(key, count), total(count.getCount())));
        record.getMoves().forEach(count -> block.add(cell(key, count), total(count.getCount())));
        record.getWork().forEach(count -> block.add(cell(key, count), total(count.getCount())));
        record.getCases().forEach(count -> block.add(CaseRecords.cell(key, count), total(count.getCount())));
        record.getWaits()
                .forEach(count -> block.add(
                        new WaitCell(key.municipality(), key.settlementYear(), count.getDays()),
                        total(count.getCount())));
        record.getGrants().forEach(change -> block.add(cell(key, change), total(change.getChange())));
        record.getGrantsByKind().forEach(change -> block.add(cell(key, change), total(change.getChange())));
        return block.build();
    }

    private static SideCell cell(BlockKey key, WageCount count) {
        return new SideCell.Wages(
                key.municipality(),
                key.settlementYear(),
                Sex.valueOf(count.getSex()),
                AgeBand.valueOf(count.getAgeBand()),
                count.getDeparted() == null ? SideCell.NOT_DEPARTED : count.getDeparted(),
                count.getYears(),
                new WageBand(count.getHalves()));
    }

    private static SideCell cell(BlockKey key, WageOfMoveCount count) {
        return new SideCell.WagesOfMove(
                key.municipality(),
                key.settlementYear(),
                count.getDestination(),
                Sex.valueOf(count.getSex()),
                AgeBand.valueOf(count.getAgeBand()),
                count.getDeparted(),
                new WageBand(count.getBefore()),
                new WageBand(count.getAfter()));
    }

    private static SideCell cell(BlockKey key, WorkCount count) {
        return new SideCell.Work(
                key.municipality(),
                key.settlementYear(),
                YearMonth.parse(count.getDeparted()),
                MEASURES.value(count.getMeasure()),
                count.getMonths());
    }

    private static GrantCell cell(BlockKey key, GrantChange change) {
        return new GrantCell(
                key.municipality(),
                key.settlementYear(),
                change.getElsewhere() ? GrantCell.Where.ELSEWHERE : GrantCell.Where.HERE,
                GrantKind.ANYONE,
                YearMonth.parse(change.getFrom()));
    }

    private static GrantCell cell(BlockKey key, GrantOfKindChange change) {
        return new GrantCell(
                key.municipality(),
                key.settlementYear(),
                GrantCell.Where.valueOf(change.getPlace()),
                GrantKind.valueOf(change.getKind()),
                YearMonth.parse(change.getFrom()));
    }

    private static CellCount total(int count) {
        return CellCount.NONE.plus(count);
    }
}
