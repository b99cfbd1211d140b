package no.bofast.http;

import io.javalin.config.RoutesConfig;
import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import no.bofast.view.ChangeNotice;
import no.bofast.view.ChangeNotices;

/**
 * {@code GET /api/v1/stream}: tells what changes, as server-sent events.
 *
 * <p>Events: {@code clock} (the register clock moved), {@code municipalities} (codes whose figures changed),
 * {@code alerts} (alerts changed), {@code reset} (ask for everything again: the stream begins here or can't be resumed).
 * The figures themselves are asked for where they always are.
 */
final class LiveStream implements Resource, AutoCloseable {

    /** Well under the half minute after which proxies and the server itself give up on a silent connection. */
    private static final int BEAT_SECONDS = 10;

    private final Desks desks;
    private final StreamLog log = new StreamLog(UUID.randomUUID().toString().substring(0, 8));
    private final Map<SseClient, StreamReader> readers = new ConcurrentHashMap<>();
    private final ScheduledExecutorService writers = Executors.newScheduledThreadPool(4, task -> {
        Thread thread = new Thread(task, "bofast-live-stream");
        thread.setDaemon(true);
        return thread;
    });
    private final ChangeNotices.Handle listening;

    LiveStream(Desks desks) {
        this.desks = desks;
        listening = desks.view().notices().listen(this::tell);
        writers.scheduleWithFixedDelay(this::beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void addTo(RoutesConfig routes) {
        routes.sse("/api/v1/stream", this::join);
    }

    private void join(SseClient client) {
        client.keepAlive();
        client.onClose(() -> readers.remove(client));
        StreamReader reader = new StreamReader(client, log, desks.of(client.ctx()), writers);
        String lastId = client.ctx().header("Last-Event-ID");
        synchronized (log) {
            readers.put(client, reader);
            (lastId == null ? java.util.Optional.<ChangeNotice>empty() : log.since(lastId))
                    .ifPresentOrElse(reader::tell, reader::reset);
        }
    }

    private void tell(ChangeNotice notice) {
        synchronized (log) {
            log.add(notice);
            readers.values().forEach(reader -> reader.tell(notice));
        }
    }

    private void beat() {
        readers.values().forEach(StreamReader::beat);
    }

    @Override
    public void close() {
        listening.close();
        readers.keySet().forEach(SseClient::close);
        writers.shutdownNow();
    }
}
