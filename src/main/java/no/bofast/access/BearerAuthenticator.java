package no.bofast.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.bofast.disclosure.Audience;

/** Admits callers by a bearer token (RFC 6750) in the header {@code Authorization}, and by nothing else. */
public final class BearerAuthenticator implements Authenticator {

    /** One token, in the letters that RFC 6750 allows. */
    private static final Pattern BEARER = Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    private final List<TokenCheck> checks;

    /** @param checks one for each kind of token */
    public BearerAuthenticator(List<TokenCheck> checks) {
        this.checks = List.copyOf(checks);
    }

    @Override
    public Admission admit(Optional<String> authorization) {
        return authorization.map(this::checked).orElse(Admission.of(Caller.ANONYMOUS));
    }

    @Override
    public Audience standing(String identity, Audience given, Instant shownAt) {
        return checks.stream()
                .flatMap(check -> check.standing(identity, given, shownAt).stream())
                .findFirst()
                .orElse(Audience.EVERYONE);
    }

    private Admission checked(String authorization) {
        Matcher bearer = BEARER.matcher(authorization);
        if (!bearer.matches()) {
            return Admission.refused(TokenRefusal.MALFORMED);
        }
        return checks.stream()
                .flatMap(check -> check.check(bearer.group(1)).stream())
                .findFirst()
                .orElse(Admission.refused(TokenRefusal.INVALID));
    }
}
