package no.bofast.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** An issuer of access tokens on this machine, which speaks as Maskinporten does; its keys are served under {@link #keys}. */
public final class LocalIssuer implements AutoCloseable {

    public static final String NAME = "https://issuer.test/";
    public static final String AUDIENCE = "https://bofast.test";
    public static final String NATIONAL = "bofast:nasjonal";
    public static final String MUNICIPAL = "bofast:kommune";
    public static final String IMDI = "987654321";
    public static final String ALTA = "944588132";

    /** Every issuer begins with the same key: to make one takes a third of a second. */
    private static final RSAKey FIRST = newKey("first");

    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey key = FIRST;
    private volatile boolean down;

    public LocalIssuer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jwk", this::answer);
        server.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        fetches.incrementAndGet();
        byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(down ? 503 : 200, down ? -1 : keys.length);
        if (!down) {
            exchange.getResponseBody().write(keys);
        }
        exchange.close();
    }

    public static RSAKey newKey(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public URI keys() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/jwk");
    }

    /** How often the keys were asked for. */
    public int fetches() {
        return fetches.get();
    }

    public RSAKey key() {
        return key;
    }

    /** Signs with a new key from now on, and serves only that. */
    public void rotate(String id) {
        key = newKey(id);
    }

    public void goDown() {
        down = true;
    }

    /** The claims of a good token. */
    public static JWTClaimsSet.Builder claims(String scope, String organisation, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(NAME)
                .audience(List.of(AUDIENCE))
                .claim("scope", scope)
                .claim("client_id", "5a7c1c1e-0000-4000-8000-000000000000")
                .claim("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "0192:" + organisation))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(119)))
                .jwtID("a1b2");
    }

    /** A good token. */
    public String token(String scope, String organisation, Instant now) {
        return signed(claims(scope, organisation, now).build());
    }

    /** A token with any claims, rightly signed. */
    public String signed(JWTClaimsSet claims) {
        return signed(claims, key);
    }

    /** A token that says what type it is, rightly signed. */
    public String signed(JWTClaimsSet claims, String type) {
        return signed(claims, key, new JOSEObjectType(type));
    }

    /** A token signed with any key. */
    public static String signed(JWTClaimsSet claims, RSAKey key) {
        return signed(claims, key, null);
    }

    private static String signed(JWTClaimsSet claims, RSAKey key, JOSEObjectType type) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(type)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
