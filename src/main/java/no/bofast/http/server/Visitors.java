package no.bofast.http.server;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Who is connected, so that no one address holds all connections, and none is held by a request whose headers never end.
 *
 * <p>A connection too many of an address is closed at once. Time runs from the first byte of a request until its headers are whole; a
 * byte now and then, which a limit of silence alone takes for life, doesn't stop it. Entries are by the far end of the connection, so
 * there is one for each, and it goes when the connection does. Safe for use by several threads.
 */
final class Visitors extends Handler.Wrapper implements Connection.Listener {

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    private final int mostOfAddress;
    private final long headerNanos;
    private final Map<SocketAddress, Visit> visits = new ConcurrentHashMap<>();
    /** The same, by what carries it: a connection that has ended no longer knows its far end. */
    private final Map<Connection, Visit> carried = new ConcurrentHashMap<>();

    private final Map<String, Integer> ofAddress = new ConcurrentHashMap<>();

    /** @param mostOfAddress connections of one address at the same time; behind a proxy all are the proxy's, so then as many as there may be */
    Visitors(int mostOfAddress, Duration headers) {
        this.mostOfAddress = mostOfAddress;
        this.headerNanos = headers.toNanos();
    }

    @Override
    public void onOpened(Connection connection) {
        SocketAddress far = connection.getEndPoint().getRemoteSocketAddress();
        if (far == null) {
            return;
        }
        Visit visit = new Visit(connection, far);
        Visit known = visits.putIfAbsent(far, visit);
        if (known != null) {
            // TLS: the second connection is what is spoken within the first.
            known.spoken = connection;
            return;
        }
        carried.put(connection, visit);
        if (ofAddress.merge(address(far), 1, Integer::sum) > mostOfAddress) {
            connection.getEndPoint().close();
        }
    }

    @Override
    public void onClosed(Connection connection) {
        Visit visit = carried.remove(connection);
        if (visit != null) {
            visits.remove(visit.far, visit);
            ofAddress.computeIfPresent(address(visit.far), (unused, count) -> count > 1 ? count - 1 : null);
        }
    }

    /** While a request is answered its connection waits for nothing. */
    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        Visit visit = visits.get(request.getConnectionMetaData().getRemoteSocketAddress());
        if (visit != null) {
            visit.begin();
            Request.addCompletionListener(request, failure -> visit.end());
        }
        return super.handle(request, response, callback);
    }

    @Override
    protected void doStart() throws Exception {
        super.doStart();
        lookAgain(getServer().getScheduler());
    }

    private void lookAgain(Scheduler scheduler) {
        scheduler.schedule(
                () -> {
                    if (isRunning()) {
                        visits.values().forEach(visit -> visit.closeIfEndless(headerNanos));
                        lookAgain(scheduler);
                    }
                },
                LOOK_AGAIN.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    private static String address(SocketAddress far) {
        return far instanceof InetSocketAddress inet
                ? Addresses.network(inet.getAddress().getHostAddress())
                : far.toString();
    }

    /** One connection. */
    private static final class Visit {

        private final Connection carrier;
        private final SocketAddress far;
        private volatile Connection spoken;
        /** How many requests are answered at the moment: with HTTP/2 there can be several. */
        private int answered;

        private long bytesBefore;
        /** When bytes of the request that is awaited were first seen; 0 if none were. */
        private long since;

        Visit(Connection carrier, SocketAddress far) {
            this.carrier = carrier;
            this.far = far;
            this.spoken = carrier;
        }

        synchronized void begin() {
            answered += 1;
            since = 0;
        }

        synchronized void end() {
            answered -= 1;
            bytesBefore = spoken.getBytesIn();
        }

        synchronized void closeIfEndless(long most) {
            boolean isBegun = answered == 0 && spoken.getBytesIn() > bytesBefore;
            if (!isBegun) {
                since = 0;
            } else if (since == 0) {
                since = System.nanoTime();
            } else if (System.nanoTime() - since > most) {
                carrier.getEndPoint().close();
            }
        }
    }
}
