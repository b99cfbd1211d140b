package no.bofast.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import no.bofast.connect.freg.http.Maskinporten;
import okhttp3.HttpUrl;

/** Maskinporten: gives tokens to the one client that it knows, for an assertion that the client's key signs. */
public final class TokenServer {

    private static final String ISSUER = "https://maskinporten.example/";
    private static final String CLIENT = "client-7";
    private static final String SCOPE = "folkeregister:deling";

    private final RSAKey key;
    private int given;
    private String accepted = "none";

    TokenServer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("k1").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The client that it knows. */
    Maskinporten.Client client(HttpUrl url) {
        return new Maskinporten.Client(url, ISSUER, CLIENT, SCOPE, key);
    }

    /** The client's key, as a JWK. */
    public String jwk() {
        return key.toJSONString();
    }

    /** How many tokens were given. */
    public synchronized int given() {
        return given;
    }

    /** Refuses every token that was given until now. */
    public synchronized void forget() {
        accepted = "none";
    }

    synchronized boolean accepts(String authorization) {
        return ("Bearer " + accepted).equals(authorization);
    }

    synchronized void answer(HttpExchange exchange) throws IOException {
        String form = URLDecoder.decode(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        boolean isRight = form.contains("urn:ietf:params:oauth:grant-type:jwt-bearer")
                && isRight(form.replaceAll(".*assertion=", ""));
        given += isRight ? 1 : 0;
        accepted = isRight ? "token-" + given : accepted;
        byte[] body = ("{\"access_token\":\"" + accepted + "\",\"expires_in\":120}").getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isRight ? 200 : 400, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private boolean isRight(String text) {
        try {
            SignedJWT assertion = SignedJWT.parse(text);
            JWTClaimsSet claims = assertion.getJWTClaimsSet();
            return assertion.verify(new RSASSAVerifier(key))
                    && assertion.getHeader().getKeyID().equals(key.getKeyID())
                    && claims.getIssuer().equals(CLIENT)
                    && claims.getAudience().contains(ISSUER)
                    && claims.getStringClaim("scope").equals(SCOPE);
        } catch (ParseException | JOSEException e) {
            return false;
        }
    }
}
