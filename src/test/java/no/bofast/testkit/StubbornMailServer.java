package no.bofast.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A mail server that answers some commands as it is told to, and takes everything else. */
public final class StubbornMailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final Map<String, String> answers;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    private StubbornMailServer(ServerSocket listening, Map<String, String> answers) {
        this.listening = listening;
        this.answers = answers;
    }

    /** @param answers by command, {@code .} for a mail's end; such as {@code 550 No such mailbox} */
    public static StubbornMailServer answering(Map<String, String> answers) {
        try {
            StubbornMailServer server =
                    new StubbornMailServer(new ServerSocket(0, 10, InetAddress.getLoopbackAddress()), answers);
            server.threads.execute(server::accept);
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return listening.getLocalPort();
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

    private void serve(Socket client) {
        try (client) {
            BufferedReader lines =
                    new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
            say(client, answers.getOrDefault("", "220 here"));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answer(client, line.split(" ")[0], lines);
            }
        } catch (IOException broken) {
            // The client sees it.
        }
    }

    private void answer(Socket client, String command, BufferedReader lines) throws IOException {
        String answer = answers.getOrDefault(command, command.equals("DATA") ? "354 go on" : "250 fine");
        say(client, answer);
        if (answer.startsWith("354")) {
            String line = lines.readLine();
            while (!line.equals(".")) {
                line = lines.readLine();
            }
            say(client, answers.getOrDefault(".", "250 taken"));
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
