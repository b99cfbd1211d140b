package no.bofast.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The header by which callers say who they are. */
class BearerAuthenticatorTest {

    private static final Admission KNOWN = Admission.of(new Caller("token:imdi", Role.NATIONAL, Set.of()));
    private final Authenticator authenticator = new BearerAuthenticator(
            List.of(token -> Optional.empty(), token -> token.equals("good") ? Optional.of(KNOWN) : Optional.empty()));

    @Test
    void withoutTheHeaderEveryoneIsThePublic() {
        assertThat(authenticator.admit(Optional.empty())).isEqualTo(Admission.of(Caller.ANONYMOUS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer good", "bearer good", "BEARER  good"})
    void aTokenIsCheckedByWhoeverKnowsItsKind(String header) {
        assertThat(authenticator.admit(Optional.of(header))).isEqualTo(KNOWN);
    }

    @Test
    void aTokenOfNoKnownKindIsRefusedAndNotTakenForThePublic() {
        assertThat(authenticator.admit(Optional.of("Bearer other"))).isEqualTo(Admission.refused(TokenRefusal.INVALID));
        assertThat(Authenticator.NONE.admit(Optional.of("Bearer good")))
                .isEqualTo(Admission.refused(TokenRefusal.INVALID));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Bearer",
                "Bearer ",
                "good",
                "Basic Z29vZA==",
                "Bearer good good",
                "Bearer g\u00f8\u00f8d",
                "Bearer good,"
            })
    void whatIsNoBearerTokenIsMalformed(String header) {
        assertThat(authenticator.admit(Optional.of(header))).isEqualTo(Admission.refused(TokenRefusal.MALFORMED));
    }
}
