package no.bofast.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a subscriber was told, or is about to be. Mutable, for one thread. */
public final class History {

    private final Map<MessageId, Delivery> messages = new HashMap<>();
    /** Those that gather or are queued. */
    private final Map<MessageId, Delivery> waiting = new HashMap<>();

    private final Set<Told> told = new HashSet<>();
    /** By alert, the first register date that was told of. */
    private final Map<String, LocalDate> firstOf = new HashMap<>();

    /** By alert, when a message of it was last queued or begun. */
    private final Map<String, Instant> lastOf = new HashMap<>();

    private long lastPosition = -1;

    public static History of(Collection<Delivery> messages) {
        History history = new History();
        messages.forEach(history::put);
        return history;
    }

    /** Takes in how far a message has come, unless what is known of it holds. */
    public void put(Delivery come) {
        Delivery message = messages.merge(come.id(), come, Delivery::or);
        if (message.isWaiting()) {
            waiting.put(message.id(), message);
        } else {
            waiting.remove(message.id());
        }
        told.addAll(message.told());
        message.told().forEach(change -> tell(change, message.since()));
        lastPosition = Math.max(lastPosition, message.position());
    }

    private void tell(Told change, Instant since) {
        firstOf.merge(change.alertId(), change.registerDate(), (one, other) -> one.isBefore(other) ? one : other);
        lastOf.merge(change.alertId(), since, History::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    boolean wasTold(Told change) {
        return told.contains(change);
    }

    /**
     * Whether they were told of an alert before. By register date, so that the answer is the same when it is asked again after a
     * restart, when more was told.
     */
    boolean wasToldOfBefore(Told change) {
        LocalDate first = firstOf.get(change.alertId());
        return first != null && first.isBefore(change.registerDate());
    }

    /** When a message that tells of an alert was last queued or begun. */
    Optional<Instant> lastOf(String alertId) {
        return Optional.ofNullable(lastOf.get(alertId));
    }

    /** The message that gathers changes of an alert, or that of everything. */
    Optional<Delivery> gathering(String alertId) {
        return waiting.values().stream()
                .filter(message -> message.state() == Delivery.State.GATHERING)
                .filter(message -> message.kind() == Delivery.Kind.DIGEST || message.tellsOf(alertId))
                .min(Comparator.comparing(Delivery::position));
    }

    /** Position of the newest message. */
    public long lastPosition() {
        return lastPosition;
    }

    public Optional<Delivery> find(MessageId id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** All messages, in no order. */
    public Collection<Delivery> messages() {
        return Collections.unmodifiableCollection(messages.values());
    }

    /** Those that gather or are queued, in their order. */
    List<Delivery> waiting() {
        return waiting.values().stream()
                .sorted(Comparator.comparing(Delivery::position))
                .toList();
    }
}
