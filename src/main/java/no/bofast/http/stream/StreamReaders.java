package no.bofast.http.stream;

import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.TooManyRequestsResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.Callers;
import no.bofast.http.server.RequestLimits;

/** Counts the readers of the live stream, and refuses more than there is room for. */
public final class StreamReaders {

    private static final String RETRY_SECONDS = "30";

    private final RequestLimits limits;
    private final Addresses addresses;
    private final Map<String, Integer> taken = new HashMap<>();
    private int all;

    public StreamReaders(RequestLimits limits) {
        this.limits = limits;
        this.addresses = new Addresses(limits.proxy());
    }

    /**
     * Counts who asks among the readers.
     *
     * @return takes the reader out again when it is run, however often
     * @throws HttpResponseException if there is none left (503), or the caller has too many (429)
     */
    synchronized Runnable take(Context ctx) {
        String holder = Callers.of(ctx).isAnonymous()
                ? addresses.of(ctx)
                : Callers.of(ctx).identity();
        if (all >= limits.streams()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new ServiceUnavailableResponse("Too many read the live stream now; try again later.");
        }
        if (taken.getOrDefault(holder, 0) >= limits.streamsPerCaller()) {
            ctx.header("Retry-After", RETRY_SECONDS);
            throw new TooManyRequestsResponse("You read too many live streams at the same time.");
        }
        all++;
        taken.merge(holder, 1, Integer::sum);
        AtomicBoolean isTaken = new AtomicBoolean(true);
        return () -> {
            if (isTaken.getAndSet(false)) {
                leave(holder);
            }
        };
    }

    private synchronized void leave(String holder) {
        all--;
        taken.computeIfPresent(holder, (unused, readers) -> readers == 1 ? null : readers - 1);
    }
}
