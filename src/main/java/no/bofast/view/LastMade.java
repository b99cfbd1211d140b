package no.bofast.view;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** The last few things that were made, by what they were made of. For many threads: who asks for the same waits until it is made. */
public final class LastMade<K, V> {

    private final Map<K, V> made;

    /** @param kept how many */
    public LastMade(int kept) {
        made = new LinkedHashMap<>(kept, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > kept;
            }
        };
    }

    public V of(K key, Function<K, V> maker) {
        synchronized (made) {
            return made.computeIfAbsent(key, maker);
        }
    }
}
