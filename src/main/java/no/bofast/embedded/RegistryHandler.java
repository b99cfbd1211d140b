package no.bofast.embedded;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The HTTP side of the embedded registry: JSON in, JSON or Confluent's error object out. */
final class RegistryHandler implements HttpHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RegistryHandler.class);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final RegistryApi api;

    RegistryHandler(RegistryApi api) {
        this.api = api;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            respond(exchange);
        }
    }

    private void respond(HttpExchange exchange) throws IOException {
        try {
            write(exchange, 200, answer(exchange));
        } catch (RegistryRefusal e) {
            write(exchange, e.status(), error(e.code(), e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("embedded schema registry failed at {}: {}", exchange.getRequestURI(), e.getMessage(), e);
            write(exchange, 500, error(50001, "Error in the embedded schema registry: " + e.getMessage()));
        }
    }

    private Object answer(HttpExchange exchange) throws IOException {
        return api.answer(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getRawPath(),
                Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse(""),
                body(exchange));
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return JSON.readTree(in);
        } catch (JsonProcessingException e) {
            throw RegistryRefusal.invalidRequest("the body is no JSON");
        }
    }

    private static Object error(int code, String message) {
        return Map.of("error_code", code, "message", message);
    }

    private static void write(HttpExchange exchange, int status, Object body) throws IOException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().set("Content-Type", "application/vnd.schemaregistry.v1+json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
