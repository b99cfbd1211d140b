package no.bofast.testkit;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * Offers STARTTLS in front of a mail server that has none, such as GreenMail: nothing else is possible until the connection is
 * encrypted, then all goes on to the server.
 */
public final class StartTlsFront implements AutoCloseable {

    private final HeldCertificate certificate =
            new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build();
    private final SSLSocketFactory encrypting = new HandshakeCertificates.Builder()
            .heldCertificate(certificate)
            .build()
            .sslSocketFactory();
    private final ServerSocket listening;
    private final int serverPort;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private StartTlsFront(ServerSocket listening, int serverPort) {
        this.listening = listening;
        this.serverPort = serverPort;
    }

    public static StartTlsFront of(int serverPort) {
        try {
            StartTlsFront front =
                    new StartTlsFront(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), serverPort);
            front.threads.execute(front::accept);
            return front;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** For clients that trust this front's certificate. */
    public SSLSocketFactory trusting() {
        return new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build()
                .sslSocketFactory();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                threads.execute(() -> serve(client));
            }
        } catch (IOException closed) {
            // The end.
        }
    }

    private void serve(Socket plain) {
        try (plain) {
            say(plain, "220 front");
            BufferedReader lines = new BufferedReader(
                    new InputStreamReader(new OneByteAtATime(plain.getInputStream()), StandardCharsets.US_ASCII), 1);
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("EHLO")) {
                    say(plain, "250-front\r\n250 STARTTLS");
                } else if (line.equals("STARTTLS")) {
                    say(plain, "220 go on");
                    forward(plain);
                    return;
                } else {
                    say(plain, "530 Must issue a STARTTLS command first");
                }
            }
        } catch (IOException broken) {
            // The client sees it.
        }
    }

    private void forward(Socket plain) throws IOException {
        try (SSLSocket client = (SSLSocket) encrypting.createSocket(plain, "localhost", plain.getPort(), true);
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort)) {
            client.setUseClientMode(false);
            client.startHandshake();
            skipGreeting(server.getInputStream());
            threads.execute(() -> copy(server, client));
            client.getInputStream().transferTo(server.getOutputStream());
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            // The other direction sees it.
        }
    }

    private static void skipGreeting(InputStream server) throws IOException {
        int read = server.read();
        while (read >= 0 && read != '\n') {
            read = server.read();
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }

    /** Reads nothing ahead, since what follows STARTTLS is not text. */
    private static final class OneByteAtATime extends FilterInputStream {
        OneByteAtATime(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return super.read(buffer, offset, Math.min(length, 1));
        }
    }
}
