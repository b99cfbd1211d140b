package no.bofast.access;

import java.time.Instant;
import java.util.Optional;
import no.bofast.disclosure.Audience;

/** Finds out who a request comes from. Safe for use by several threads. */
public interface Authenticator {

    /** For an instance that knows nobody: every token is refused. */
    Authenticator NONE = authorization ->
            authorization.isEmpty() ? Admission.of(Caller.ANONYMOUS) : Admission.refused(TokenRefusal.INVALID);

    /** @param authorization the value of the header {@code Authorization}, if there is one */
    Admission admit(Optional<String> authorization);

    /**
     * What may be seen today by a caller who was admitted once, when nobody shows a token: for what goes on in its name. Whoever isn't
     * known any more is the public.
     *
     * @param given what it might see then; it never becomes more
     * @param shownAt when it last showed its token
     */
    default Audience standing(String identity, Audience given, Instant shownAt) {
        return Audience.EVERYONE;
    }

    /** Whether anyone but the public can be told from the others. */
    default boolean knowsAnyone() {
        return this != NONE;
    }
}
