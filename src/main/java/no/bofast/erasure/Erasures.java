package no.bofast.erasure;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.bofast.domain.ErasureTerms;

/**
 * The erasures that the input still holds, and so what is to be left out when it is rewritten.
 *
 * <p>Left out is what was appended of a person until its erasure is remembered no more, wherever it lies, and the erasure itself once
 * that is so. What comes later is of a new person. So a rewritten input says the same as the one before. Bounded by the erasures of some
 * weeks. For one thread.
 */
public final class Erasures {

    private final ErasureTerms terms;
    /** By pseudonym, when the person was erased last. */
    private final Map<ByteBuffer, Instant> erased = new HashMap<>();

    private Optional<Instant> oldest = Optional.empty();

    public Erasures(ErasureTerms terms) {
        this.terms = terms;
    }

    /** Takes in that a person was erased. */
    void add(byte[] person, Instant appended) {
        erased.merge(ByteBuffer.wrap(person), appended, (one, other) -> one.isAfter(other) ? one : other);
        oldest = oldest.filter(first -> first.isBefore(appended)).or(() -> Optional.of(appended));
    }

    /** How many people the input holds an erasure of. */
    public int pending() {
        return erased.size();
    }

    /** When the first of them was erased. */
    public Optional<Instant> oldest() {
        return oldest;
    }

    /** By when nothing may be left of the first of them. */
    public Optional<Instant> due() {
        return oldest.map(first -> first.plus(terms.within()));
    }

    /** Whether the input is to be rewritten. */
    public boolean callForRewriting(Instant now) {
        return oldest.filter(first -> isOut(first, now)).isPresent();
    }

    /** Whether an erasure itself is left out. */
    boolean isOut(Instant erasedAt, Instant now) {
        return !now.isBefore(erasedAt.plus(terms.rewriteAfter()));
    }

    /** Whether what was appended of a person is left out. */
    boolean includes(byte[] person, Instant appended) {
        Instant last = erased.get(ByteBuffer.wrap(person));
        return last != null && !terms.isPast(last, appended);
    }
}
