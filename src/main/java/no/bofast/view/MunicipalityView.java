package no.bofast.view;

import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import no.bofast.domain.Cell;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.municipality.CellCount;

/**
 * The counts of one municipality, with sums kept until a count changes.
 *
 * <p>Written by one thread, read by many. A reader that meets a change may see sums from before it; the next one won't.
 */
public final class MunicipalityView {

    private final CountsView counts = new CountsView();
    private final Map<Cell.Flow, CellCount> arrivals = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();
    private final AtomicReference<Sums> latest = new AtomicReference<>();

    private record Sums(
            long version,
            Standing standing,
            SortedMap<YearMonth, Map<MonthMeasure, Integer>> months,
            FollowUp followUp) {}

    void put(Cell cell, CellCount count) {
        counts.put(cell, count);
        version.incrementAndGet();
    }

    void putArrival(Cell.Flow flow, CellCount count) {
        if (count.isNone()) {
            arrivals.remove(flow);
        } else {
            arrivals.put(flow, count);
        }
    }

    /** The cells of the municipality. */
    public CountsView counts() {
        return counts;
    }

    /** Flows from other municipalities of settlement to this one. */
    public Map<Cell.Flow, CellCount> arrivals() {
        return arrivals;
    }

    public Standing standing() {
        return sums().standing;
    }

    /** Month series, over all settlement years. */
    public SortedMap<YearMonth, Map<MonthMeasure, Integer>> months() {
        return sums().months;
    }

    /** What became of those settled; not to be added to. */
    public FollowUp followUp() {
        return sums().followUp;
    }

    private Sums sums() {
        long now = version.get();
        Sums kept = latest.get();
        if (kept != null && kept.version == now) {
            return kept;
        }
        Sums fresh = new Sums(now, Standing.of(counts), monthSums(), FollowUp.of(counts.cohorts()));
        latest.set(fresh);
        return fresh;
    }

    private SortedMap<YearMonth, Map<MonthMeasure, Integer>> monthSums() {
        SortedMap<YearMonth, Map<MonthMeasure, Integer>> sums = new TreeMap<>();
        counts.months().forEach((cell, count) -> {
            if (count.total() != 0) {
                sums.computeIfAbsent(cell.month(), month -> new EnumMap<>(MonthMeasure.class))
                        .merge(cell.measure(), count.total(), Integer::sum);
            }
        });
        return sums;
    }
}
