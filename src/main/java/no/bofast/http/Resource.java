package no.bofast.http;

import io.javalin.config.RoutesConfig;

/** One thing that can be asked for, with its routes. */
interface Resource {
    void addTo(RoutesConfig routes);
}
