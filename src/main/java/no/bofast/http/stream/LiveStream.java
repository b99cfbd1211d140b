package no.bofast.http.stream;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.MethodNotAllowedResponse;
import io.javalin.http.sse.SseClient;
import io.javalin.http.sse.SseHandler;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import no.bofast.access.Caller;
import no.bofast.http.figures.FigureSources;
import no.bofast.http.server.Callers;
import no.bofast.http.server.PlainRequests;
import no.bofast.http.server.Resource;

/**
 * {@code GET /api/v1/stream}: tells what changes, as server-sent events.
 *
 * <p>Events: {@code clock} (the register clock moved), {@code municipalities} (codes whose figures changed),
 * {@code alerts} (alerts changed), {@code reset} (ask for everything again: the stream begins here or can't be resumed).
 * The figures themselves are asked for where they always are. Who sees releases is told when there is a new one.
 */
public final class LiveStream implements Resource, AutoCloseable {

    private static final String EVENTS = "text/event-stream";

    /** Well under the half minute after which proxies and the server itself give up on a silent connection. */
    private static final int BEAT_SECONDS = 10;

    private static final ThreadFactory THREADS = task -> {
        Thread thread = new Thread(task, "bofast-live-stream");
        thread.setDaemon(true);
        return thread;
    };

    private final FigureSources sources;
    private final StreamReaders readers;
    /** A reader who takes nothing holds up a thread until the connection is given up, so each may have one. */
    private final ExecutorService writers = Executors.newCachedThreadPool(THREADS);

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(THREADS);
    private final StreamChannel live;
    private final StreamChannel released;

    public LiveStream(FigureSources sources, StreamReaders readers) {
        this.sources = sources;
        this.readers = readers;
        this.live = new StreamChannel(sources.views().live().notices(), writers);
        this.released = new StreamChannel(sources.views().releases(), writers);
        beats.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/stream", this::open);
    }

    /** All that is to be known of the request is asked for here: a reader may be gone again when its turn comes to join. */
    private void open(Context ctx) throws Exception {
        if (PlainRequests.isHead(ctx)) {
            throw new MethodNotAllowedResponse(
                    "The live stream has no end, so nothing can be said of it but itself.",
                    Map.of("availableMethods", "GET"));
        }
        Optional<String> accepted = Optional.ofNullable(ctx.header("Accept"));
        if (accepted.filter(types -> types.contains(EVENTS)).isEmpty()) {
            throw new HttpResponseException(406, "The live stream is " + EVENTS + ".");
        }
        Caller caller = Callers.of(ctx);
        Optional<String> lastId = Optional.ofNullable(ctx.header("Last-Event-ID"));
        Runnable leave = readers.take(ctx);
        try {
            new SseHandler(client -> join(client, caller, lastId, leave)).handle(ctx);
        } catch (Exception e) {
            leave.run();
            throw e;
        }
    }

    private void join(SseClient client, Caller caller, Optional<String> lastId, Runnable leave) {
        StreamChannel channel = sources.of(caller).country().isExact() ? live : released;
        try {
            client.onClose(() -> {
                channel.leave(client);
                leave.run();
            });
            client.keepAlive();
            channel.join(client, () -> sources.of(caller).asOf(), lastId);
        } catch (RuntimeException e) {
            leave.run();
            throw e;
        }
    }

    private void beat() {
        List.of(live, released).forEach(StreamChannel::beat);
    }

    @Override
    public void close() {
        live.close();
        released.close();
        beats.shutdownNow();
        writers.shutdownNow();
    }
}
