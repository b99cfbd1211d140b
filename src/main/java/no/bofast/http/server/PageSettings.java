package no.bofast.http.server;

import java.util.Optional;

/**
 * Of the page alone.
 *
 * @param under path that the installation is served under, such as {@code /bofast}; empty for the top of its host
 * @param boundaries the areas of municipalities, if the map is to draw them
 */
record PageSettings(String under, Optional<Boundaries> boundaries) {

    static final PageSettings PLAIN = new PageSettings("", Optional.empty());
}
