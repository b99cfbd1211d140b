package no.bofast.access.jwt;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import no.bofast.access.AccessFailure;

/** The public keys of an issuer, fetched when first needed, kept, and fetched again when they are old or a token names a new one. */
final class IssuerKeys {

    private static final Duration KEPT = Duration.ofMinutes(10);

    /** Tokens with made-up key ids must not make this instance a burden to the issuer. */
    private static final Duration LEAST_INTERVAL = Duration.ofSeconds(30);

    /** While the issuer doesn't answer, its last known keys count so long; tokens of its are short-lived anyhow. */
    private static final Duration OUTAGE = Duration.ofHours(4);

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int MOST_BYTES = 100_000;

    private IssuerKeys() {}

    static JWKSource<SecurityContext> of(URI address) {
        int patience = (int) PATIENCE.toMillis();
        try {
            return JWKSourceBuilder.create(
                            address.toURL(), new DefaultResourceRetriever(patience, patience, MOST_BYTES))
                    .cache(KEPT.toMillis(), 2 * PATIENCE.toMillis())
                    .rateLimited(LEAST_INTERVAL.toMillis())
                    .outageTolerant(OUTAGE.toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new AccessFailure("the address of the issuer's keys is no URL: " + address, e);
        }
    }
}
