package no.bofast.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A schema registry inside this process that speaks Confluent's REST interface, for the demo, for replays and for tests.
 *
 * <p>Compatibility is FULL_TRANSITIVE unless set otherwise. Kept in a directory, it has the same ids after a restart: the
 * broker's data names them. Only this machine reaches it. Thread-safe.
 */
public final class EmbeddedRegistry implements AutoCloseable {

    /** Calls are few and short: clients keep what they have learnt. */
    private static final int THREADS = 2;

    /** Whether the JDK's server sends an answer at once; else its body waits 40 ms for the acknowledgement of its head. */
    private static final String SENDS_AT_ONCE = "sun.net.httpserver.nodelay";

    static {
        System.setProperty(SENDS_AT_ONCE, System.getProperty(SENDS_AT_ONCE, "true"));
    }

    private final RegistryJournal journal;
    private final ExecutorService threads;
    private final HttpServer server;

    private EmbeddedRegistry(RegistryJournal journal, RegistryHandler handler, HttpServer server) {
        this.journal = journal;
        this.server = server;
        this.threads = Executors.newFixedThreadPool(THREADS, EmbeddedRegistry::thread);
        server.setExecutor(threads);
        server.createContext("/", handler);
        server.start();
    }

    /** A registry that forgets, on any free port. */
    public static EmbeddedRegistry inMemory() {
        return start(RegistryJournal.none(), 0);
    }

    /** A registry kept in the directory, on any free port; throws {@link EmbeddedFailure}. */
    public static EmbeddedRegistry start(Path directory) {
        return start(directory, 0);
    }

    /** A registry kept in the directory, on a port (0: any free one); throws {@link EmbeddedFailure}. */
    public static EmbeddedRegistry start(Path directory, int port) {
        return start(JournalFile.in(directory), port);
    }

    private static EmbeddedRegistry start(RegistryJournal journal, int port) {
        try {
            RegistryHandler handler = new RegistryHandler(new RegistryApi(new RegisteredSchemas(journal)));
            return new EmbeddedRegistry(journal, handler, listen(port));
        } catch (RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    private static HttpServer listen(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        } catch (IOException e) {
            throw EmbeddedFailure.because(
                    "embedded schema registry cannot listen on localhost:" + port + ", choose another port", e);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "embedded-registry");
        thread.setDaemon(true);
        return thread;
    }

    /** What clients put into {@code schema.registry.url}. */
    public String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
        journal.close();
    }
}
