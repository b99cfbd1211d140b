package no.bofast.cli.options;

import no.bofast.config.Feature;
import no.bofast.console.WrongUsage;
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
        return WrongUsage.unlessValid(() -> address.settings(rounding.disclosure(exact))
                .withBatches(batchDays)
                .with(access.authenticator())
                .with(limits.limits()));
    }
}
