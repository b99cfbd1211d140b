package no.bofast.access.jwt;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import no.bofast.access.Role;

/**
 * Whose access tokens count, and what for.
 *
 * @param name the token's {@code iss}, letter for letter, such as {@code https://maskinporten.no/}
 * @param keys address of the issuer's keys (JWKS), such as {@code https://maskinporten.no/jwk}
 * @param audience what the token's {@code aud} must contain: this monitor's own name
 * @param scopes which role a scope gives
 * @param organisations which municipalities an organisation speaks for; asked anew each time
 * @param trust for how long an organisation is believed to have its rights after it last showed a token: a token that the issuer
 *     gives no more is a token that is never shown
 */
public record Issuer(
        String name,
        URI keys,
        String audience,
        Map<String, Role> scopes,
        Supplier<Organisations> organisations,
        Duration trust) {

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
