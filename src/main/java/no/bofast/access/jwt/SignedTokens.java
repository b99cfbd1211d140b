package no.bofast.access.jwt;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Set;

/** What a signed token must be: of this issuer, for this audience, of now, signed by a public key's owner. */
record SignedTokens(Issuer issuer, JWKSource<SecurityContext> keys, Clock clock) {

    /** Signatures by a private key only: with {@code none} or an HMAC whoever knows the public key could sign (RFC 8725, 3.1). */
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Types that an access token may have, by RFC 7519 and RFC 9068: with and without the {@code application/} of media types (RFC 7515, 4.1.9), or none. */
    private static final Set<JOSEObjectType> TYPES = typesOf("JWT", "at+jwt");

    /** Maskinporten's tokens live two minutes; clocks that agree by the second need little more. */
    private static final int CLOCK_SKEW_SECONDS = 10;

    private static Set<JOSEObjectType> typesOf(String... names) {
        Set<JOSEObjectType> types = new HashSet<>();
        types.add(null);
        for (String name : names) {
            types.add(new JOSEObjectType(name));
            types.add(new JOSEObjectType("application/" + name));
        }
        return types;
    }

    JWTProcessor<SecurityContext> processor() {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(TYPES));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, keys));
        processor.setJWTClaimsSetVerifier(claims());
        return processor;
    }

    private DefaultJWTClaimsVerifier<SecurityContext> claims() {
        JWTClaimsSet exactly = new JWTClaimsSet.Builder().issuer(issuer.name()).build();
        DefaultJWTClaimsVerifier<SecurityContext> claims =
                new DefaultJWTClaimsVerifier<>(issuer.audience(), exactly, Set.of("exp", "iat")) {
                    @Override
                    protected Date currentTime() {
                        return Date.from(clock.instant());
                    }
                };
        claims.setMaxClockSkew(CLOCK_SKEW_SECONDS);
        return claims;
    }
}
