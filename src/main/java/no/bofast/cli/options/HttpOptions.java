package no.bofast.cli.options;

import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.console.WrongUsage;
import no.bofast.disclosure.release.ReleaseKey;
import no.bofast.http.server.HttpSettings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Where the page and the API are served, and to whom. */
@Feature("Page and API")
public final class HttpOptions {

    @Mixin
    private AddressOptions address;

    @Option(
            names = "--exact",
            description =
                    "Show exact counts to everyone who can reach the port. Without it counts are protected as for the"
                            + " public.")
    private boolean exact;

    @Option(
            names = "--batch-days",
            defaultValue = "1",
            converter = Converters.AtLeastOne.class,
            description =
                    "Register dates after which published counts change, for all but the national authority (default:"
                            + " ${DEFAULT-VALUE}).")
    private int batchDays;

    @Mixin
    private RoundingOptions rounding;

    @Mixin
    private AccessOptions access;

    @Mixin
    private LimitOptions limits;

    public HttpSettings settings() {
        return settings(rounding);
    }

    /** The same with a secret for releases where none is given. */
    public HttpSettings settings(Secret otherwise) {
        return settings(rounding.orKey(() -> otherwise));
    }

    /** What releases are made with; the secret given here if none is set. */
    public Optional<ReleaseKey> releaseKey(Optional<Secret> otherwise) {
        return rounding.key().or(() -> otherwise).map(secret -> new ReleaseKey(secret.reveal()));
    }

    /** Throws {@link WrongUsage} if something is public and there is no secret to make it with. */
    void requireKey() {
        WrongUsage.unless(
                exact || rounding.key().isPresent(),
                "rounding-key-file is missing: without a secret nothing can be shown to the public (with --exact"
                        + " nothing is hidden, and none is needed)");
    }

    private HttpSettings settings(RoundingOptions rounded) {
        return WrongUsage.unlessValid(() -> address.settings(rounded.disclosure(exact))
                .withBatches(batchDays)
                .with(access.authenticator())
                .with(limits.limits()));
    }
}
