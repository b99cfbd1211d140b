package no.bofast.access;

import java.util.Optional;

/** Checks one kind of token. Safe for use by several threads. */
public interface TokenCheck {

    /** What becomes of a token; empty if it is of another kind. */
    Optional<Admission> check(String token);
}
