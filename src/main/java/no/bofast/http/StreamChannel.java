package no.bofast.http;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import no.bofast.view.ChangeNotice;
import no.bofast.view.ChangeNotices;
import no.bofast.view.MonitorView;

/** What one view's readers of the live stream are told. */
final class StreamChannel implements AutoCloseable {

    private final StreamLog log = new StreamLog(UUID.randomUUID().toString().substring(0, 8));
    private final Map<SseClient, StreamReader> readers = new ConcurrentHashMap<>();
    private final Executor writers;
    private final ChangeNotices.Handle listening;

    StreamChannel(MonitorView view, Executor writers) {
        this.writers = writers;
        this.listening = view.notices().listen(this::tell);
    }

    void join(SseClient client, Desk desk, Optional<String> lastId) {
        StreamReader reader = new StreamReader(client, log, desk, writers);
        synchronized (log) {
            readers.put(client, reader);
            lastId.flatMap(log::since).ifPresentOrElse(reader::tell, reader::reset);
        }
    }

    void leave(SseClient client) {
        readers.remove(client);
    }

    private void tell(ChangeNotice notice) {
        synchronized (log) {
            log.add(notice);
            readers.values().forEach(reader -> reader.tell(notice));
        }
    }

    void beat() {
        readers.values().forEach(StreamReader::beat);
    }

    @Override
    public void close() {
        listening.close();
        readers.keySet().forEach(SseClient::close);
    }
}
