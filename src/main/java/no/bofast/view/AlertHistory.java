package no.bofast.view;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import no.bofast.warning.AlertChange;

/**
 * The changes of all alerts as known now: the latest revision of each change, without those withdrawn.
 *
 * <p>Written by one thread, read by many.
 */
public final class AlertHistory {

    private final Map<String, AlertChange> byKey = new ConcurrentHashMap<>();
    private final AtomicLong revision = new AtomicLong();

    void put(String key, AlertChange change) {
        byKey.put(key, change);
        revision.incrementAndGet();
    }

    void withdraw(String key) {
        byKey.remove(key);
        revision.incrementAndGet();
    }

    /** Grows with every change, so that what was made of the lives can be kept until they are others. */
    public long revision() {
        return revision.get();
    }

    /** The life of each alert, by its id: its changes, oldest first. */
    public SortedMap<String, List<AlertChange>> lives() {
        return byKey.values().stream()
                .sorted(comparing(AlertChange::registerDate).thenComparing(AlertChange::kind))
                .collect(groupingBy(AlertChange::alertId, TreeMap::new, Collectors.toUnmodifiableList()));
    }

    /** Whether an alert stands after this change. */
    public static boolean isOpenAfter(AlertChange change) {
        return !change.kind().isEnd();
    }
}
