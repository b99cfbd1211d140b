package no.bofast.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.util.Map;
import org.apache.kafka.server.ServerSocketFactory;

/**
 * The broker's two listening sockets, bound before it starts and handed over by listener name: so no port is guessed, and
 * none can be taken in between. Only this machine reaches them, as by default nothing asks a caller who it is.
 */
final class BrokerSockets implements ServerSocketFactory, AutoCloseable {

    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    private final Map<String, ServerSocketChannel> byListener;

    private BrokerSockets(Map<String, ServerSocketChannel> byListener) {
        this.byListener = byListener;
    }

    static BrokerSockets bind(int clientPort) {
        ServerSocketChannel clients = bound(clientPort);
        try {
            return new BrokerSockets(Map.of(CLIENTS, clients, CONTROLLER, bound(0)));
        } catch (EmbeddedFailure e) {
            close(clients);
            throw e;
        }
    }

    private static ServerSocketChannel bound(int port) {
        try {
            return listening(port);
        } catch (IOException e) {
            throw EmbeddedFailure.because(
                    "embedded broker cannot listen on localhost:" + port + ", choose another port", e);
        }
    }

    private static ServerSocketChannel listening(int port) throws IOException {
        ServerSocketChannel channel = ServerSocketChannel.open();
        try {
            channel.configureBlocking(false);
            return channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /** The address of a listener, as {@code host:port}. */
    String address(String listener) {
        return "localhost:" + byListener.get(listener).socket().getLocalPort();
    }

    InetSocketAddress controller() {
        return new InetSocketAddress(
                InetAddress.getLoopbackAddress(),
                byListener.get(CONTROLLER).socket().getLocalPort());
    }

    @Override
    public ServerSocketChannel openServerSocket(
            String listenerName, InetSocketAddress address, int listenBacklogSize, int recvBufferSize) {
        return byListener.get(listenerName);
    }

    @Override
    public void close() {
        byListener.values().forEach(BrokerSockets::close);
    }

    private static void close(ServerSocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing listens any more either way.
        }
    }
}
