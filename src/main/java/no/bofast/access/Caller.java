package no.bofast.access;

import java.util.Set;
import java.util.TreeSet;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;

/**
 * Who a request comes from.
 *
 * @param identity names the caller in the audit trail and in limits, such as {@code token:alta} or
 *     {@code org:0192:910753614}; holds no secret, and nothing but letters, digits and {@code -._:/}
 * @param municipalities those that the caller speaks for; of the role {@link Role#MUNICIPALITY} only, and then at least one
 */
public record Caller(String identity, Role role, Set<MunicipalityCode> municipalities) {

    /** Everyone who shows no token. */
    public static final Caller ANONYMOUS = new Caller("anonymous", Role.PUBLIC, Set.of());

    public Caller {
        if (!identity.matches("[A-Za-z0-9._:/-]{1,120}")) {
            throw new IllegalArgumentException("a caller's identity must be letters, digits and -._:/ only");
        }
        municipalities = Set.copyOf(municipalities);
        if (municipalities.isEmpty() == (role == Role.MUNICIPALITY)) {
            throw new IllegalArgumentException("a municipality needs codes and nobody else has any: " + identity);
        }
    }

    /** Which numbers the caller may see exactly. */
    public Audience audience() {
        return switch (role) {
            case NATIONAL -> Audience.NATION;
            case MUNICIPALITY -> new Audience.Municipality(municipalities);
            case PUBLIC, OPERATOR -> Audience.EVERYONE;
        };
    }

    public boolean isAnonymous() {
        return role == Role.PUBLIC;
    }

    public boolean isOperator() {
        return role == Role.OPERATOR;
    }

    /** Whether the caller speaks for a municipality; the national authority speaks for none. */
    public boolean speaksFor(MunicipalityCode code) {
        return municipalities.contains(code);
    }

    /** For log and audit: {@code token:alta (municipality 5601)}. */
    @Override
    public String toString() {
        StringBuilder codes = new StringBuilder();
        new TreeSet<>(municipalities).forEach(code -> codes.append(' ').append(code));
        return identity + " (" + role.label() + codes + ")";
    }
}
