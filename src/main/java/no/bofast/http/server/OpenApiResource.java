package no.bofast.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** {@code GET /openapi.json}: the description of everything that is served; a test holds it against the running server. */
public final class OpenApiResource implements Resource {

    private static final String FILE = "/openapi.json";

    private final byte[] description = read();

    private static byte[] read() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream(FILE)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE + " from the class path", e);
        }
    }

    static JsonNode description() {
        try {
            return Json.MAPPER.readTree(read());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot understand " + FILE, e);
        }
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(FILE, ctx -> ctx.result(description).contentType("application/json"));
    }
}
