package no.bofast.view;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The changes of all alerts as known now: the latest revision of each change, without those withdrawn.
 *
 * <p>Written by one thread, read by many.
 */
public final class AlertHistory {

    private final Map<String, AlertChange> byKey = new ConcurrentHashMap<>();

    /** Takes in a change, or a revision of one. */
    public void put(AlertChange change) {
        if (change.withdrawn()) {
            byKey.remove(change.key());
        } else {
            byKey.put(change.key(), change);
        }
    }

    /** All changes, oldest first. */
    public List<AlertChange> changes() {
        return inOrder(byKey.values().stream());
    }

    /** The changes of one alert, oldest first. */
    public List<AlertChange> of(String alertId) {
        return inOrder(byKey.values().stream().filter(change -> change.alertId().equals(alertId)));
    }

    private static List<AlertChange> inOrder(Stream<AlertChange> changes) {
        return changes.sorted(comparing(AlertChange::evaluatedOn).thenComparing(AlertChange::key))
                .toList();
    }
}
