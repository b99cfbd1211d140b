package no.bofast.access.jwt;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import no.bofast.access.Admission;
import no.bofast.access.TokenCheck;
import no.bofast.access.TokenRefusal;
import no.bofast.disclosure.Audience;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Checks an issuer's access tokens (RFC 9068, RFC 8725): signature by one of the issuer's keys, issuer, audience, time; then finds the caller by
 * scope and organisation.
 */
public final class JwtCheck implements TokenCheck {

    private static final Logger LOG = LoggerFactory.getLogger(JwtCheck.class);

    private final JWTProcessor<SecurityContext> processor;
    private final Consumers consumers;
    private final Clock clock;

    /** With keys fetched from the issuer's address as they are needed. */
    public JwtCheck(Issuer issuer, Clock clock) {
        this(issuer, IssuerKeys.of(issuer.keys()), clock);
    }

    JwtCheck(Issuer issuer, JWKSource<SecurityContext> keys, Clock clock) {
        processor = new SignedTokens(issuer, keys, clock).processor();
        consumers = new Consumers(issuer);
        this.clock = clock;
    }

    @Override
    public Optional<Admission> check(String token) {
        return token.chars().filter(letter -> letter == '.').count() == 2
                ? Optional.of(admission(token))
                : Optional.empty();
    }

    @Override
    public Optional<Audience> standing(String identity, Audience given, Instant shownAt) {
        return consumers.standing(identity, given, shownAt, clock.instant());
    }

    private Admission admission(String token) {
        try {
            JWTClaimsSet claims = processor.process(token, null);
            return consumers.admission(claims);
        } catch (RateLimitReachedException e) {
            LOG.debug("a token names a key that the issuer did not have a moment ago");
            return Admission.refused(TokenRefusal.INVALID);
        } catch (KeySourceException e) {
            LOG.warn("cannot fetch the issuer's keys: {}", e.getMessage());
            return Admission.refused(TokenRefusal.KEYS_UNAVAILABLE);
        } catch (ParseException | BadJOSEException | JOSEException e) {
            LOG.debug("a token was refused ({})", e.getClass().getSimpleName());
            return Admission.refused(TokenRefusal.INVALID);
        }
    }
}
