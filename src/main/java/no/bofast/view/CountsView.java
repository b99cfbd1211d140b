package no.bofast.view;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import no.bofast.domain.CaseCell;
import no.bofast.domain.CaseSubject;
import no.bofast.domain.Cell;
import no.bofast.domain.FamilyCell;
import no.bofast.domain.GrantCell;
import no.bofast.domain.SideCell;
import no.bofast.domain.WaitCell;
import no.bofast.domain.municipality.CellCount;
import no.bofast.domain.settling.SettlingBook;

/**
 * All published counts, by cell.
 *
 * <p>Written by one thread, read by many. A cell that came to nothing is absent. Exact, or those of a release, which tells no cohort
 * cells but only sums of them.
 */
public final class CountsView {

    /** But for cases, which are kept by what they are about. */
    private final Map<Class<? extends Cell>, Map<? extends Cell, CellCount>> byKind = new HashMap<>();

    private final Map<Cell.Cohort, CellCount> cohorts = countsOf(Cell.Cohort.class);
    private final Map<Cell.Month, CellCount> months = countsOf(Cell.Month.class);
    private final Map<Cell.Group, CellCount> groups = countsOf(Cell.Group.class);
    private final Map<Cell.Flow, CellCount> flows = countsOf(Cell.Flow.class);
    private final Map<Cell.Resident, CellCount> residents = countsOf(Cell.Resident.class);
    private final Map<Cell.RightsDeparture, CellCount> rightsDepartures = countsOf(Cell.RightsDeparture.class);
    private final Map<Cell.Arrival, CellCount> arrivals = countsOf(Cell.Arrival.class);
    private final Map<Cell.ArrivalGroup, CellCount> arrivalGroups = countsOf(Cell.ArrivalGroup.class);
    private final Map<Cell.Stock, CellCount> stock = countsOf(Cell.Stock.class);
    private final Map<Cell.Hazard, CellCount> hazards = countsOf(Cell.Hazard.class);
    private final Map<Cell.ResidentChange, CellCount> residentChanges = countsOf(Cell.ResidentChange.class);
    private final Map<Cell.Onward, CellCount> onward = countsOf(Cell.Onward.class);
    private final Map<SideCell, CellCount> circumstances =
            countsOf(SideCell.Wages.class, SideCell.WagesOfMove.class, SideCell.Work.class);
    private final Map<CaseSubject, Map<CaseCell, CellCount>> cases = new EnumMap<>(CaseSubject.class);
    private final Map<WaitCell, CellCount> waits = countsOf(WaitCell.class);
    private final Map<GrantCell, CellCount> grants = countsOf(GrantCell.class);
    private final Map<Cell.Unresolved, CellCount> unresolved = countsOf(Cell.Unresolved.class);
    private final Map<FamilyCell.Told, CellCount> families = countsOf(FamilyCell.Told.class);

    private final KnownMonths knownMonths = new KnownMonths(months);
    private final MovesWithRights movesWithRights = new MovesWithRights();
    private final SettlingBook settling = new SettlingBook();

    /** What a release tells of cohorts. */
    private final Queue<Observation> released = new ConcurrentLinkedQueue<>();

    public CountsView() {
        for (CaseSubject subject : CaseSubject.values()) {
            cases.put(subject, new ConcurrentHashMap<>());
        }
    }

    /** Where cells of some kinds are kept. */
    @SafeVarargs
    private <C extends Cell> Map<C, CellCount> countsOf(Class<? extends C>... kinds) {
        Map<C, CellCount> counts = new ConcurrentHashMap<>();
        for (Class<? extends C> kind : kinds) {
            byKind.put(kind, counts);
        }
        return counts;
    }

    /** What was asked of municipalities and decided by them; nothing in a release, nor where no register tells it. */
    public SettlingBook settling() {
        return settling;
    }

    /** Adds what a release tells of a cohort. */
    public void add(Observation seen) {
        released.add(seen);
    }

    /** The settled, departed and lost. */
    public Stream<Observation> observations() {
        return Stream.concat(
                released.stream(),
                cohorts.entrySet().stream()
                        .map(e -> Observation.of(e.getKey(), e.getValue().total())));
    }

    /** Replaces the count of a cell. */
    @SuppressWarnings("unchecked")
    public void put(Cell cell, CellCount count) {
        if (cell instanceof Cell.Arrival arrival) {
            movesWithRights.add(arrival, count.total() - count(cell).total());
        }
        put((Map<Cell, CellCount>) mapOf(cell), cell, count);
        if (cell instanceof Cell.Month) {
            knownMonths.changed();
        }
    }

    /** The count of a cell; {@link CellCount#NONE} for a cell in which nobody is counted. */
    public CellCount count(Cell cell) {
        return mapOf(cell).getOrDefault(cell, CellCount.NONE);
    }

    private Map<? extends Cell, CellCount> mapOf(Cell cell) {
        Map<? extends Cell, CellCount> counts =
                cell instanceof CaseCell told ? cases.get(told.measure().subject()) : byKind.get(cell.getClass());
        if (counts == null) {
            throw new IllegalArgumentException(
                    "not a published cell: " + cell.getClass().getSimpleName());
        }
        return counts;
    }

    private static <C extends Cell> void put(Map<C, CellCount> counts, C cell, CellCount count) {
        if (count.isNone()) {
            counts.remove(cell);
        } else {
            counts.put(cell, count);
        }
    }

    public Map<Cell.Cohort, CellCount> cohorts() {
        return Collections.unmodifiableMap(cohorts);
    }

    /** Month series; the changes by register date of each count are the reporting triangle. */
    public Map<Cell.Month, CellCount> months() {
        return Collections.unmodifiableMap(months);
    }

    /** The same as they were known earlier. */
    public KnownMonths knownMonths() {
        return knownMonths;
    }

    /** Groups by month; a count may be 0 now and still have a past. */
    public Map<Cell.Group, CellCount> groups() {
        return Collections.unmodifiableMap(groups);
    }

    public Map<Cell.Flow, CellCount> flows() {
        return Collections.unmodifiableMap(flows);
    }

    /** Stays under codes that were split, of which nothing tells where they were. */
    public Map<Cell.Unresolved, CellCount> unresolved() {
        return Collections.unmodifiableMap(unresolved);
    }

    public Map<Cell.Resident, CellCount> residents() {
        return Collections.unmodifiableMap(residents);
    }

    /** Confirmed departures while a right still followed the person. */
    public Map<Cell.RightsDeparture, CellCount> rightsDepartures() {
        return Collections.unmodifiableMap(rightsDepartures);
    }

    /** Secondary moves by where they led; a count may be 0 now and still have a past. */
    public Map<Cell.Arrival, CellCount> arrivals() {
        return Collections.unmodifiableMap(arrivals);
    }

    /** What of the arrivals was moved while programme or grant followed the person, under both municipalities. */
    public MovesWithRights movesWithRights() {
        return movesWithRights;
    }

    public Map<Cell.ArrivalGroup, CellCount> arrivalGroups() {
        return Collections.unmodifiableMap(arrivalGroups);
    }

    public Map<Cell.Stock, CellCount> stock() {
        return Collections.unmodifiableMap(stock);
    }

    /** Net changes of who lives where, by day: a municipality's up to a date say how many lived there on it. */
    public Map<Cell.ResidentChange, CellCount> residentChanges() {
        return Collections.unmodifiableMap(residentChanges);
    }

    /** What became of those who departed. */
    public Map<Cell.Onward, CellCount> onward() {
        return Collections.unmodifiableMap(onward);
    }

    /** What is told of people's wages and work; nothing where no register tells it. */
    public Map<SideCell, CellCount> circumstances() {
        return Collections.unmodifiableMap(circumstances);
    }

    /** How long people waited from their leave to stay until the settlement; nothing where no register tells it. */
    public Map<WaitCell, CellCount> waits() {
        return Collections.unmodifiableMap(waits);
    }

    /** What is told of people's cases with the authorities, or of why they moved; nothing where no register tells it. */
    public Map<CaseCell, CellCount> cases(CaseSubject subject) {
        return Collections.unmodifiableMap(cases.get(subject));
    }

    /** Where those settled in a municipality live, by net changes from quarter to quarter; nothing where no grant is followed. */
    public Map<GrantCell, CellCount> grants() {
        return Collections.unmodifiableMap(grants);
    }

    /** What became of families; nothing where it isn't known who is one. */
    public Map<FamilyCell.Told, CellCount> families() {
        return Collections.unmodifiableMap(families);
    }

    public Map<Cell.Hazard, CellCount> hazards() {
        return Collections.unmodifiableMap(hazards);
    }
}
