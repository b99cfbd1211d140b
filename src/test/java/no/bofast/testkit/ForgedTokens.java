package no.bofast.testkit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

/** Access tokens that must count nowhere, each with what is wrong with it. */
public final class ForgedTokens {

    private ForgedTokens() {}

    /** By what is wrong; each would be a national authority's if it were believed. */
    public static Map<String, String> all(LocalIssuer issuer, Instant now) {
        Map<String, String> forged = new LinkedHashMap<>();
        forged.put(
                "expired",
                issuer.signed(good(now)
                        .expirationTime(Date.from(now.minusSeconds(60)))
                        .build()));
        forged.put(
                "not yet valid",
                issuer.signed(
                        good(now).notBeforeTime(Date.from(now.plusSeconds(60))).build()));
        forged.put("never expires", issuer.signed(good(now).expirationTime(null).build()));
        forged.put(
                "wrong audience",
                issuer.signed(good(now).audience("https://other.test").build()));
        forged.put(
                "no audience", issuer.signed(good(now).audience((String) null).build()));
        forged.put(
                "wrong issuer",
                issuer.signed(good(now).issuer("https://issuer.test").build()));
        forged.put("no issuer", issuer.signed(good(now).issuer(null).build()));
        forged.put(
                "no consumer", issuer.signed(good(now).claim("consumer", null).build()));
        forged.put(
                "consumer of another register",
                issuer.signed(
                        good(now).claim("consumer", Map.of("ID", "0088:1")).build()));
        forged.put(
                "scope that is no text",
                issuer.signed(good(now).claim("scope", 7).build()));
        forged.put("unknown key", LocalIssuer.signed(good(now).build(), LocalIssuer.newKey("unknown")));
        forged.put(
                "another key under the right id",
                LocalIssuer.signed(
                        good(now).build(), LocalIssuer.newKey(issuer.key().getKeyID())));
        forged.put("algorithm none", new PlainJWT(good(now).build()).serialize());
        forged.put(
                "signed with the public key as a shared secret",
                hmac(issuer, good(now).build()));
        forged.put("payload changed", tampered(issuer.token("bofast:other", LocalIssuer.IMDI, now)));
        forged.put("signature cut off", unsigned(issuer.signed(good(now).build())));
        forged.put("no JSON inside", "e30.bm90IGpzb24.e30");
        return forged;
    }

    private static JWTClaimsSet.Builder good(Instant now) {
        return LocalIssuer.claims(LocalIssuer.NATIONAL, LocalIssuer.IMDI, now);
    }

    private static String hmac(LocalIssuer issuer, JWTClaimsSet claims) {
        try {
            byte[] secret = issuer.key().toPublicJWK().toRSAPublicKey().getEncoded();
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(issuer.key().getKeyID())
                            .build(),
                    claims);
            token.sign(new MACSigner(secret));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String tampered(String token) {
        String[] parts = token.split("\\.");
        String payload = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        byte[] changed = payload.replace("bofast:other", LocalIssuer.NATIONAL).getBytes(StandardCharsets.UTF_8);
        return parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed) + "." + parts[2];
    }

    private static String unsigned(String token) {
        return token.substring(0, token.lastIndexOf('.') + 1);
    }
}
