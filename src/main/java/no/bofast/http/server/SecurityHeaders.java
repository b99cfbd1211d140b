package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;

/** Headers that let a browser do no more with an answer than it must. */
public final class SecurityHeaders implements Resource {

    private static final String POLICY = "Content-Security-Policy";
    private static final String FRAMES = "X-Frame-Options";
    private static final String TAKEN_BY = "Cross-Origin-Resource-Policy";

    /** Nothing from other hosts, nothing inline. */
    private static final String CONTENT = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "font-src 'self'",
            "manifest-src 'self'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors ");

    /**
     * Lets other sites' pages show an answer in a frame: it must be the same for every reader, and have nothing to press that does anything for one.
     *
     * @return the same
     */
    static Context forFrames(Context ctx) {
        return ctx.header(POLICY, CONTENT + "*")
                .header(TAKEN_BY, "cross-origin")
                .removeHeader(FRAMES);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(ctx -> ctx.header(POLICY, CONTENT + "'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header(FRAMES, "DENY")
                .header("Referrer-Policy", "no-referrer")
                .header("Cross-Origin-Opener-Policy", "same-origin")
                .header(TAKEN_BY, "same-origin")
                .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()"));
    }
}
