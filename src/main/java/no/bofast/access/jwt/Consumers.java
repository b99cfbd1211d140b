package no.bofast.access.jwt;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.access.TokenRefusal;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;

/**
 * Finds the caller that a verified token is of: the role by {@code scope}, the organisation by {@code consumer}, which Maskinporten
 * writes as {@code {"authority": "iso6523-actorid-upis", "ID": "0192:910753614"}}.
 */
record Consumers(Issuer issuer) {

    /** ISO 6523's number for Norway's register of entities. */
    private static final String REGISTER = "0192:";

    private static final String IDENTITY = "org:" + REGISTER;

    /** Of a token with several scopes the first of these roles counts. */
    private static final List<Role> PRECEDENCE = List.of(Role.NATIONAL, Role.MUNICIPALITY, Role.OPERATOR);

    Admission admission(JWTClaimsSet claims) throws ParseException {
        Optional<Role> role = role(claims.getStringClaim("scope"));
        Optional<String> organisation = organisation(claims.getJSONObjectClaim("consumer"));
        if (role.isEmpty()) {
            return Admission.refused(TokenRefusal.NO_SCOPE);
        }
        return organisation
                .map(number -> admission(number, role.get()))
                .orElse(Admission.refused(TokenRefusal.INVALID));
    }

    private Admission admission(String organisation, Role role) {
        Set<MunicipalityCode> codes =
                role == Role.MUNICIPALITY ? issuer.organisations().get().municipalitiesOf(organisation) : Set.of();
        if (role == Role.MUNICIPALITY && codes.isEmpty()) {
            return Admission.refused(TokenRefusal.NO_MUNICIPALITY);
        }
        return Admission.of(new Caller(IDENTITY + organisation, role, codes));
    }

    /** Of whoever speaks for a municipality no more, or showed no token for long, only what is left of it. */
    Optional<Audience> standing(String identity, Audience given, Instant shownAt, Instant now) {
        if (!identity.startsWith(IDENTITY)) {
            return Optional.empty();
        }
        boolean isTrusted = now.isBefore(shownAt.plus(issuer.trust()));
        return Optional.of(isTrusted ? given.within(today(identity, given)) : Audience.EVERYONE);
    }

    private Audience today(String identity, Audience given) {
        if (given instanceof Audience.National) {
            return given;
        }
        Set<MunicipalityCode> codes =
                issuer.organisations().get().municipalitiesOf(identity.substring(IDENTITY.length()));
        return codes.isEmpty() ? Audience.EVERYONE : new Audience.Municipality(codes);
    }

    private Optional<Role> role(String scope) {
        Set<String> scopes = scope == null ? Set.of() : new HashSet<>(Arrays.asList(scope.split(" ")));
        return PRECEDENCE.stream()
                .filter(role -> issuer.scopes().entrySet().stream()
                        .anyMatch(given -> given.getValue() == role && scopes.contains(given.getKey())))
                .findFirst();
    }

    private static Optional<String> organisation(Map<String, Object> consumer) {
        return Optional.ofNullable(consumer)
                .map(claim -> claim.get("ID"))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(id -> id.matches(REGISTER + "\\d{9}"))
                .map(id -> id.substring(REGISTER.length()));
    }
}
