package no.bofast.topology;

import java.util.LinkedHashMap;
import java.util.Map;

/** Of all entries ever put, a number of those that were used last. For one thread. */
final class UsedLast<K, V> {

    private final Map<K, V> entries;
    private boolean hasAll;

    /**
     * @param room how many entries are kept
     * @param hasAll whether there are no entries elsewhere yet
     */
    UsedLast(int room, boolean hasAll) {
        this.hasAll = hasAll;
        this.entries = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                boolean isFull = size() > room;
                UsedLast.this.hasAll &= !isFull;
                return isFull;
            }
        };
    }

    /** Null if the key is not among the entries that are kept. */
    V get(K key) {
        return entries.get(key);
    }

    void put(K key, V value) {
        entries.put(key, value);
    }

    /** The key is nowhere any more. */
    void remove(K key) {
        entries.remove(key);
    }

    /** Whether no entry is missing: what isn't found here is nowhere, and needs not be looked for. */
    boolean hasAll() {
        return hasAll;
    }
}
