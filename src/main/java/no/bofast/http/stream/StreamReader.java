package no.bofast.http.stream;

import io.javalin.http.sse.SseClient;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.figures.Payloads.AsOf;
import no.bofast.http.server.Json;
import no.bofast.view.ChangeNotice;

/**
 * One reader of the live stream.
 *
 * <p>What it has not taken yet is kept as one notice, so a slow reader costs no more memory than a quick one, and holds up
 * nobody: writing is done by the executor, one task at a time for each reader.
 */
final class StreamReader {

    private final Wire wire;
    private final StreamLog log;
    private final Supplier<AsOf> asOf;
    private final Executor writers;
    private ChangeNotice waiting = ChangeNotice.NONE;
    private boolean mustReset;
    private boolean writing;

    StreamReader(Wire wire, StreamLog log, Supplier<AsOf> asOf, Executor writers) {
        this.wire = wire;
        this.log = log;
        this.asOf = asOf;
        this.writers = writers;
    }

    /** Tells the reader, before anything else, that what it has is out of date altogether, and where the stream stands. */
    synchronized void reset() {
        mustReset = true;
        start(this::write);
    }

    synchronized void tell(ChangeNotice notice) {
        waiting = waiting.and(notice);
        start(this::write);
    }

    synchronized void beat() {
        start(() -> {
            wire.comment("still here");
            write();
        });
    }

    private void start(Runnable task) {
        if (!writing) {
            writing = true;
            writers.execute(task);
        }
    }

    private void write() {
        if (takeReset()) {
            wire.event("reset", Json.text(asOf.get()), log.lastId());
        }
        for (ChangeNotice notice = next(); !notice.isNone(); notice = next()) {
            send(notice);
        }
    }

    private synchronized boolean takeReset() {
        boolean reset = mustReset;
        mustReset = false;
        return reset;
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
            wire.event("clock", Json.text(asOf.get()), id);
        }
        if (!notice.municipalities().isEmpty()) {
            wire.event("municipalities", Json.text(codes(notice)), id);
        }
        if (notice.alerts()) {
            wire.event("alerts", Json.text(Map.of("changed", true)), id);
        }
    }

    private static List<String> codes(ChangeNotice notice) {
        return notice.municipalities().stream()
                .filter(code -> !code.isProtected())
                .sorted()
                .map(MunicipalityCode::toString)
                .toList();
    }

    /** What the reader is told through. */
    interface Wire {

        void event(String name, String json, String id);

        void comment(String text);

        static Wire to(SseClient client) {
            return new Wire() {
                @Override
                public void event(String name, String json, String id) {
                    client.sendEvent(name, json, id);
                }

                @Override
                public void comment(String text) {
                    client.sendComment(text);
                }
            };
        }
    }
}
