package no.bofast.http.server;

import io.javalin.config.JavalinConfig;
import java.time.Duration;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.MinimumDataRateHandler;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * What the server itself guards: connections, slow clients, lengths, and what it tells of itself.
 *
 * @param under path that the installation is served under; empty for the top
 */
public record Defence(RequestLimits limits, String under) {

    /** A body that comes slower than this comes only to keep a connection. */
    private static final int LEAST_BYTES_PER_SECOND = 100;

    /** A stream says nothing while there is nothing to say. */
    private static final int ANY_RATE = 0;

    public void apply(JavalinConfig config) {
        config.http.maxRequestSize = limits.bodyBytes();
        config.jetty.modifyHttpConfiguration(this::guard);
        config.jetty.modifyServer(this::guard);
    }

    private void guard(HttpConfiguration http) {
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setRequestHeaderSize(limits.headerBytes());
    }

    private void guard(Server server) {
        server.insertHandler(new PlainRequests(under));
        server.insertHandler(new MinimumDataRateHandler(LEAST_BYTES_PER_SECOND, ANY_RATE));
        server.setErrorHandler(new EarlyRefusals());
        server.addBean(new NetworkConnectionLimit(limits.connections(), server));
        Visitors visitors = new Visitors(
                limits.isBehindProxy() ? limits.connections() : limits.connectionsPerAddress(),
                Duration.ofSeconds(limits.headerSeconds()));
        server.insertHandler(visitors);
        server.addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                for (Connector connector : server.getConnectors()) {
                    ((AbstractConnector) connector).setIdleTimeout(limits.idleSeconds() * 1_000L);
                    connector.addEventListener(visitors);
                }
            }
        });
    }
}
