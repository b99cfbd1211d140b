package no.bofast.access;

import java.util.Optional;

/** Finds out who a request comes from. Safe for use by several threads. */
public interface Authenticator {

    /** For an instance that knows nobody: every token is refused. */
    Authenticator NONE = authorization ->
            authorization.isEmpty() ? Admission.of(Caller.ANONYMOUS) : Admission.refused(TokenRefusal.INVALID);

    /** @param authorization the value of the header {@code Authorization}, if there is one */
    Admission admit(Optional<String> authorization);

    /** Whether anyone but the public can be told from the others. */
    default boolean knowsAnyone() {
        return this != NONE;
    }
}
