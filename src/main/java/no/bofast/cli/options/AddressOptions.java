package no.bofast.cli.options;

import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import no.bofast.config.Feature;
import no.bofast.config.Secret;
import no.bofast.config.SecretFile;
import no.bofast.disclosure.Audience;
import no.bofast.http.server.HttpSettings;
import no.bofast.http.server.SidePorts;
import no.bofast.http.server.TlsSettings;
import picocli.CommandLine.Option;

/** Where an instance listens, and with which certificate. */
@Feature("Page and API")
public final class AddressOptions {

    private static final String LOOPBACK = "127.0.0.1";
    /** To listen on these is to listen on every address, the loopback among them. */
    private static final Set<String> EVERYWHERE = Set.of("0.0.0.0", "::", "");

    @Option(
            names = "--host",
            defaultValue = LOOPBACK,
            description = "Address to listen on (default: ${DEFAULT-VALUE}).")
    private String host;

    @Option(
            names = "--port",
            defaultValue = "8080",
            converter = Converters.Port.class,
            description = "Port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port;

    @Option(
            names = "--health-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description =
                    "Answer /health/live and /health/ready at this port as well, by plain HTTP, however many readers"
                            + " there are.")
    private Optional<Integer> healthPort;

    @Option(
            names = "--metrics-port",
            paramLabel = "PORT",
            converter = Converters.Port.class,
            description =
                    "Answer /metrics and /health with its reasons at this port as well, by plain HTTP and without a"
                            + " token: for Prometheus, never for the public.")
    private Optional<Integer> metricsPort;

    @Option(
            names = "--tls-certificate",
            paramLabel = "FILE",
            converter = Converters.ReadableFile.class,
            description = "Serve TLS with this certificate chain (PEM), or this PKCS12 store of chain and key.")
    private Optional<Path> tlsCertificate;

    @Option(
            names = "--tls-key",
            paramLabel = "FILE",
            converter = Converters.ReadableFile.class,
            description = "Private key of the certificate (PEM, PKCS#8, not encrypted).")
    private Optional<Path> tlsKey;

    @Option(
            names = "--tls-password-file",
            paramLabel = "FILE",
            converter = SecretFile.class,
            description = "File with the password of the PKCS12 store.")
    private Optional<Secret> tlsPassword;

    /** @throws IllegalArgumentException if the options don't fit together */
    HttpSettings settings(Audience everyone) {
        return new HttpSettings(host, port, everyone)
                .with(new SidePorts(port(healthPort), port(metricsPort)))
                .withTls(tls());
    }

    private static OptionalInt port(Optional<Integer> given) {
        return given.map(OptionalInt::of).orElseGet(OptionalInt::empty);
    }

    private Optional<TlsSettings> tls() {
        if (tlsCertificate.isEmpty() && (tlsKey.isPresent() || tlsPassword.isPresent())) {
            throw new IllegalArgumentException("tls-key and tls-password-file are of no use without tls-certificate");
        }
        return tlsCertificate.map(certificate -> new TlsSettings(certificate, tlsKey, tlsPassword));
    }

    /** Where whoever is on the same machine reaches it. */
    public URI reachedAt(String path) {
        String reached = EVERYWHERE.contains(host) ? LOOPBACK : host;
        return HttpSettings.address(reached, port, tlsCertificate.isPresent()).resolve(path);
    }
}
