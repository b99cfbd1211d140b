package no.bofast.http.server;

import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.router.Endpoint;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Refuses parameters of time that an address doesn't understand by its description: whoever asks for numbers as of a day must not get
 * those of now unsaid. Of other parameters nothing is said: what caches and campaigns add to an address changes no number.
 */
public final class Understood implements Resource {

    private static final Set<String> OF_TIME = Set.of("as-of", "changed-since", "lived-on", "through");

    private final Map<String, SortedSet<String>> byPath = described(OpenApiResource.description());

    private static Map<String, SortedSet<String>> described(JsonNode description) {
        Map<String, SortedSet<String>> byPath = new TreeMap<>();
        description.path("paths").properties().forEach(path -> {
            SortedSet<String> names = byPath.computeIfAbsent(path.getKey(), key -> new TreeSet<>());
            for (JsonNode parameter : path.getValue().path("get").path("parameters")) {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            }
        });
        return byPath;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.beforeMatched("/api/*", this::check);
    }

    private void check(Context ctx) {
        Endpoint asked = ctx.endpoints().matchedHttpEndpoint();
        if (asked == null) {
            return;
        }
        SortedSet<String> understood = byPath.getOrDefault(asked.path, new TreeSet<>());
        for (String name : ctx.queryParamMap().keySet()) {
            if (OF_TIME.contains(name) && !understood.contains(name)) {
                throw new BadRequestResponse(refusal(name, understood));
            }
        }
    }

    private static String refusal(String name, SortedSet<String> understood) {
        return "'" + name + "' has no meaning here, so leave it out: this address "
                + (understood.isEmpty() ? "has no choices." : "understands " + String.join(", ", understood) + ".");
    }
}
