package no.bofast.topology;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import no.bofast.schema.AlertChangeRecord;
import no.bofast.serde.AlertRecords;
import no.bofast.topology.store.HeapStore;
import no.bofast.warning.AlertChange;

/**
 * The history of alerts as it was sent, which is stored, so that only differences are sent.
 *
 * <p>An evaluation leaves in its history what it doesn't find anew, so only what is new there is compared with what was sent: each time
 * that is from the first other change on, and after a restart all of it. For one thread, as its store.
 */
final class SentHistory {

    private final HeapStore<String, AlertChangeRecord> sent;
    private final LocalDate lastDate;
    /** Keys of changes that were sent and aren't known to hold. */
    private final Set<String> doubtful;
    /** The history that was sent last. */
    private List<AlertChange> last = List.of();

    /**
     * @param latest the latest register date that a register clock can have come to; what is said to be later was sent when a slip
     *     in a year still moved the clock, and isn't waited for
     */
    SentHistory(HeapStore<String, AlertChangeRecord> sent, LocalDate latest) {
        this.sent = sent;
        this.lastDate = sent.entries().values().stream()
                .map(AlertChangeRecord::getRegisterDate)
                .filter(date -> !date.isAfter(latest))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        this.doubtful = new HashSet<>(sent.entries().keySet());
    }

    /** Whether all that was sent before the restart is of register dates before one. */
    boolean isBefore(LocalDate date) {
        return lastDate.isBefore(date);
    }

    /** Sends the changes that are new or other than they were sent, and says of those that are no more that they are withdrawn. */
    void send(List<AlertChange> history, BiConsumer<String, AlertChangeRecord> receiver) {
        int same = sameAsLast(history);
        last.subList(same, last.size()).forEach(change -> doubtful.add(AlertRecords.key(change)));
        for (AlertChange change : history.subList(same, history.size())) {
            send(change, receiver);
        }
        doubtful.stream().sorted().forEach(key -> withdraw(key, receiver));
        doubtful.clear();
        last = List.copyOf(history);
    }

    private int sameAsLast(List<AlertChange> history) {
        int most = Math.min(last.size(), history.size());
        int same = 0;
        while (same < most && last.get(same) == history.get(same)) {
            same++;
        }
        return same;
    }

    private void send(AlertChange change, BiConsumer<String, AlertChangeRecord> receiver) {
        String key = AlertRecords.key(change);
        doubtful.remove(key);
        AlertChangeRecord record = AlertRecords.record(change);
        if (!record.equals(sent.getOr(key, null))) {
            receiver.accept(key, record);
            sent.put(key, record);
        }
    }

    private void withdraw(String key, BiConsumer<String, AlertChangeRecord> receiver) {
        receiver.accept(key, AlertRecords.withdrawn(sent.get(key).orElseThrow()));
        sent.remove(key);
    }
}
