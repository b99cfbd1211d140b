package no.bofast.http.server;

import java.security.KeyStore;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;

/** Makes Jetty listen for TLS; its own choice of protocols and ciphers is the current one. */
public final class TlsConnector {

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
        ServerConnector connector = new ServerConnector(server, context, new HttpConnectionFactory(secure(http)));
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
