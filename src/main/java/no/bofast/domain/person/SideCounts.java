package no.bofast.domain.person;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Cell;
import no.bofast.domain.CountSink;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.SideCell;
import no.bofast.domain.SideFact;
import no.bofast.domain.WageBand;
import no.bofast.domain.WaitCell;
import no.bofast.domain.WorkMeasure;

/**
 * Counts what is told beside the residence of one settled person: wages by year since settlement, before and after the departure, work
 * around it, agreements, why the person moved, introduction programmes, and social assistance.
 *
 * <p>Of several wages of a year the one registered last holds. Work is known of those of whom an employment is told, be it of 0 percent.
 */
final class SideCounts {

    private final Knowledge known;
    private final Counting counting;
    private final LocalDate clock;
    private final CountSink counts;
    private final int sign;

    SideCounts(Knowledge known, Counting counting, LocalDate clock, CountSink counts, int sign) {
        this.known = known;
        this.counting = counting;
        this.clock = clock;
        this.counts = counts;
        this.sign = sign;
    }

    void count() {
        if (counting.hasSide() && !known.side().isEmpty()) {
            known.residence().ifPresent(this::count);
        }
    }

    private void count(Residence found) {
        Optional<Departure> departure = found.departure().filter(move -> move.isConfirmedOn(clock));
        SortedMap<Integer, WageBand> wages = wages();
        wages.forEach((year, band) -> wages(found, departure, year - found.settlementYear(), band));
        departure.ifPresent(move -> {
            wagesOfMove(found, move, wages);
            work(found, move);
        });
        waited(found);
        CaseSink cases = new CaseSink(known, found, this::add);
        AgreementCounts agreements = new AgreementCounts(known, found, counting, cases);
        agreements.count();
        new AssistanceCounts(known, agreements, cases).count();
        MoveReasonCounts.count(known, cases);
        new ProgrammeCounts(known, found, cases).count();
    }

    /** Since the last leave to stay that was given until the settlement; none is known of who was given none until then. */
    private void waited(Residence found) {
        known.told(SideFact.ResidencePermit.class)
                .map(SideFact.ResidencePermit::granted)
                .filter(granted -> !granted.isAfter(found.settledOn()))
                .max(LocalDate::compareTo)
                .ifPresent(granted -> add(new WaitCell(known.counted(found.home()), found.settlementYear(), (int)
                        Math.min(WaitCell.MOST_DAYS, ChronoUnit.DAYS.between(granted, found.settledOn())))));
    }

    private SortedMap<Integer, WageBand> wages() {
        SortedMap<Integer, WageBand> byYear = new TreeMap<>();
        known.told(SideFact.Income.class)
                .forEach(income -> counting.amounts()
                        .band(income.year(), income.wage())
                        .ifPresent(band -> byYear.put(income.year(), band)));
        return byYear;
    }

    private void wages(Residence found, Optional<Departure> departure, int years, WageBand band) {
        if (years >= 0 && years <= SideCell.LONGEST) {
            add(new SideCell.Wages(
                    known.counted(found.home()),
                    found.settlementYear(),
                    found.traits().sex(),
                    found.traits().ageBand(),
                    departure.map(move -> departed(found, move)).orElse(SideCell.NOT_DEPARTED),
                    years,
                    band));
        }
    }

    private static int departed(Residence found, Departure move) {
        return Math.min(found.yearsUntil(move.on()), SideCell.LONGEST);
    }

    private void wagesOfMove(Residence found, Departure move, SortedMap<Integer, WageBand> wages) {
        WageBand before = wages.get(move.on().getYear() - 1);
        WageBand after = wages.get(move.on().getYear() + 1);
        if (before != null && after != null) {
            wagesOfMove(found, move, found.home(), before, after);
            wagesOfMove(found, move, move.destination(), before, after);
        }
    }

    private void wagesOfMove(Residence found, Departure move, MunicipalityCode where, WageBand before, WageBand after) {
        add(new SideCell.WagesOfMove(
                known.counted(where),
                found.settlementYear(),
                where.equals(move.destination()),
                found.traits().sex(),
                found.traits().ageBand(),
                departed(found, move),
                before,
                after));
    }

    private void work(Residence found, Departure move) {
        List<SideFact.Employment> told = known.told(SideFact.Employment.class).toList();
        if (told.isEmpty()) {
            return;
        }
        WorkCourse work = new WorkCourse(told);
        LocalDate before = move.on().minusDays(1);
        work(found, move, WorkMeasure.MOVED, 0);
        if (!work.isOn(before)) {
            work(found, move, WorkMeasure.TO_WORK, work.monthsUntil(true, move.on()));
            return;
        }
        work(found, move, WorkMeasure.HAD_WORK, 0);
        if (work.isIn(move.destination(), before)) {
            work(found, move, WorkMeasure.JOB_FIRST, 0);
        }
        work(found, move, WorkMeasure.OUT_OF_WORK, work.monthsUntil(false, move.on()));
    }

    private void work(Residence found, Departure move, WorkMeasure measure, int months) {
        if (months <= SideCell.Work.MOST_MONTHS) {
            MunicipalityCode destination = known.counted(move.destination());
            YearMonth departed = Knowledge.monthOf(move.on());
            add(new SideCell.Work(destination, found.settlementYear(), departed, measure, months));
        }
    }

    private void add(Cell cell) {
        counts.add(cell, LedgerEntry.UNDATED, sign);
    }
}
