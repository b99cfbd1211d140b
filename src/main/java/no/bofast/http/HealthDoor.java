package no.bofast.http;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.function.Supplier;
import no.bofast.http.server.Caching;
import no.bofast.http.server.Defence;
import no.bofast.http.server.HealthResource;
import no.bofast.http.server.HttpFailure;
import no.bofast.http.server.Insight;
import no.bofast.http.server.Json;
import no.bofast.http.server.Problems;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.server.Resource;
import no.bofast.http.server.SecurityHeaders;
import no.bofast.view.Health;

/**
 * Health on a port of its own, by plain HTTP, with threads and connections of its own: whoever watches the instance is answered however
 * many readers there are. Tells nobody more than whether it is well.
 */
final class HealthDoor implements AutoCloseable {

    private final Javalin javalin;

    private HealthDoor(Javalin javalin) {
        this.javalin = javalin;
    }

    /** @throws HttpFailure if the port is taken or not allowed */
    static HealthDoor open(String host, int port, Supplier<Health.Vitals> vitals) {
        List<Resource> resources = List.of(
                new SecurityHeaders(),
                new Caching(),
                new Problems(),
                new HealthResource(Health.DEFAULT, vitals, new Insight(false)));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
            new Defence(RequestLimits.DEFAULT, "").apply(config);
            resources.forEach(resource -> resource.addTo(config.routes));
        });
        try {
            return new HealthDoor(javalin.start(host, port));
        } catch (JavalinBindException e) {
            throw HttpFailure.cannotListen(host, port, e);
        }
    }

    int port() {
        return javalin.port();
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
