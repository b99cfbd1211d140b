package no.bofast.access;

import java.time.Instant;
import java.util.Optional;
import no.bofast.disclosure.Audience;

/** Checks one kind of token. Safe for use by several threads. */
public interface TokenCheck {

    /** What becomes of a token; empty if it is of another kind. */
    Optional<Admission> check(String token);

    /**
     * What may be seen today by a caller whose token was checked once.
     *
     * @param identity of the caller, as {@link Caller} has it
     * @param given what it might see then; it never becomes more
     * @param shownAt when it last showed its token
     * @return empty if callers of this kind are identified otherwise
     */
    default Optional<Audience> standing(String identity, Audience given, Instant shownAt) {
        return Optional.empty();
    }
}
