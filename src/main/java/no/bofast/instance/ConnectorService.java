package no.bofast.instance;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import no.bofast.connect.Fate;
import no.bofast.connect.run.Feed;
import no.bofast.console.CommandFailure;

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
            service.bind(name, connector);
            service.serve(name, connector);
            return service;
        } catch (IOException e) {
            throw new CommandFailure("cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private void bind(String name, Feed connector) {
        new JvmMemoryMetrics().bindTo(meters);
        for (Fate fate : Fate.values()) {
            FunctionCounter.builder(
                            "bofast.connect.records",
                            connector,
                            reading -> reading.fates().of(fate))
                    .description("Records of a feed by what became of them")
                    .tag("connector", name)
                    .tag("fate", fate.label())
                    .tag("kind", fate.kind().name().toLowerCase(java.util.Locale.ROOT))
                    .register(meters);
        }
        gauge("bofast.connect.lag", "Records of a feed still to be read", name, connector, Feed::lag);
        gauge("bofast.connect.people", "People that a connector remembers", name, connector, Feed::people);
        gauge("bofast.connect.state.bytes", "Bytes of heap that they take", name, connector, Feed::stateBytes);
        gauge("bofast.connect.lost", "Records deleted before they were read", name, connector, Feed::lost);
        gauge(
                "bofast.connect.up",
                "1 while a connector reads",
                name,
                connector,
                reading -> reading.isReading() ? 1 : 0);
    }

    private void gauge(
            String metric, String what, String name, Feed connector, java.util.function.ToDoubleFunction<Feed> value) {
        Gauge.builder(metric, connector, value::applyAsDouble)
                .description(what)
                .tag("connector", name)
                .register(meters);
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
