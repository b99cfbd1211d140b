package no.bofast.domain.municipality;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;

/** The counts of one {@link BlockKey}; what comes to nothing is forgotten. Mutable, for one thread. */
public final class CountBlock {

    private final Map<Cell, CellCount> counts = new HashMap<>();

    /** Adds a signed change to a cell of the block. */
    public void add(Cell cell, LocalDate registeredOn, int change) {
        CellCount count = counts.getOrDefault(cell, CellCount.NONE);
        boolean isDated = !registeredOn.equals(LedgerEntry.UNDATED);
        put(cell, isDated ? count.plus(registeredOn, change) : count.plus(change));
    }

    /** Replaces the count of a cell. */
    public void put(Cell cell, CellCount count) {
        if (count.isNone()) {
            counts.remove(cell);
        } else {
            counts.put(cell, count);
        }
    }

    public Map<Cell, CellCount> counts() {
        return Collections.unmodifiableMap(counts);
    }

    public boolean isEmpty() {
        return counts.isEmpty();
    }

    /** Hands over each cell whose count differs from that of an earlier block, with its count now. */
    public void forEachDifference(CountBlock earlier, BiConsumer<Cell, CellCount> changed) {
        counts.forEach((cell, count) -> {
            if (!count.equals(earlier.counts.get(cell))) {
                changed.accept(cell, count);
            }
        });
        earlier.counts.keySet().stream()
                .filter(cell -> !counts.containsKey(cell))
                .forEach(cell -> changed.accept(cell, CellCount.NONE));
    }
}
