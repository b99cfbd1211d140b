package no.bofast.http.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import no.bofast.subscription.SubscriptionRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers what can't be answered: a {@link Problem} with one clear sentence. */
public final class Problems implements Resource {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    @Override
    public void addTo(RoutesConfig routes) {
        routes.exception(HttpResponseException.class, (refusal, ctx) -> refused(refusal, ctx));
        routes.exception(
                SubscriptionRefused.class, (refusal, ctx) -> answer(status(refusal.why()), refusal.getMessage(), ctx));
        routes.exception(
                JsonProcessingException.class,
                (wrong, ctx) -> answer(400, "The body is not the JSON that is expected here.", ctx));
        routes.exception(Exception.class, (bug, ctx) -> {
            LOG.error("cannot answer {} {}", ctx.method(), ctx.endpoint().path, bug);
            answer(500, "The server failed to answer; its log tells why.", ctx);
        });
    }

    private static void refused(HttpResponseException refusal, Context ctx) {
        String allowed = refusal.getDetails().get("availableMethods");
        if (allowed != null) {
            ctx.header("Allow", allowed);
        }
        answer(refusal.getStatus(), sentence(refusal, ctx), ctx);
    }

    private static void answer(int status, String sentence, Context ctx) {
        ctx.status(status).json(Problem.of(status, sentence)).contentType(Problem.MEDIA_TYPE);
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
        if (refusal.getStatus() == 413) {
            return "The body is too long.";
        }
        return refusal.getMessage().endsWith(".") ? refusal.getMessage() : "There is nothing here.";
    }
}
