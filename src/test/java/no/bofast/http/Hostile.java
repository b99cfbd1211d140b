package no.bofast.http;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** A request that must be refused, as it goes over the wire, and the statuses that are the right refusal. */
record Hostile(String name, String request, List<Integer> refusals) {

    private static final String END = "\r\n";

    /** Any bytes. */
    static Hostile raw(String name, String request, int... refusals) {
        return new Hostile(name, request, IntStream.of(refusals).boxed().toList());
    }

    /** A GET with further header lines. */
    static Hostile get(String name, String target, int refusal, String... headers) {
        return raw(name, head("GET", target, headers) + END, refusal);
    }

    /** Any method, without a body. */
    static Hostile method(String method, String target, int... refusals) {
        return raw(method + " " + target, head(method, target, "Content-Length: 0") + END, refusals);
    }

    /** A POST with a body of a content type. */
    static Hostile post(String name, String target, String type, String body, int... refusals) {
        String[] headers = {"Content-Type: " + type, "Content-Length: " + body.length()};
        return raw(name, head("POST", target, headers) + END + body, refusals);
    }

    /** A GET with a bearer token. */
    static Hostile token(String name, String token, int refusal) {
        return get("token: " + name, "/api/v1/nation", refusal, "Authorization: Bearer " + token);
    }

    /** Request line and header lines, without the empty line. */
    static String head(String method, String target, String... headers) {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1" + END);
        head.append("Host: 127.0.0.1" + END + "Connection: close" + END);
        Arrays.stream(headers).forEach(header -> head.append(header).append(END));
        return head.toString();
    }

    @Override
    public String toString() {
        return name;
    }
}
