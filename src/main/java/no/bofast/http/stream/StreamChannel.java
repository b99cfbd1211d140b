package no.bofast.http.stream;

import io.javalin.http.sse.SseClient;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.view.ChangeNotice;
import no.bofast.view.ChangeNotices;

/** What the readers of one view of the live stream are told. */
final class StreamChannel implements AutoCloseable {

    private final StreamLog log = new StreamLog(UUID.randomUUID().toString().substring(0, 8));
    private final Map<SseClient, StreamReader> readers = new ConcurrentHashMap<>();
    private final Executor writers;
    private final ChangeNotices.Handle listening;
    /** Guarded, as all that readers are told, by the log: nobody is told anything more. */
    private boolean isClosed;

    StreamChannel(ChangeNotices notices, Executor writers) {
        this.writers = writers;
        this.listening = notices.listen(this::tell);
    }

    void join(SseClient client, Supplier<AsOf> asOf, Optional<String> lastId) {
        StreamReader reader = new StreamReader(StreamReader.Wire.to(client), log, asOf, writers);
        synchronized (log) {
            if (!isClosed) {
                readers.put(client, reader);
                lastId.flatMap(log::since).ifPresentOrElse(reader::tell, reader::reset);
                return;
            }
        }
        client.close();
    }

    void leave(SseClient client) {
        readers.remove(client);
    }

    private void tell(ChangeNotice notice) {
        synchronized (log) {
            if (!isClosed) {
                log.add(notice);
                readers.values().forEach(reader -> reader.tell(notice));
            }
        }
    }

    void beat() {
        synchronized (log) {
            if (!isClosed) {
                readers.values().forEach(StreamReader::beat);
            }
        }
    }

    /** Shows all readers out, also those who are only coming. */
    @Override
    public void close() {
        synchronized (log) {
            isClosed = true;
        }
        listening.close();
        readers.keySet().forEach(SseClient::close);
    }
}
