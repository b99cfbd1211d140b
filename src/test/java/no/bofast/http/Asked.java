package no.bofast.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import no.bofast.http.server.Json;

/** Asks a server as one caller does. */
record Asked(URI base, String token) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    Asked(ExampleServer server, String token) {
        this(URI.create(server.address("")), token);
    }

    /** Without a token. */
    static Asked anonymously(ExampleServer server) {
        return new Asked(server, "");
    }

    /** Without a token, at a port of this machine. */
    static Asked at(int port) {
        return new Asked(URI.create("http://127.0.0.1:" + port), "");
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    int status(String path) throws IOException, InterruptedException {
        return get(path).statusCode();
    }

    JsonNode json(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(path);
        if (answer.statusCode() != 200) {
            throw new AssertionError(path + ": " + answer.statusCode() + " " + answer.body());
        }
        return Json.MAPPER.readTree(answer.body());
    }
}
