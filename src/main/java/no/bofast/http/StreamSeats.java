package no.bofast.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.util.HashMap;
import java.util.Map;

/** Counts the readers of the live stream, and refuses more than there is room for. */
final class StreamSeats implements Resource {

    private static final String RETRY_SECONDS = "30";

    private final Limits limits;
    private final Addresses addresses;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    StreamSeats(Limits limits, Addresses addresses) {
        this.limits = limits;
        this.addresses = addresses;
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.before(LiveStream.PATH, this::requireSeat);
    }

    private synchronized void requireSeat(Context ctx) {
        if (all >= limits.streams()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("Too many read the live stream now; try again later.");
        }
        if (taken.getOrDefault(holder(ctx), 0) >= limits.streamsPerCaller()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new TooManyRequestsResponse("You read too many live streams at the same time.");
        }
    }

    /** Takes a seat; running the answer leaves it again. */
    synchronized Runnable take(Context ctx) {
        String holder = holder(ctx);
        all++;
        taken.merge(holder, 1, Integer::sum);
        return () -> leave(holder);
    }

    private synchronized void leave(String holder) {
        all--;
        taken.computeIfPresent(holder, (unused, seats) -> seats == 1 ? null : seats - 1);
    }

    private String holder(Context ctx) {
        return Callers.of(ctx).isAnonymous() ? addresses.of(ctx) : Callers.of(ctx).identity();
    }
}
