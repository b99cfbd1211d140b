package no.bofast.http;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of hostile requests that need no subscriptions. */
final class HostileRequests {

    private static final String END = "\r\n";
    private static final String NATION = "/api/v1/nation";
    private static final String JSON = "application/json";

    /** What is tried in each parameter, by what it is. */
    private static final Map<String, String> INJECTIONS = Map.of(
            "SQL", "%27%20OR%201=1--",
            "a header", "x%0d%0aSet-Cookie:%20a=b",
            "a null byte", "2015%00",
            "markup", "%3Cscript%3Ealert(1)%3C/script%3E",
            "digits of another script", "%D9%A0%D9%A3%D9%A0%D9%A1",
            "a template", "$%7Bjndi:ldap://x%7D");

    private static final List<String> PARAMETERS = List.of(
            "/api/v1/alerts?municipality=",
            "/api/v1/alerts?state=",
            "/api/v1/alerts?limit=",
            "/api/v1/cohorts?dimension=",
            "/api/v1/cohorts?from=",
            "/api/v1/flows?to=",
            "/api/v1/flows?by=");

    private HostileRequests() {}

    static Stream<Hostile> all() {
        return Stream.of(
                        credentials(),
                        injections(),
                        numbers(),
                        paths(),
                        lengths(),
                        bodies(),
                        methods(),
                        framing(),
                        hosts())
                .flatMap(requests -> requests);
    }

    private static Stream<Hostile> credentials() {
        return Stream.of(
                Hostile.get("no token where one is needed", "/metrics", 401),
                Hostile.get("a token in the query", "/metrics?access_token=operator", 401),
                Hostile.get(
                        "a municipality's token where the operator's is needed",
                        "/metrics",
                        403,
                        "Authorization: Bearer alta"),
                Hostile.get("an empty token", NATION, 400, "Authorization: Bearer"),
                Hostile.get("an empty header", NATION, 400, "Authorization: "),
                Hostile.get("a password", NATION, 400, "Authorization: Basic b3BlcmF0b3I6eA=="),
                Hostile.get("two tokens in one header", NATION, 400, "Authorization: Bearer nation operator"),
                Hostile.get("two headers", NATION, 400, "Authorization: Bearer x", "Authorization: Bearer nation"),
                Hostile.get("a token that isn't ASCII", NATION, 400, "Authorization: Bearer nati\u00f8n"),
                Hostile.token("an unknown one", "bofast_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", 401),
                Hostile.token("a known one with more behind", "nationx", 401),
                Hostile.token("a long one", "x".repeat(7_000), 401));
    }

    private static Stream<Hostile> injections() {
        Stream<Hostile> inParameters = PARAMETERS.stream()
                .flatMap(parameter -> INJECTIONS.entrySet().stream()
                        .map(tried ->
                                Hostile.get(tried.getKey() + " in " + parameter, parameter + tried.getValue(), 400)));
        Stream<Hostile> inPath = INJECTIONS.entrySet().stream()
                .filter(tried -> !tried.getValue().contains("/"))
                .map(tried -> Hostile.get(
                        tried.getKey() + " in the path", "/api/v1/municipalities/" + tried.getValue(), 400));
        return Stream.concat(inParameters, inPath);
    }

    private static Stream<Hostile> numbers() {
        return Stream.of(
                Hostile.get("a parameter twice", "/api/v1/cohorts?from=2015&from=2016", 400),
                Hostile.get("a huge limit", "/api/v1/alerts?limit=99999999999999999999", 400),
                Hostile.get("a negative limit", "/api/v1/alerts?limit=-1", 400),
                Hostile.get("years the wrong way round", "/api/v1/flows?from=2020&to=2010", 400),
                Hostile.get("the pseudo-municipality", "/api/v1/municipalities/0000", 404),
                Hostile.get("the pseudo-municipality's alerts", "/api/v1/alerts?municipality=0000", 404),
                Hostile.get("an alert's id with a path", "/api/v1/alerts/..%2f..%2fnation", 404),
                Hostile.get("a long value", "/api/v1/alerts?state=" + "%41".repeat(2_500), 400),
                Hostile.get("a broken escape", "/api/v1/alerts?state=%zz", 400),
                Hostile.get("broken UTF-8", "/api/v1/municipalities/%c3%28", 400));
    }

    private static Stream<Hostile> paths() {
        return Stream.of(
                Hostile.get("up from the assets", "/assets/../../../etc/passwd", 400),
                Hostile.get("up, encoded", "/assets/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 400),
                Hostile.get("up with encoded slashes", "/assets/..%2f..%2f..%2fetc%2fpasswd", 404),
                Hostile.get("up, encoded twice", "/assets/%252e%252e%252f%252e%252e%252fetc%252fpasswd", 404),
                Hostile.get("up with backslashes", "/assets/..%5c..%5cetc%5cpasswd", 404),
                Hostile.get("up with path parameters", "/assets/..;/..;/etc/passwd", 400),
                Hostile.get("up in overlong UTF-8", "/assets/%c0%ae%c0%ae/etc/passwd", 400),
                Hostile.get("a class of the server's", "/assets/no/bofast/Main.class", 404),
                Hostile.get("a file of the class path", "/assets/logback.xml", 404),
                Hostile.get("a source map of a repository", "/.git/config", 404));
    }

    private static Stream<Hostile> lengths() {
        return Stream.of(
                Hostile.get("a huge address", "/api/v1/alerts?state=" + "x".repeat(9_000), 414),
                Hostile.get("a huge header", NATION, 431, "X-Long: " + "x".repeat(9_000)),
                Hostile.get("very many headers", NATION, 431, "X: y\r\n".repeat(2_000) + "X: y"),
                Hostile.post("a huge body", NATION, JSON, "[" + "1,".repeat(20_000) + "1]", 413),
                Hostile.raw(
                        "a body that is said to be huge",
                        Hostile.head("POST", NATION, "Content-Type: " + JSON, "Content-Length: 9999999999999") + END,
                        413,
                        400));
    }

    private static Stream<Hostile> bodies() {
        return Stream.of(
                Hostile.post("a form", NATION, "application/x-www-form-urlencoded", "a=b", 415),
                Hostile.post("an upload", NATION, "multipart/form-data; boundary=x", "--x--", 415),
                Hostile.post("plain text, as a page from elsewhere may send", NATION, "text/plain", "{}", 415),
                Hostile.post(
                        "XML with an entity",
                        NATION,
                        "application/xml",
                        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                        415),
                Hostile.post("JSON in another encoding", NATION, JSON + "; charset=utf-16", "{}", 415),
                Hostile.raw(
                        "a body without a type", Hostile.head("POST", NATION, "Content-Length: 2") + END + "{}", 415));
    }

    private static Stream<Hostile> methods() {
        return Stream.of(
                Hostile.method("POST", NATION, 405),
                Hostile.method("PUT", NATION, 405),
                Hostile.method("DELETE", "/api/v1/municipalities/5601", 405),
                Hostile.method("PATCH", "/api/v1/alerts", 405),
                Hostile.method("TRACE", NATION, 405, 404, 400),
                Hostile.method("CONNECT", "127.0.0.1:22", 405, 404, 400),
                Hostile.method("PROPFIND", "/", 405, 404, 400, 501),
                Hostile.method("get", NATION, 405, 404, 400, 501),
                Hostile.raw(
                        "a preflight from elsewhere",
                        Hostile.head(
                                        "OPTIONS",
                                        NATION,
                                        "Origin: https://evil.test",
                                        "Access-Control-Request-Method: DELETE")
                                + END,
                        405));
    }

    private static Stream<Hostile> framing() {
        String smuggled = "GET /metrics HTTP/1.1" + END + "Host: x" + END + END;
        return Stream.of(
                post("two lengths", "0" + END + smuggled, "Content-Length: 0", "Content-Length: " + smuggled.length()),
                post(
                        "a length and chunks",
                        "0" + END + END + smuggled,
                        "Content-Length: 4",
                        "Transfer-Encoding: chunked"),
                post("an unknown transfer coding", "", "Transfer-Encoding: xchunked"),
                post("chunked, but not last", "", "Transfer-Encoding: chunked, gzip"),
                post("a negative length", "", "Content-Length: -1"),
                post("a length that is no number", "", "Content-Length: 1e3"),
                post("a length with a sign", "x", "Content-Length: +1"),
                post("a space before the colon", "", "Content-Length : 0"),
                post("a folded header", "", "X-Folded: a\r\n b"),
                post("a header without a colon", "", "Nonsense"),
                post("a header without a name", "", ": nonsense"),
                post("a null byte in a header", "", "X-Null: a\u0000b"),
                Hostile.raw("no version", "GET " + NATION + END + END, 400, 505),
                Hostile.raw(
                        "a version that isn't there",
                        "GET " + NATION + " HTTP/9.9" + END + "Host: x" + END + END,
                        400,
                        505),
                Hostile.raw("no request at all", "\u0016\u0003\u0001\u0002\u0000\u0001\u0000" + END + END, 400));
    }

    private static Hostile post(String name, String body, String... headers) {
        return Hostile.raw(name, Hostile.head("POST", NATION, headers) + END + body, 400, 501);
    }

    private static Stream<Hostile> hosts() {
        String get = "GET " + NATION + " HTTP/1.1" + END + "Connection: close" + END;
        return Stream.of(
                Hostile.raw("no host", get + END, 400),
                Hostile.raw("two hosts", get + "Host: a.test" + END + "Host: b.test" + END + END, 400),
                Hostile.raw("a host with a path", get + "Host: a.test/b" + END + END, 400),
                Hostile.raw("a host with a user", get + "Host: a@b.test" + END + END, 400),
                Hostile.raw("a host with a port that is none", get + "Host: a.test:99999999" + END + END, 400),
                Hostile.raw(
                        "another host in the address",
                        get.replace("GET /", "GET http://evil.test/") + "Host: a.test" + END + END,
                        400));
    }
}
