package no.bofast.http;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.Payloads.AsOf;
import no.bofast.view.ChangeNotice;

/**
 * One reader of the live stream.
 *
 * <p>What it has not taken yet is kept as one notice, so a slow reader costs no more memory than a quick one, and holds up
 * nobody: writing is done by the executor, one task at a time for each reader.
 */
final class StreamReader {

    private final SseClient client;
    private final StreamLog log;
    private final Desk desk;
    private final Executor writers;
    private ChangeNotice waiting = ChangeNotice.NONE;
    private boolean writing;

    StreamReader(SseClient client, StreamLog log, Desk desk, Executor writers) {
        this.client = client;
        this.log = log;
        this.desk = desk;
        this.writers = writers;
    }

    /** Tells the reader that what it has is out of date altogether, and where the stream stands. */
    void reset() {
        writers.execute(() -> client.sendEvent("reset", Json.text(desk.asOf()), log.lastId()));
    }

    synchronized void tell(ChangeNotice notice) {
        waiting = waiting.and(notice);
        if (!writing) {
            writing = true;
            writers.execute(this::write);
        }
    }

    synchronized void beat() {
        if (!writing) {
            writing = true;
            writers.execute(() -> {
                client.sendComment("still here");
                write();
            });
        }
    }

    private void write() {
        for (ChangeNotice notice = next(); !notice.isNone(); notice = next()) {
            send(notice);
        }
    }

    private synchronized ChangeNotice next() {
        ChangeNotice next = waiting;
        waiting = ChangeNotice.NONE;
        writing = !next.isNone();
        return next;
    }

    private void send(ChangeNotice notice) {
        String id = log.lastId();
        if (notice.clock()) {
            client.sendEvent("clock", Json.text(AsOf.of(desk.view().progress())), id);
        }
        if (!notice.municipalities().isEmpty()) {
            client.sendEvent("municipalities", Json.text(codes(notice)), id);
        }
        if (notice.alerts()) {
            client.sendEvent("alerts", Json.text(Map.of("changed", true)), id);
        }
    }

    private static List<String> codes(ChangeNotice notice) {
        return notice.municipalities().stream()
                .filter(code -> !code.isProtected())
                .sorted()
                .map(MunicipalityCode::toString)
                .toList();
    }
}
