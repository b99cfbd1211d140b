package no.bofast.http.server;

import io.github.bucket4j.TimeMeter;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.TooManyRequestsResponse;
import java.time.Duration;
import java.util.Set;
import no.bofast.access.Caller;

/**
 * Refuses those who ask too often, by address before anything is looked at, and by token once it is known.
 *
 * <p>Not counted: the page's files, which are in memory and which browsers keep, and health, which load balancers ask for.
 */
public final class RateLimit {

    private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD, HandlerType.OPTIONS);

    private final Rates requests;
    private final Rates changes;
    private final Addresses addresses;

    public RateLimit(RequestLimits limits) {
        this.requests = new Rates(limits.requestsPerMinute(), TimeMeter.SYSTEM_NANOTIME);
        this.changes = new Rates(limits.changesPerMinute(), TimeMeter.SYSTEM_NANOTIME);
        this.addresses = new Addresses(limits.proxy());
    }

    /** To be added before callers are known. */
    public Resource byAddress() {
        return routes -> routes.before(ctx -> count(ctx, addresses.of(ctx)));
    }

    /** To be added when callers are known. */
    public Resource byToken() {
        return routes -> routes.before(ctx -> {
            Caller caller = Callers.of(ctx);
            if (!caller.isAnonymous()) {
                count(ctx, caller.identity());
            }
        });
    }

    private void count(Context ctx, String who) {
        if (ctx.path().startsWith("/assets/") || ctx.path().startsWith("/health/")) {
            return;
        }
        Duration wait = requests.take(who);
        if (wait.isZero() && !READING.contains(ctx.method())) {
            wait = changes.take(who);
        }
        if (!wait.isZero()) {
            ctx.header("Retry-After", Long.toString(wait.toSeconds() + 1));
            throw new TooManyRequestsResponse("Too many requests; wait a little.");
        }
    }
}
