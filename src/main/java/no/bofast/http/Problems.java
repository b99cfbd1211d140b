package no.bofast.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import no.bofast.http.Payloads.Problem;
import no.bofast.subscription.SubscriptionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what can't be answered: JSON with one clear sentence. */
final class Problems implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (refusal, ctx) -> refused(refusal, ctx));
        routes.exception(
                SubscriptionRefused.class,
                (refusal, ctx) -> ctx.status(status(refusal.why())).json(new Problem(refusal.getMessage())));
        routes.exception(Exception.class, (bug, ctx) -> {
            LOG.error("cannot answer {} {}", ctx.method(), ctx.path(), bug);
            ctx.status(500).json(new Problem("The server failed to answer; its log tells why."));
        });
    }

    private static void refused(HttpResponseException refusal, Context ctx) {
        ctx.status(refusal.getStatus()).json(new Problem(sentence(refusal, ctx)));
    }

    private static int status(SubscriptionRefused.Why why) {
        return switch (why) {
            case INVALID -> 400;
            case FORBIDDEN -> 403;
            case UNKNOWN -> 404;
            case CONFLICT -> 409;
            case TOO_MANY -> 429;
            case CLOSED -> 503;
        };
    }

    private static String sentence(HttpResponseException refusal, Context ctx) {
        if (refusal.getStatus() == 405) {
            return ctx.method() + " is not possible here.";
        }
        return refusal.getMessage().endsWith(".") ? refusal.getMessage() : "There is nothing at " + ctx.path() + ".";
    }
}
