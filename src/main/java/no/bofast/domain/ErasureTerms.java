package no.bofast.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * By when nothing of an erased person is left anywhere ({@code domain.md}, section 5), and what follows for each place that keeps
 * something.
 *
 * <p>All are parts of the time stated, so that they end within it one after the other: an erasure is remembered for a quarter; a file of
 * the log is closed after a tenth; by two fifths the input is rewritten; by three fifths changelogs are compacted, and what is deleted
 * there is gone a tenth later.
 *
 * @param within the time stated
 */
public record ErasureTerms(Duration within) {

    /** The law says a month. */
    public static final ErasureTerms DEFAULT = new ErasureTerms(Duration.ofDays(30));

    public ErasureTerms {
        if (within.isNegative() || within.isZero()) {
            throw new IllegalArgumentException("an erasure must be given some time, got: " + within);
        }
    }

    /**
     * For how long what still comes of an erased person is part of what is erased: registers repeat themselves. Whoever comes later is
     * a new person.
     */
    public Duration remembered() {
        return within.dividedBy(4);
    }

    /** Whether an erasure is remembered no more. */
    public boolean isPast(Instant erasedAt, Instant now) {
        return !now.isBefore(erasedAt.plus(remembered()));
    }

    /** After so long a file of a log is closed, so that it can be deleted or compacted. */
    public Duration logFile() {
        return within.dividedBy(10);
    }

    /** The age at which an erasure has the input rewritten: it is remembered no more, and all files that may hold the person are closed. */
    public Duration rewriteAfter() {
        return remembered().plus(logFile());
    }

    /** How often one looks whether the input is to be rewritten. */
    public Duration betweenLooks() {
        return within.dividedBy(60);
    }

    /** The longest that a changelog isn't compacted. */
    public Duration compactionLag() {
        return within.dividedBy(5);
    }

    /** For how long dead letters are kept. */
    public Duration deadLetters() {
        return within.multipliedBy(4).dividedBy(5);
    }
}
