package no.bofast.http.server;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.jetty12.server.DefaultJettyCoreRequestTagsProvider;
import io.micrometer.jetty12.server.TimedHandler;
import java.util.Set;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;

/**
 * Tells requests apart by method, status, outcome and the part of the server that was asked; never by their path, which
 * anybody may make up.
 */
public final class RequestTags extends DefaultJettyCoreRequestTagsProvider {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private RequestTags() {}

    /** Times every request; whoever handles them is put inside. */
    public static Handler.Wrapper timed(MeterRegistry meters) {
        return new TimedHandler(meters, Tags.empty(), new RequestTags());
    }

    @Override
    public Iterable<Tag> getTags(Request request) {
        return Tags.of(super.getTags(request))
                .and("method", method(request.getMethod()))
                .and("part", part(Request.getPathInContext(request)));
    }

    private static String method(String asked) {
        return METHODS.contains(asked) ? asked : "OTHER";
    }

    /** An open stream is a request that lasts for hours, so it must not be mixed with others. */
    private static String part(String path) {
        if (path.startsWith("/api/")) {
            return path.endsWith("/stream") ? "stream" : "api";
        }
        if (path.startsWith("/health/")) {
            return "health";
        }
        return path.equals("/metrics") ? "metrics" : "page";
    }
}
