package no.bofast.cli;

import no.bofast.disclosure.Disclosure;
import no.bofast.http.HttpSettings;
import picocli.CommandLine.Option;

/** Where the page and the API are served, and to whom. */
final class HttpOptions {

    @Option(
            names = "--host",
            defaultValue = "${env:BOFAST_HOST:-127.0.0.1}",
            description = "Address to listen on (environment: BOFAST_HOST; default: 127.0.0.1).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "${env:BOFAST_PORT:-8080}",
            description = "Port to listen on, 0 for any that is free (environment: BOFAST_PORT; default: 8080).")
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
