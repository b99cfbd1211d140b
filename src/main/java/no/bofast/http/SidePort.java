package no.bofast.http;

import io.javalin.Javalin;
import io.javalin.json.JavalinJackson;
import io.javalin.util.JavalinBindException;
import java.util.ArrayList;
import java.util.List;
import no.bofast.http.server.Caching;
import no.bofast.http.server.Defence;
import no.bofast.http.server.HttpFailure;
import no.bofast.http.server.Json;
import no.bofast.http.server.Problems;
import no.bofast.http.server.RequestLimits;
import no.bofast.http.server.Resource;
import no.bofast.http.server.SecurityHeaders;

/**
 * Some resources on a port of their own, by plain HTTP, with threads and connections of its own: whoever watches the instance is answered however
 * many readers there are.
 */
final class SidePort implements AutoCloseable {

    private final Javalin javalin;

    private SidePort(Javalin javalin) {
        this.javalin = javalin;
    }

    /** @throws HttpFailure if the port is taken or not allowed */
    static SidePort open(String host, int port, Resource... resources) {
        List<Resource> all = new ArrayList<>(List.of(new SecurityHeaders(), new Caching(), new Problems()));
        all.addAll(List.of(resources));
        Javalin javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.startup.showOldJavalinVersionWarning = false;
            config.startup.startupWatcherEnabled = false;
            config.jsonMapper(new JavalinJackson(Json.MAPPER, false));
            new Defence(RequestLimits.DEFAULT, "").apply(config);
            all.forEach(resource -> resource.addTo(config.routes));
        });
        return new SidePort(listening(javalin, host, port));
    }

    /**
     * Has a server listen, this one or that of everything.
     *
     * @throws HttpFailure if the port is taken or not allowed
     */
    static Javalin listening(Javalin javalin, String host, int port) {
        try {
            return javalin.start(host, port);
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
