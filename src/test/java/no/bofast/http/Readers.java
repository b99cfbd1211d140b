package no.bofast.http;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.Admission;
import no.bofast.access.Authenticator;
import no.bofast.access.BearerAuthenticator;
import no.bofast.access.Caller;
import no.bofast.access.Role;

/** Callers of every role, whose tokens are their names. */
final class Readers {

    static final String ALTA = "alta";
    static final String NATION = "nation";
    static final String OPERATOR = "operator";

    private static final Map<String, Caller> KNOWN = Map.of(
            ALTA, new Caller("token:alta", Role.MUNICIPALITY, Set.of(ExampleView.ALTA)),
            NATION, new Caller("token:nation", Role.NATIONAL, Set.of()),
            OPERATOR, new Caller("token:operator", Role.OPERATOR, Set.of()));

    static final Authenticator AUTHENTICATOR = new BearerAuthenticator(
            java.util.List.of(token -> Optional.ofNullable(KNOWN.get(token)).map(Admission::of)));

    private Readers() {}
}
