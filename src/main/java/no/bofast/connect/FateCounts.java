package no.bofast.connect;

import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts records by their fate; Σ = records read. Safe for several threads. */
public final class FateCounts {

    private final Map<Fate, LongAdder> counts = new EnumMap<>(Fate.class);

    private final LongAdder forgotten = new LongAdder();

    public FateCounts() {
        for (Fate fate : Fate.values()) {
            counts.put(fate, new LongAdder());
        }
    }

    public void count(Fate fate) {
        counts.get(fate).increment();
    }

    /** Counts what is known of people without a settlement and is forgotten, since what waits has its bound. */
    public void forget(long facts) {
        forgotten.add(facts);
    }

    public long forgotten() {
        return forgotten.sum();
    }

    public long of(Fate fate) {
        return counts.get(fate).sum();
    }

    /** Those that occurred, by label. */
    public Map<String, Long> nonZero() {
        Map<String, Long> shown = new TreeMap<>();
        counts.forEach((fate, count) -> {
            if (count.sum() > 0) {
                shown.put(fate.label(), count.sum());
            }
        });
        return shown;
    }
}
