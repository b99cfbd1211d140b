#!/usr/bin/env bash
# The JDK's own HTTP server (com.sun.net.httpserver) needs some 40 ms for each small answer on a connection that is kept.
#
# Versions: OpenJDK 17.0.15 on Linux (November 2026); 25.0.3 does so no longer.
#
# Behaviour: the server writes the head of an answer and its body one after the other, and leaves Nagle's algorithm on. So the body
# waits until the client has acknowledged the head, which Linux puts off for 40 ms. One would guess well under a millisecond over
# the loopback device: a registry, a mock or a health check on this server looks like a slow network, and twenty calls take a second.
# The system property sun.net.httpserver.nodelay=true, read once when the server's classes are loaded, turns it off (JDK-8323276).
#
# Output seen, on a busy machine:
#   as it comes: median 48 ms
#   nodelay:     median 8 ms
#
# What to do: set the property before the first server is made, or put something that buffers before the connection.
set -euo pipefail
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
cat > Calls.java <<'JAVA'
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Arrays;

public class Calls {

    public static void main(String[] arguments) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{}".getBytes();
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort() + "/");
        long[] nanos = new long[41];
        for (int call = 0; call < nanos.length; call++) {
            long begun = System.nanoTime();
            address.toURL().openConnection().getInputStream().readAllBytes();
            nanos[call] = System.nanoTime() - begun;
        }
        Arrays.sort(nanos);
        System.out.println(nanos[nanos.length / 2] / 1_000_000);
        System.exit(0);
    }
}
JAVA
javac Calls.java
asItComes=$(java Calls)
nodelay=$(java -Dsun.net.httpserver.nodelay=true Calls)
echo "as it comes: median $asItComes ms"
echo "nodelay:     median $nodelay ms"
[ "$asItComes" -ge 30 ] && [ "$nodelay" -lt 30 ]
