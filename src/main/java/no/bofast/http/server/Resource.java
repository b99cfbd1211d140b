package no.bofast.http.server;

import io.javalin.config.RoutesConfig;

/** One thing that can be asked for, with its routes. */
public interface Resource {
    void addTo(RoutesConfig routes);
}
