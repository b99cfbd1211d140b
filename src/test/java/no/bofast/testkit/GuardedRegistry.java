package no.bofast.testkit;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.bofast.embedded.EmbeddedRegistry;

/** A schema registry behind TLS that asks for one user's name and password. */
public final class GuardedRegistry implements AutoCloseable {

    private final EmbeddedRegistry registry = EmbeddedRegistry.inMemory();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpsServer guard;

    private GuardedRegistry(HttpsServer guard) {
        this.guard = guard;
    }

    public static GuardedRegistry start(SelfSigned certificate, String user, String password) throws Exception {
        HttpsServer guard = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        guard.setHttpsConfigurator(new HttpsConfigurator(certificate.context()));
        GuardedRegistry guarded = new GuardedRegistry(guard);
        guard.createContext("/", guarded::pass).setAuthenticator(new BasicAuthenticator("registry") {
            @Override
            public boolean checkCredentials(String name, String word) {
                return name.equals(user) && word.equals(password);
            }
        });
        guard.start();
        return guarded;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(registry.url()).resolve(exchange.getRequestURI()))
                    .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body))
                    .build();
            answer(exchange, client.send(request, BodyHandlers.ofByteArray()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response) throws IOException {
        response.headers()
                .firstValue("Content-Type")
                .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
        exchange.sendResponseHeaders(response.statusCode(), response.body().length);
        exchange.getResponseBody().write(response.body());
    }

    public String url() {
        return "https://localhost:" + guard.getAddress().getPort();
    }

    @Override
    public void close() {
        guard.stop(0);
        registry.close();
    }
}
