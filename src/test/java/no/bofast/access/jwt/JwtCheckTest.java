package no.bofast.access.jwt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.access.Admission;
import no.bofast.access.Caller;
import no.bofast.access.Role;
import no.bofast.access.TokenRefusal;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.testkit.ForgedTokens;
import no.bofast.testkit.LocalIssuer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens of a local issuer that speaks as Maskinporten does. */
class JwtCheckTest {

    private static final Instant NOW = Instant.parse("2026-03-14T11:00:00Z");
    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final Audience OF_ALTA = new Audience.Municipality(Set.of(ALTA));
    private static final Map<String, Role> SCOPES =
            Map.of(LocalIssuer.NATIONAL, Role.NATIONAL, LocalIssuer.MUNICIPAL, Role.MUNICIPALITY);

    private LocalIssuer issuer;
    private Organisations speakers = new Organisations(Map.of(LocalIssuer.ALTA, Set.of(ALTA)));
    private JwtCheck tokens;

    @BeforeEach
    void start() throws Exception {
        issuer = new LocalIssuer();
        tokens = new JwtCheck(described(issuer.keys(), LocalIssuer.AUDIENCE), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        issuer.close();
    }

    private Issuer described(URI keys, String audience) {
        return new Issuer(LocalIssuer.NAME, keys, audience, SCOPES, () -> speakers, Duration.ofDays(30));
    }

    @Test
    void anOrganisationThatIsTakenFromTheTableHasNothingExactLeft() {
        assertThat(standing("org:0192:" + LocalIssuer.ALTA, OF_ALTA, NOW)).isEqualTo(OF_ALTA);

        speakers = Organisations.NONE;

        assertThat(standing("org:0192:" + LocalIssuer.ALTA, OF_ALTA, NOW)).isEqualTo(Audience.EVERYONE);
    }

    @Test
    void whoeverShowsNoTokenForLongHasNothingExactLeft() {
        Instant long30 = NOW.minus(Duration.ofDays(30));

        assertThat(standing("org:0192:" + LocalIssuer.IMDI, Audience.NATION, long30.plusSeconds(1)))
                .isEqualTo(Audience.NATION);
        assertThat(standing("org:0192:" + LocalIssuer.IMDI, Audience.NATION, long30))
                .isEqualTo(Audience.EVERYONE);
        assertThat(standing("org:0192:" + LocalIssuer.ALTA, OF_ALTA, long30)).isEqualTo(Audience.EVERYONE);
        assertThat(tokens.standing("token:alta", OF_ALTA, NOW)).isEmpty();
    }

    private Audience standing(String identity, Audience given, Instant shownAt) {
        return tokens.standing(identity, given, shownAt).orElseThrow();
    }

    @Test
    void theNationalScopeMakesANationalAuthority() {
        assertThat(admission(issuer.token(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW)))
                .isEqualTo(Admission.of(new Caller("org:0192:987654321", Role.NATIONAL, Set.of())));
    }

    @Test
    void aMunicipalitysOrganisationSpeaksForItsMunicipality() {
        assertThat(admission(issuer.token("other " + LocalIssuer.MUNICIPAL, LocalIssuer.ALTA, NOW)))
                .isEqualTo(Admission.of(new Caller("org:0192:944588132", Role.MUNICIPALITY, Set.of(ALTA))));
    }

    @Test
    void anOrganisationThatIsNotListedSpeaksForNobody() {
        assertThat(admission(issuer.token(LocalIssuer.MUNICIPAL, LocalIssuer.IMDI, NOW)))
                .isEqualTo(Admission.refused(TokenRefusal.NO_MUNICIPALITY));
    }

    @Test
    void aTokenWithoutAKnownScopeIsRefused() {
        assertThat(admission(issuer.token("bofast:nasjonal2", LocalIssuer.IMDI, NOW)))
                .isEqualTo(Admission.refused(TokenRefusal.NO_SCOPE));
        assertThat(admission(issuer.signed(LocalIssuer.claims("", LocalIssuer.IMDI, NOW)
                        .claim("scope", null)
                        .build())))
                .isEqualTo(Admission.refused(TokenRefusal.NO_SCOPE));
    }

    @TestFactory
    Stream<DynamicTest> aForgedTokenCountsForNothing() {
        return ForgedTokens.all(issuer, NOW).entrySet().stream()
                .map(forged -> DynamicTest.dynamicTest(
                        forged.getKey(),
                        () -> assertThat(admission(forged.getValue()))
                                .isEqualTo(Admission.refused(TokenRefusal.INVALID))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"JWT", "jwt", "application/jwt", "at+jwt", "application/at+jwt", "Application/AT+JWT"})
    void anAccessTokenMaySayThatItIsOneInAnyWayOfTheStandard(String type) {
        assertThat(admission(issuer.signed(
                        LocalIssuer.claims(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW)
                                .build(),
                        type)))
                .isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void aTokenOfAnotherTypeIsRefused() {
        assertThat(admission(issuer.signed(
                        LocalIssuer.claims(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW)
                                .build(),
                        "secevent+jwt")))
                .isInstanceOf(Admission.Refused.class);
    }

    @Test
    void clocksMayDifferByAFewSeconds() {
        assertThat(admission(expiring(NOW.minusSeconds(5)))).isInstanceOf(Admission.Admitted.class);
        assertThat(admission(expiring(NOW.minusSeconds(15)))).isEqualTo(Admission.refused(TokenRefusal.INVALID));
    }

    @Test
    void aNewKeyOfTheIssuersIsFetchedWhenATokenNamesIt() {
        admission(good());
        issuer.rotate("second");

        assertThat(admission(good())).isInstanceOf(Admission.Admitted.class);
        assertThat(issuer.fetches()).isEqualTo(2);
    }

    @Test
    void madeUpKeysDoNotMakeTheIssuerBeAskedEachTime() {
        admission(good());
        for (int i = 0; i < 20; i++) {
            admission(LocalIssuer.signed(
                    LocalIssuer.claims(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW)
                            .build(),
                    UNKNOWN.get(i % 2)));
        }

        assertThat(issuer.fetches()).isLessThanOrEqualTo(2);
        assertThat(admission(good())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void whileTheIssuerIsAwayItsKnownKeysCount() {
        admission(good());
        issuer.goDown();

        assertThat(admission(good())).isInstanceOf(Admission.Admitted.class);
    }

    @Test
    void keysThatCouldNeverBeFetchedAreAnOutageAndNoForgery() {
        issuer.goDown();

        assertThat(admission(good())).isEqualTo(Admission.refused(TokenRefusal.KEYS_UNAVAILABLE));
    }

    @Test
    void whatIsNoJwtIsLeftToOthers() {
        assertThat(tokens.check("bofast_abc")).isEmpty();
    }

    @Test
    void anIssuerWithoutAudienceOrWithKeysOverPlainHttpIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> described(issuer.keys(), " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> described(URI.create("http://issuer.test/jwk"), LocalIssuer.AUDIENCE))
                .withMessage("the issuer's keys must come over https, got: http://issuer.test/jwk");
    }

    private static final java.util.List<com.nimbusds.jose.jwk.RSAKey> UNKNOWN =
            java.util.List.of(LocalIssuer.newKey("x"), LocalIssuer.newKey("y"));

    private String good() {
        return issuer.token(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW);
    }

    private String expiring(Instant at) {
        return issuer.signed(LocalIssuer.claims(LocalIssuer.NATIONAL, LocalIssuer.IMDI, NOW.minusSeconds(100))
                .expirationTime(Date.from(at))
                .build());
    }

    private Admission admission(String token) {
        Optional<Admission> checked = tokens.check(token);
        return checked.orElseThrow();
    }
}
