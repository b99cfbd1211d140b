package no.bofast.http;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.bofast.testkit.FreePorts;
import org.awaitility.Awaitility;

/** A proxy of this machine's distribution before a server, as its own documentation sets it up: below {@code /bofast}, packing, looking after the server. */
final class Proxy implements AutoCloseable {

    /** What is before servers out there. */
    enum Kind {
        /** Hands on the path as it is. */
        NGINX("""
                daemon off;
                user root;
                worker_processes 1;
                pid %3$s/nginx.pid;
                error_log stderr;
                events {}
                http {
                  access_log off;
                  client_body_temp_path %3$s/body;
                  proxy_temp_path %3$s/proxy;
                  fastcgi_temp_path %3$s/fastcgi;
                  uwsgi_temp_path %3$s/uwsgi;
                  scgi_temp_path %3$s/scgi;
                  gzip on;
                  gzip_proxied any;
                  gzip_types application/json application/atom+xml text/css text/javascript;
                  server {
                    listen 127.0.0.1:%1$d;
                    location /bofast/ {
                      proxy_pass http://127.0.0.1:%2$d;
                      proxy_http_version 1.1;
                      proxy_buffering off;
                      proxy_set_header Host $http_host;
                      proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;
                    }
                  }
                }
                """, "-p", "%s", "-e", "stderr", "-c"),
        /** Takes the path off, and asks with HEAD whether the server is ready. */
        HAPROXY("""
                defaults
                  mode http
                  timeout connect 5s
                  timeout client 60s
                  timeout server 60s
                  option forwardfor
                frontend page
                  bind 127.0.0.1:%1$d
                  compression algo gzip
                  compression type application/json application/atom+xml text/html text/css text/javascript
                  http-request replace-path /bofast(/.*) \\1
                  default_backend bofast
                backend bofast
                  option httpchk
                  http-check send meth HEAD uri /health/ready
                  server one 127.0.0.1:%2$d check inter 300ms fall 1 rise 1
                """, "-db", "-f"),
        /** Takes the path off, and asks whether the server is ready. */
        CADDY("""
                {
                  admin off
                  auto_https off
                }
                http://127.0.0.1:%1$d {
                  encode gzip
                  handle_path /bofast/* {
                    reverse_proxy 127.0.0.1:%2$d {
                      health_uri /health/ready
                      health_interval 300ms
                      flush_interval -1
                    }
                  }
                }
                """, "run", "--adapter", "caddyfile", "--config");

        private final String settings;
        private final List<String> arguments;

        Kind(String settings, String... arguments) {
            this.settings = settings;
            this.arguments = List.of(arguments);
        }

        private Path executable() {
            return Stream.of("/usr/sbin/", "/usr/bin/", "/usr/local/bin/")
                    .map(folder -> Path.of(folder + name().toLowerCase(Locale.ROOT)))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of(""));
        }
    }

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;

    private Proxy(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts one before a server; where this machine has none of its kind the test is skipped. */
    static Proxy before(ExampleServer server, Kind kind, Path directory) {
        Path executable = kind.executable();
        assumeTrue(!executable.toString().isEmpty(), "skipped: " + kind + " is not installed");
        Path settings = directory.resolve("settings");
        try {
            int port = FreePorts.find(1).get(0);
            Files.writeString(settings, String.format(kind.settings, port, server.server.port(), directory));
            List<String> command = Stream.of(
                            Stream.of(executable.toString()),
                            kind.arguments.stream().map(argument -> String.format(argument, directory)),
                            Stream.of(settings.toString()))
                    .flatMap(part -> part)
                    .toList();
            ProcessBuilder starting = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(directory.resolve("proxy.log").toFile());
            // What one of them would remember for its next start.
            starting.environment().put("XDG_CONFIG_HOME", directory.toString());
            return new Proxy(starting.start(), port).listening(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Proxy listening(Path directory) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(this::passesOn);
            return this;
        } catch (RuntimeException e) {
            close();
            throw new AssertionError(log(directory), e);
        }
    }

    private boolean passesOn() throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address("/bofast/health/live")))
                    .build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private static String log(Path directory) {
        try {
            return Files.readString(directory.resolve("proxy.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
