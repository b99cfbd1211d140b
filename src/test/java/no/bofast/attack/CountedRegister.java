package no.bofast.attack;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseMeasure;
import no.bofast.domain.Cell;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.FamilyMeasure;
import no.bofast.domain.GrantFollowing;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.MovingReason;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RegisterTime;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;
import no.bofast.domain.WorkMeasure;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.municipality.Spread;
import no.bofast.domain.settling.SettlingFact;
import no.bofast.domain.settling.SettlingKind;
import no.bofast.domain.settling.SettlingStatement;
import no.bofast.simulator.Scenario;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.Countings;
import no.bofast.testkit.RegisterCounts;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;

/** A simulated register that is counted exactly, registration by registration. Mutable, for one thread. */
final class CountedRegister {

    private static final int SMALLER = 3_000;
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    /** What registers may tell beside where people live: wages, agreements to move and when leave to stay was given. */
    private static final Set<Scenario> TOLD_BESIDE = EnumSet.of(Scenario.INCOMES, Scenario.CASES, Scenario.REQUESTS);

    private final List<Release> releases;
    private final Iterator<Map.Entry<LedgerEntry, Integer>> later;
    private final Map<Cell, CellCount> counts = new HashMap<>();
    private final MonitorView live = new MonitorView(Instant.EPOCH);
    private Map.Entry<LedgerEntry, Integer> next;

    /** What is told of no date: who lives there, flows, wages, agreements, waits, whom the grant follows. Of the smaller register for both, since none of it may be seen at all. */
    private static final Map<Cell, Integer> UNDATED = undated();

    private CountedRegister(List<Release> releases, List<Map.Entry<LedgerEntry, Integer>> changes) {
        this.releases = releases;
        this.later = changes.iterator();
        this.next = later.next();
        UNDATED.forEach((cell, count) -> live.put(cell, CellCount.NONE.plus(count)));
        live.put(asked(SettlingKind.REQUEST, 50));
        live.put(asked(SettlingKind.DECISION, 41));
        for (CaseMeasure measure :
                List.of(CaseMeasure.MOVED_FOR, CaseMeasure.PROGRAMME_STARTED, CaseMeasure.APPLIED_AGREED)) {
            live.put(
                    new CaseCell(OSLO, 2016, false, YearMonth.of(2018, 5), measure, MovingReason.WORK),
                    CellCount.NONE.plus(5));
        }
        live.put(new FamilyCell.Told(OSLO, 2016, FamilyMeasure.FAMILIES, 4, 4), CellCount.NONE.plus(5));
        live.put(new WaitCell(OSLO, 2016, 90), CellCount.NONE.plus(7));
        for (CaseMeasure measure : CaseMeasure.values()) {
            live.put(
                    new CaseCell(OSLO, 2016, false, YearMonth.of(2018, 5), measure, MovingReason.WORK),
                    CellCount.NONE.plus(4));
        }
        for (WorkMeasure measure : WorkMeasure.values()) {
            live.put(new SideCell.Work(OSLO, 2015, YearMonth.of(2018, 5), measure, 0), CellCount.NONE.plus(20));
        }
    }

    /** Of Oslo, what it was asked or decided to settle in a year. */
    private static SettlingStatement asked(SettlingKind kind, int people) {
        return new SettlingStatement(
                kind.name(),
                Optional.empty(),
                LocalDate.of(2021, 11, 20),
                Instant.parse("2021-11-28T09:00:00Z"),
                Optional.of(new SettlingFact(kind, OSLO, 2022, people)));
    }

    private static Map<Cell, Integer> undated() {
        SimulationOptions options =
                SimulationOptions.DEFAULT.withPersons(SMALLER).withScenarios(TOLD_BESIDE);
        RegisterCounts register = new RegisterCounts(Countings.USUAL.with(GrantFollowing.BY_KIND));
        new Simulation(options).period().forEach(register::add);
        Map<Cell, Integer> undated = new HashMap<>();
        register.counts(SimulatedReleases.CLOCK).forEach((entry, count) -> {
            if (!entry.cell().isDated()) {
                undated.merge(entry.cell(), count, Integer::sum);
            }
        });
        return undated;
    }

    /** Of so many people, before anything is counted. */
    static CountedRegister of(int persons) {
        return new CountedRegister(
                SimulatedReleases.of(persons),
                SimulatedReleases.changes(persons).entrySet().stream()
                        .sorted(Comparator.comparing(change -> change.getKey().registeredOn()))
                        .toList());
    }

    MonitorView live() {
        return live;
    }

    /** Counts what is registered through a date. */
    void count(LocalDate through) {
        while (next != null && !next.getKey().registeredOn().isAfter(through)) {
            Map.Entry<LedgerEntry, Integer> change = next;
            Spread.over(change.getKey().cell(), cell -> count(cell, change));
            next = later.hasNext() ? later.next() : null;
        }
        Instant clock = RegisterTime.startOf(through);
        live.put(new Progress(clock, Map.of(), clock));
    }

    private void count(Cell cell, Map.Entry<LedgerEntry, Integer> change) {
        LocalDate on = change.getKey().registeredOn();
        live.put(
                cell,
                counts.merge(
                        cell,
                        CellCount.NONE.plus(on, change.getValue()),
                        (known, unused) -> known.plus(on, change.getValue())));
    }

    /** How many base cells of the last releases were counted as 1 or 2, up or down. */
    long smallCells(int number) {
        return releases.subList(releases.size() - number, releases.size()).stream()
                .flatMap(release -> release.cells().stream())
                .filter(cell -> Math.abs(cell.counted()) == 1 || Math.abs(cell.counted()) == 2)
                .count();
    }

    /** The same releases of the register in which the exact counts are those shown. */
    static List<Release> asShown(List<Release> releases) {
        return releases.stream().map(CountedRegister::asShown).toList();
    }

    private static Release asShown(Release release) {
        return new Release(
                release.covered(),
                release.cells().stream()
                        .filter(cell -> cell.shown() != 0)
                        .map(cell -> new Release.BaseCell(cell.strand(), cell.shown(), cell.shown()))
                        .toList());
    }
}
