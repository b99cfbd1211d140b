package no.bofast.http.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.ContentTooLargeResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import java.util.Locale;

/**
 * Looks at what comes with a request: JSON in UTF-8 and nothing else, not too much of it.
 *
 * <p>A body that isn't too long is read before its request is answered, whether anything needs it or not: the server closes a
 * connection on which one is left, and whoever sends the next request on it gets no answer.
 *
 * <p>A browser can't be made to send JSON from another site without asking first, and is answered no. The one exception is the
 * one-click unsubscribe, whose body mail services write as RFC 8058 says; nothing depends on what it says.
 */
public record Bodies(int mostBytes) implements Resource {

    private static final String JSON = "application/json( *; *charset=\"?utf-8\"?)?";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before("/api/*", this::check);
    }

    private void check(Context ctx) {
        if (ctx.req().getContentLengthLong() > mostBytes) {
            throw new ContentTooLargeResponse("A request may bring at most " + mostBytes + " bytes.");
        }
        if (hasBody(ctx)) {
            read(ctx);
            if (!isUnsubscribe(ctx) && !isJson(ctx.contentType())) {
                throw new HttpResponseException(415, "A request's body must be application/json.");
            }
        }
    }

    /** A body that comes too slowly, or not whole, is the sender's fault and no failure of ours. */
    private static void read(Context ctx) throws HttpResponseException {
        try {
            ctx.bodyAsBytes();
        } catch (HttpResponseException refusal) {
            throw refusal;
        } catch (Exception broken) {
            throw new HttpResponseException(408, "The body came too slowly, or not whole.");
        }
    }

    private static boolean hasBody(Context ctx) {
        return ctx.req().getContentLengthLong() > 0 || ctx.header("Transfer-Encoding") != null;
    }

    private static boolean isUnsubscribe(Context ctx) {
        return ctx.path().endsWith("/unsubscribe");
    }

    private static boolean isJson(String type) {
        return type != null && type.toLowerCase(Locale.ROOT).matches(JSON);
    }
}
