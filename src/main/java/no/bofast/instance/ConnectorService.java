package no.bofast.instance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import no.bofast.connect.run.Feed;
import no.bofast.console.CommandFailure;
import no.bofast.instance.meters.FeedMeters;

/** What an operator asks a connector's process: {@code /metrics} for Prometheus, {@code /health}: 200 while it reads, else 503. */
public final class ConnectorService implements AutoCloseable {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private ConnectorService(HttpServer server) {
        this.server = server;
    }

    public static ConnectorService start(String name, Feed connector, int port) {
        try {
            ConnectorService service = new ConnectorService(HttpServer.create(new InetSocketAddress(port), 0));
            new JvmMemoryMetrics().bindTo(service.meters);
            new FeedMeters(name, connector).bindTo(service.meters);
            service.serve(name, connector);
            return service;
        } catch (IOException e) {
            throw new CommandFailure("cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void serve(String name, Feed connector) {
        server.createContext("/metrics", exchange -> answer(exchange, OK, meters.scrape()));
        server.createContext("/health", exchange -> {
            boolean isReading = connector.isReading();
            String reason = connector
                    .failure()
                    .map(failure -> ",\"reason\":\"" + failure + "\"")
                    .orElse("");
            String text = "{\"connector\":\"" + name + "\",\"reading\":" + isReading + reason + "}";
            answer(exchange, isReading ? OK : UNAVAILABLE, text);
        });
        server.start();
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
