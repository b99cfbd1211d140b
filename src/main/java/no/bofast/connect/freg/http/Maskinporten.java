package no.bofast.connect.freg.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import okhttp3.FormBody;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Access tokens of Maskinporten, for an assertion that the installation's own key signs (RFC 7523). A token is used until shortly before
 * it ends. For one thread.
 */
public final class Maskinporten {

    private static final String GRANT = "urn:ietf:params:oauth:grant-type:jwt-bearer";
    private static final Duration ASSERTION_LIVES = Duration.ofSeconds(100);
    private static final Duration EARLY = Duration.ofSeconds(10);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Client client;
    private final OkHttpClient http;
    private final Clock clock;
    private String token = "";
    private Instant ends = Instant.EPOCH;

    /**
     * What Maskinporten knows the installation by.
     *
     * @param endpoint where tokens are given
     * @param audience of assertions: the issuer
     * @param key private, with its kid
     */
    public record Client(HttpUrl endpoint, String audience, String clientId, String scope, RSAKey key) {

        /** Reads the key, a JWK; throws {@link IllegalArgumentException} if it is none. */
        public static RSAKey key(String jwk) {
            try {
                RSAKey key = RSAKey.parse(jwk);
                if (!key.isPrivate()) {
                    throw new IllegalArgumentException("the key of Maskinporten must be a private one");
                }
                return key;
            } catch (ParseException e) {
                throw new IllegalArgumentException("the key of Maskinporten must be an RSA key as a JWK");
            }
        }
    }

    public Maskinporten(Client client, OkHttpClient http, Clock clock) {
        this.client = client;
        this.http = http;
        this.clock = clock;
    }

    /** A token that lasts for one call at least. */
    String token() throws IOException {
        if (!clock.instant().isBefore(ends.minus(EARLY))) {
            fetch();
        }
        return token;
    }

    /** Forgets the token, since it was refused. */
    void refused() {
        ends = Instant.EPOCH;
    }

    private void fetch() throws IOException {
        FormBody form = new FormBody.Builder()
                .add("grant_type", GRANT)
                .add("assertion", assertion())
                .build();
        Request request =
                new Request.Builder().url(client.endpoint()).post(form).build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("Maskinporten refuses a token with " + response.code());
            }
            JsonNode answer = JSON.readTree(response.body().string());
            token = answer.path("access_token").asText();
            ends = clock.instant().plusSeconds(answer.path("expires_in").asLong(0));
        }
    }

    private String assertion() {
        Instant now = clock.instant();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(client.clientId())
                .audience(client.audience())
                .claim("scope", client.scope())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(ASSERTION_LIVES)))
                .jwtID(UUID.randomUUID().toString())
                .build();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(client.key().getKeyID())
                .build();
        SignedJWT assertion = new SignedJWT(header, claims);
        try {
            assertion.sign(new RSASSASigner(client.key()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key of Maskinporten can't sign", e);
        }
        return assertion.serialize();
    }
}
