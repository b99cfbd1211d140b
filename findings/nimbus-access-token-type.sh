#!/usr/bin/env bash
# Nimbus JOSE+JWT 10.10: a processor with its defaults refuses access tokens that say what they are.
# RFC 9068 asks for the type at+jwt in an access token's header, and one would guess that a library of 2026 takes it. The default is "JWT" or no
# type at all, so a server that was tried with tokens of an older issuer answers 401 to all of a newer one; the verifier must be told
# (DefaultJOSEObjectTypeVerifier with both types).
#
# Seen:
#   no type: accepted
#   JWT: accepted
#   at+jwt: JOSE header typ (type) at+jwt not allowed
#   at+jwt, told so: accepted
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

# A class path of the given artifacts: classpath GROUP:NAME:VERSION…
classpath() {
    local artifact group name version
    {
        echo '<project><modelVersion>4.0.0</modelVersion><groupId>x</groupId><artifactId>x</artifactId><version>1</version><dependencies>'
        for artifact; do
            IFS=: read -r group name version <<<"$artifact"
            echo "<dependency><groupId>$group</groupId><artifactId>$name</artifactId><version>$version</version></dependency>"
        done
        echo '</dependencies></project>'
    } >pom.xml
    mvn -q -B dependency:build-classpath -Dmdep.outputFile=cp.txt >&2
    cat cp.txt
}

cat >Types.java <<'JAVA'
import com.nimbusds.jose.*;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.*;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.*;
import com.nimbusds.jwt.*;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.util.Date;

class Types {
    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    public static void main(String[] arguments) throws Exception {
        RSAKey key = new RSAKeyGenerator(2048).keyID("k").generate();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.RS256, new ImmutableJWKSet<>(new JWKSet(key))));
        System.out.println("no type: " + judged(processor, token(key, null)));
        System.out.println("JWT: " + judged(processor, token(key, JOSEObjectType.JWT)));
        System.out.println("at+jwt: " + judged(processor, token(key, ACCESS)));
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(ACCESS, JOSEObjectType.JWT, null));
        System.out.println("at+jwt, told so: " + judged(processor, token(key, ACCESS)));
    }

    private static SignedJWT token(RSAKey key, JOSEObjectType type) throws JOSEException {
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("k").type(type).build(),
                new JWTClaimsSet.Builder().issuer("issuer").expirationTime(new Date(System.currentTimeMillis() + 60_000)).build());
        token.sign(new RSASSASigner(key));
        return token;
    }

    private static String judged(DefaultJWTProcessor<SecurityContext> processor, SignedJWT token) {
        try {
            processor.process(token, null);
            return "accepted";
        } catch (Exception e) {
            return e.getMessage();
        }
    }
}
JAVA

expected='no type: accepted
JWT: accepted
at+jwt: JOSE header typ (type) at+jwt not allowed
at+jwt, told so: accepted'
seen=$(java -cp "$(classpath com.nimbusds:nimbus-jose-jwt:10.10)" Types.java)

diff <(printf '%s\n' "$expected") <(printf '%s\n' "$seen") && printf '%s\n' "$seen"
