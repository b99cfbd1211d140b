package no.bofast.http.server;

import java.security.KeyStore;
import org.eclipse.jetty.alpn.server.ALPNServerConnectionFactory;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.http2.HTTP2Cipher;
import org.eclipse.jetty.http2.server.HTTP2ServerConnectionFactory;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/**
 * Makes Jetty listen for TLS, and speak HTTP/2 with whoever can; its own choice of protocols and ciphers is the current one.
 *
 * <p>Over HTTP/2 a browser asks for everything on one connection, the live streams of all its tabs included.
 */
public final class TlsConnector {

    /** A page asks for some twenty things at a time; more are for nobody. */
    private static final int MOST_STREAMS = 64;

    private final KeyStore identity;
    private final char[] password;

    private TlsConnector(KeyStore identity, char[] password) {
        this.identity = identity;
        this.password = password;
    }

    /** Reads the certificate; throws {@link HttpFailure}. */
    public static TlsConnector with(TlsSettings settings) {
        return new TlsConnector(TlsIdentity.read(settings), TlsIdentity.password(settings));
    }

    public Connector of(Server server, HttpConfiguration http, HttpSettings settings) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        context.setKeyStore(identity);
        context.setKeyStorePassword(new String(password));
        context.setCipherComparator(HTTP2Cipher.COMPARATOR);
        HttpConfiguration secure = secure(http);
        HTTP2ServerConnectionFactory two = new HTTP2ServerConnectionFactory(secure);
        two.setMaxConcurrentStreams(MOST_STREAMS);
        ALPNServerConnectionFactory agreed = new ALPNServerConnectionFactory();
        agreed.setDefaultProtocol(HttpVersion.HTTP_1_1.asString());
        ServerConnector connector =
                new ServerConnector(server, context, agreed, two, new HttpConnectionFactory(secure));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        return connector;
    }

    /** Requests know that they came over TLS. Load balancers ask by address, so the host's name isn't held against them. */
    private static HttpConfiguration secure(HttpConfiguration http) {
        HttpConfiguration secure = new HttpConfiguration(http);
        secure.addCustomizer(new SecureRequestCustomizer(false));
        return secure;
    }
}
