package no.bofast.cli;

import no.bofast.config.Feature;
import no.bofast.http.HttpSettings;
import picocli.CommandLine.Option;

/** Where the page and the API are served, and to whom. */
@Feature("Page and API")
final class HttpOptions {

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = Port.class,
            description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--exact",
            description =
                    "Show exact counts to everyone who can reach the port. Without it counts are protected as for the public.")
    private boolean exact;

    @Option(
            names = "--batch-days",
            defaultValue = "1",
            converter = AtLeastOne.class,
            description =
                    "Register dates after which published counts change, for all but the national authority (default: ${DEFAULT-VALUE}).")
    private int batchDays;

    HttpSettings settings(RoundingOptions rounding, AccessOptions access, LimitOptions limits) {
        return WrongUsage.unlessValid(() -> new HttpSettings(host, port, rounding.disclosure(exact))
                .withBatches(batchDays)
                .with(access.authenticator())
                .with(limits.limits()));
    }
}
