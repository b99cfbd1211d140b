package no.bofast.access.jwt;

import java.net.URI;
import java.util.Map;
import no.bofast.access.Role;

/**
 * Whose access tokens count, and what for.
 *
 * @param name the token's {@code iss}, letter for letter, such as {@code https://maskinporten.no/}
 * @param keys address of the issuer's keys (JWKS), such as {@code https://maskinporten.no/jwk}
 * @param audience what the token's {@code aud} must contain: this monitor's own name
 * @param scopes which role a scope gives
 * @param organisations which municipalities an organisation speaks for
 */
public record Issuer(String name, URI keys, String audience, Map<String, Role> scopes, Organisations organisations) {

    public Issuer {
        scopes = Map.copyOf(scopes);
        if (audience.isBlank()) {
            throw new IllegalArgumentException(
                    "the issuer's tokens need an audience, or tokens for others would count here");
        }
        if (scopes.isEmpty() || scopes.containsValue(Role.PUBLIC)) {
            throw new IllegalArgumentException("scopes must give the role municipality, national or operator");
        }
        if (!isSecure(keys)) {
            throw new IllegalArgumentException("the issuer's keys must come over https, got: " + keys);
        }
    }

    /** Plain http only from this machine, where nobody is in between. */
    private static boolean isSecure(URI keys) {
        return "https".equals(keys.getScheme())
                || "http".equals(keys.getScheme())
                        && ("127.0.0.1".equals(keys.getHost()) || "localhost".equals(keys.getHost()));
    }
}
