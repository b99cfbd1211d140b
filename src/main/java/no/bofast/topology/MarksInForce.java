package no.bofast.topology;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.bofast.topology.message.ClockMark;
import no.bofast.topology.store.HeapStore;

/**
 * The marks of the person step that hold: those of which everything has been heard that they vouch for.
 *
 * <p>A mark comes behind all that its task has counted, but not behind the records that lay in its partition and were sent to
 * others to be counted there. Such a mark waits until those others' marks say that they have counted as many. The newest that
 * waits is stored; so that a task that always has something under way gets on, the oldest is remembered too. For one
 * thread, as its store.
 */
final class MarksInForce {

    private final HeapStore<Integer, ClockMark> store;
    private final Map<Integer, ClockMark> inForce = new HashMap<>();
    private final Map<Integer, ClockMark> newestWaiting = new HashMap<>();
    private final Map<Integer, ClockMark> oldestWaiting = new HashMap<>();

    /**
     * @param store by source the mark in force, and behind all sources, in the same order, the newest that waits
     */
    MarksInForce(HeapStore<Integer, ClockMark> store) {
        this.store = store;
        store.entries().forEach((key, mark) -> {
            Map<Integer, ClockMark> marks = key < mark.sources() ? inForce : newestWaiting;
            marks.put(mark.source(), mark);
        });
        oldestWaiting.putAll(newestWaiting);
    }

    /** The marks that hold, one of each source that has one. */
    Collection<ClockMark> marks() {
        return inForce.values();
    }

    /** Takes a new mark of a source. */
    void heard(ClockMark mark) {
        if (mark.strays().isNone() && newestWaiting.isEmpty()) {
            putInForce(mark);
            return;
        }
        newestWaiting.put(mark.source(), mark);
        oldestWaiting.putIfAbsent(mark.source(), mark);
        store.put(keyOfWaiting(mark), mark);
        List.copyOf(newestWaiting.values()).forEach(this::settle);
    }

    private void settle(ClockMark newest) {
        ClockMark oldest = oldestWaiting.get(newest.source());
        if (isComplete(newest)) {
            newestWaiting.remove(newest.source());
            oldestWaiting.remove(newest.source());
            store.remove(keyOfWaiting(newest));
            putInForce(newest);
        } else if (isComplete(oldest)) {
            oldestWaiting.put(newest.source(), newest);
            putInForce(oldest);
        }
    }

    private void putInForce(ClockMark mark) {
        inForce.put(mark.source(), mark);
        store.put(mark.source(), mark);
    }

    private boolean isComplete(ClockMark mark) {
        return mark.strays().sent().entrySet().stream()
                .allMatch(sent -> counted(sent.getKey(), mark.source()) >= sent.getValue());
    }

    /** What a mark says of strays that were counted holds as soon as it is heard, whether or not the mark does. */
    private long counted(int home, int from) {
        ClockMark heard = newestWaiting.getOrDefault(home, inForce.get(home));
        return heard == null ? 0 : heard.strays().counted().getOrDefault(from, 0L);
    }

    private static int keyOfWaiting(ClockMark mark) {
        return mark.sources() + mark.source();
    }
}
