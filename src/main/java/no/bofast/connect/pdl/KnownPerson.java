package no.bofast.connect.pdl;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is remembered of one person. As bytes, who was never settled has 64 at most: of more facts than fit, the oldest go.
 */
final class KnownPerson {

    private static final int MOST_BYTES_WAITING = 64;

    static final Comparator<KnownFact> BY_START = Comparator.comparingInt(KnownFact::start)
            .thenComparingLong(fact -> fact.registeredAt)
            .thenComparingLong(fact -> fact.id);

    final List<KnownFact> facts = new ArrayList<>();
    /** When events were taken back before they came, or that needn't be remembered otherwise, by their ids. */
    final Map<Long, Long> gone = new LinkedHashMap<>();
    /** Whether a settlement has been seen: facts are told. */
    boolean isSettled;
    /** Whether facts were left out for want of room. */
    boolean isCut;
    /** How many facts, or ids of those taken back, were left out since this was read. */
    int forgotten;

    /** Whether there is nothing to remember. */
    boolean isNothing() {
        return facts.isEmpty() && gone.isEmpty() && !isSettled;
    }

    Optional<KnownFact> find(long id) {
        return facts.stream().filter(fact -> fact.isCalled(id)).findFirst();
    }

    Stream<KnownFact> standing(KnownFact.Kind kind) {
        return facts.stream().filter(fact -> fact.kind == kind && fact.stands());
    }

    /** Addresses that stand, in the order in which they began. */
    List<KnownFact> addresses() {
        return standing(KnownFact.Kind.ADDRESS).sorted(BY_START).toList();
    }

    /** Of what was taken back the ids only are kept. */
    private void forgetGone() {
        facts.stream()
                .filter(fact -> !fact.stands())
                .forEach(fact -> fact.names().forEach(id -> gone.putIfAbsent(id, fact.goneAt)));
        facts.removeIf(fact -> !fact.stands());
    }

    /** Moves within a municipality count for nothing; only what takes one back could make them count. */
    private void forgetMovesWithin() {
        KnownFact before = null;
        for (KnownFact address : addresses()) {
            boolean isWithin = before != null && before.what == address.what && before.day != address.day;
            if (isWithin) {
                facts.remove(address);
            } else {
                before = address;
            }
        }
    }

    byte[] bytes() {
        if (isSettled) {
            return KnownPersonBytes.of(this);
        }
        byte[] bytes = KnownPersonBytes.of(this);
        if (bytes.length > MOST_BYTES_WAITING) {
            forgetGone();
            forgetMovesWithin();
            bytes = KnownPersonBytes.of(this);
        }
        while (bytes.length > MOST_BYTES_WAITING) {
            forgetOldest();
            bytes = KnownPersonBytes.of(this);
        }
        return bytes;
    }

    /** What {@link #bytes()} gave, or that of an earlier version. */
    static KnownPerson of(byte[] bytes) {
        return KnownPersonBytes.read(bytes);
    }

    private void forgetOldest() {
        isCut |= gone.isEmpty();
        forgotten++;
        if (gone.isEmpty()) {
            facts.remove(facts.stream().min(BY_START).orElseThrow());
        } else {
            gone.remove(gone.keySet().iterator().next());
        }
    }
}
