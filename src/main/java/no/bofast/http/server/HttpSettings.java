package no.bofast.http.server;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import no.bofast.access.Authenticator;
import no.bofast.disclosure.Audience;
import no.bofast.domain.OperatorTables;
import no.bofast.domain.RightsRules;
import no.bofast.view.Imprint;

/**
 * Where the server listens, who its readers are, and how much they may ask.
 *
 * @param host address to bind, e.g. {@code 127.0.0.1}, or {@code 0.0.0.0} for every network
 * @param port TCP port; 0 takes a free one
 * @param everyone which counts readers without a token see exactly
 * @param authenticator tells who a reader is
 * @param limits how much they may ask
 * @param sidePorts what is answered at ports of its own, beside {@code port}
 * @param tls the certificate to show; without it the server speaks plain HTTP
 * @param rights by which rules a stock is told by rights; without, by the usual ones
 * @param imprint what is said of who publishes
 * @param page where the page is, and what it is made with
 * @param tables what the operator's own tables tell
 */
public record HttpSettings(
        String host,
        int port,
        Audience everyone,
        Authenticator authenticator,
        RequestLimits limits,
        SidePorts sidePorts,
        Optional<TlsSettings> tls,
        Optional<RightsRules> rights,
        Imprint imprint,
        PageSettings page,
        OperatorTables tables) {

    /** This machine alone, and all networks. */
    private static final Set<String> HERE = Set.of("127.0.0.1", "0.0.0.0", "::", "");

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "::1", "localhost");

    public HttpSettings {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0 to 65535, got: " + port);
        }
    }

    /** With no readers but those without a token, and over plain HTTP. */
    public HttpSettings(String host, int port, Audience everyone) {
        this(
                host,
                port,
                everyone,
                Authenticator.NONE,
                RequestLimits.DEFAULT,
                SidePorts.NONE,
                Optional.empty(),
                Optional.empty(),
                Imprint.NONE,
                PageSettings.PLAIN,
                OperatorTables.NONE);
    }

    /** For the public, on this machine. */
    public static HttpSettings local(int port) {
        return new HttpSettings("127.0.0.1", port, Audience.EVERYONE);
    }

    /** Whether nobody reaches it but from the machine that it runs on. */
    boolean isOfThisMachineAlone() {
        return LOOPBACK.contains(host) && !limits.isBehindProxy();
    }

    /** Where it is reached at a port, from this machine if it listens on all networks. */
    public URI address(int listened) {
        return address(HERE.contains(host) ? "localhost" : host, listened, tls.isPresent());
    }

    /** Where a server is reached under a name, or at an address. */
    public static URI address(String host, int port, boolean isEncrypted) {
        String bracketed = host.contains(":") ? "[" + host + "]" : host;
        return URI.create((isEncrypted ? "https" : "http") + "://" + bracketed + ":" + port);
    }

    /** The same with readers that can be told apart. */
    public HttpSettings with(Authenticator readers) {
        return new HttpSettings(host, port, everyone, readers, limits, sidePorts, tls, rights, imprint, page, tables);
    }

    /** The same with other limits. */
    public HttpSettings with(RequestLimits others) {
        return new HttpSettings(
                host, port, everyone, authenticator, others, sidePorts, tls, rights, imprint, page, tables);
    }

    /** The same over TLS, if a certificate is given. */
    public HttpSettings withTls(Optional<TlsSettings> certificate) {
        return new HttpSettings(
                host, port, everyone, authenticator, limits, sidePorts, certificate, rights, imprint, page, tables);
    }

    /** The same with rules of rights of one's own. */
    public HttpSettings with(RightsRules rules) {
        return new HttpSettings(
                host, port, everyone, authenticator, limits, sidePorts, tls, Optional.of(rules), imprint, page, tables);
    }

    /** The same with an operator's tables. */
    public HttpSettings with(OperatorTables others) {
        return new HttpSettings(
                host, port, everyone, authenticator, limits, sidePorts, tls, rights, imprint, page, others);
    }

    /** The same with other ports beside that of the page. */
    public HttpSettings with(SidePorts other) {
        return new HttpSettings(host, port, everyone, authenticator, limits, other, tls, rights, imprint, page, tables);
    }

    /** The same, published by others. */
    public HttpSettings with(Imprint other) {
        return new HttpSettings(
                host, port, everyone, authenticator, limits, sidePorts, tls, rights, other, page, tables);
    }

    /** The same, reached by its readers at an address, below the path that this has. */
    public HttpSettings at(Optional<URI> base) {
        String path = base.map(URI::getRawPath).orElse("").replaceAll("/+$", "");
        return with(new PageSettings(path, page.boundaries()));
    }

    /** The same with areas that the map draws, if they are given. */
    public HttpSettings withBoundaries(Optional<Boundaries> areas) {
        return with(new PageSettings(page.under(), areas));
    }

    /** Path that the installation is served under, such as {@code /bofast}; empty for the top of its host. */
    public String under() {
        return page.under();
    }

    private HttpSettings with(PageSettings other) {
        return new HttpSettings(
                host, port, everyone, authenticator, limits, sidePorts, tls, rights, imprint, other, tables);
    }
}
