package no.bofast.cli;

import java.nio.file.Path;
import java.util.Optional;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.http.HttpSettings;
import no.bofast.http.TlsSettings;
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

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            converter = ReadableFile.class,
            description = "Serve TLS with this certificate chain (PEM), or this PKCS12 store of chain and key.")
    private Optional<Path> tlsCertificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            converter = ReadableFile.class,
            description = "Private key of the certificate (PEM, PKCS#8, not encrypted).")
    private Optional<Path> tlsKey;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the password of the PKCS12 store.")
    private Optional<Secret> tlsPassword;

    HttpSettings settings(RoundingOptions rounding, AccessOptions access, LimitOptions limits) {
        return WrongUsage.unlessValid(() -> new HttpSettings(host, port, rounding.disclosure(exact))
                .withBatches(batchDays)
                .with(access.authenticator())
                .with(limits.limits())
                .withTls(tls()));
    }

    private Optional<TlsSettings> tls() {
        if (tlsCertificate.isEmpty() && (tlsKey.isPresent() || tlsPassword.isPresent())) {
            throw new IllegalArgumentException("tls-key and tls-password-file are of no use without tls-certificate");
        }
        return tlsCertificate.map(certificate -> new TlsSettings(certificate, tlsKey, tlsPassword));
    }
}
