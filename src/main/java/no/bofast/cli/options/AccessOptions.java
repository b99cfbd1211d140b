package no.bofast.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import no.bofast.access.Authenticator;
import no.bofast.access.BearerAuthenticator;
import no.bofast.access.FollowedFile;
import no.bofast.access.Role;
import no.bofast.access.TokenCheck;
import no.bofast.access.jwt.Issuer;
import no.bofast.access.jwt.JwtCheck;
import no.bofast.access.jwt.Organisations;
import no.bofast.access.token.TokenFile;
import no.bofast.config.Feature;
import picocli.CommandLine.Option;

/** Who may see more than the public, and how they prove who they are. */
@Feature("Access")
final class AccessOptions {

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            converter = Converters.ReadableFile.class,
            description = "Hashed tokens, a line each as 'bofast token new' prints it; read again when it changes.")
    private Optional<Path> tokenFile;

    @Option(
            names = "--issuer",
            paramLabel = "NAME",
            description = "Whose access tokens (JWT) count, letter for letter, such as https://maskinporten.no/.")
    private Optional<String> issuer;

    @Option(
            names = "--issuer-keys",
            paramLabel = "URL",
            converter = SubscriptionOptions.WebAddress.class,
            description = "Where the issuer's public keys are (JWKS), such as https://maskinporten.no/jwk.")
    private Optional<URI> issuerKeys;

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            description =
                    "What the tokens must be meant for: this monitor's own name, such as https://bofast.example.no.")
    private Optional<String> audience;

    @Option(
            names = "--scopes",
            paramLabel = "SCOPE=ROLE",
            split = ",",
            defaultValue = "bofast:nasjonal=national,bofast:kommune=municipality,bofast:drift=operator",
            description = "Which role a scope gives (default: ${DEFAULT-VALUE}).")
    private Map<String, Role> scopes;

    @Option(
            names = "--organisations",
            paramLabel = "FILE",
            converter = Converters.ReadableFile.class,
            description =
                    "Which municipalities an organisation speaks for: CSV with the header organisation,municipality;"
                            + " read again when it changes.")
    private Optional<Path> organisations;

    @Option(
            names = "--issuer-trust",
            paramLabel = "DAYS",
            defaultValue = "30",
            converter = Converters.AtLeastOne.class,
            description =
                    "How long the subscriptions of an organisation hold exact counts after it last showed a token of"
                            + " the issuer (default: ${DEFAULT-VALUE}).")
    private int trustedDays;

    /** @throws IllegalArgumentException if the options don't fit together */
    Authenticator authenticator() {
        List<TokenCheck> checks = new ArrayList<>();
        tokenFile.map(TokenFile::new).ifPresent(checks::add);
        issuer.map(this::described)
                .map(tokens -> new JwtCheck(tokens, Clock.systemUTC()))
                .ifPresent(checks::add);
        return checks.isEmpty() ? Authenticator.NONE : new BearerAuthenticator(checks);
    }

    private Issuer described(String name) {
        URI keys = issuerKeys.orElseThrow(() -> new IllegalArgumentException("--issuer needs --issuer-keys"));
        String meantFor = audience.orElseThrow(() -> new IllegalArgumentException("--issuer needs --audience"));
        return new Issuer(name, keys, meantFor, scopes, speakers(), Duration.ofDays(trustedDays));
    }

    private Supplier<Organisations> speakers() {
        return organisations
                .<Supplier<Organisations>>map(
                        file -> new FollowedFile<>("the table of organisations", file, Organisations::read))
                .orElse(() -> Organisations.NONE);
    }
}
