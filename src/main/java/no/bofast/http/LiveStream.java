package no.bofast.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * {@code GET /api/v1/stream}: tells what changes, as server-sent events.
 *
 * <p>Events: {@code clock} (the register clock moved), {@code municipalities} (codes whose figures changed),
 * {@code alerts} (alerts changed), {@code reset} (ask for everything again: the stream begins here or can't be resumed).
 * The figures themselves are asked for where they always are. Who sees published figures is told when these change.
 */
final class LiveStream implements Resource, AutoCloseable {

    static final String PATH = "/api/v1/stream";

    /** Well under the half minute after which proxies and the server itself give up on a silent connection. */
    private static final int BEAT_SECONDS = 10;

    private static final ThreadFactory THREADS = task -> {
        Thread thread = new Thread(task, "bofast-live-stream");
        thread.setDaemon(true);
        return thread;
    };

    private final Desks desks;
    private final StreamSeats seats;
    /** A reader who takes nothing holds up a thread until the connection is given up, so each may have one. */
    private final ExecutorService writers = Executors.newCachedThreadPool(THREADS);

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(THREADS);
    private final StreamChannel live;
    private final StreamChannel published;

    LiveStream(Desks desks, StreamSeats seats) {
        this.desks = desks;
        this.seats = seats;
        this.live = new StreamChannel(desks.views().live(), writers);
        this.published = new StreamChannel(desks.views().published(), writers);
        beats.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse(PATH, this::join);
    }

    private void join(SseClient client) {
        Desk desk = desks.of(client.ctx());
        StreamChannel channel = desk.view() == desks.views().live() ? live : published;
        Runnable seat = seats.take(client.ctx());
        client.keepAlive();
        client.onClose(() -> {
            channel.leave(client);
            seat.run();
        });
        channel.join(client, desk);
    }

    private void beat() {
        List.of(live, published).forEach(StreamChannel::beat);
    }

    @Override
    public void close() {
        live.close();
        published.close();
        beats.shutdownNow();
        writers.shutdownNow();
    }
}
