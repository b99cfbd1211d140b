package no.bofast.cli;

import no.bofast.config.Feature;
import no.bofast.disclosure.Disclosure;
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

    HttpSettings settings() {
        Disclosure disclosure = exact ? Disclosure.EXACT : Disclosure.FOR_EVERYONE;
        return WrongUsage.unlessValid(() -> new HttpSettings(host, port, disclosure));
    }
}
