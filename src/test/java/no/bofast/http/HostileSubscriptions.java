package no.bofast.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The table of hostile requests for subscriptions: what somebody may try to be sent, and to have sent elsewhere. */
final class HostileSubscriptions {

    private static final String SUBSCRIPTIONS = "/api/v1/subscriptions";
    private static final String JSON = "application/json";
    private static final String ALTA = "Authorization: Bearer alta";

    /** Addresses that lead inside, or that programs read differently. */
    private static final List<String> HOOKS = List.of(
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://017700000001/",
            "https://0177.0.0.1/",
            "https://0x7f000001/",
            "https://0x7f.1/",
            "https://0/",
            "https://0.0.0.0/",
            "https://127.0.0.1./",
            "https://[::1]/",
            "https://[::]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:a9fe:a9fe]/",
            "https://[::127.0.0.1]/",
            "https://[64:ff9b::169.254.169.254]/",
            "https://[64:ff9b:1::10.0.0.1]/",
            "https://[2002:7f00:1::]/",
            "https://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/",
            "https://[fe80::1]/",
            "https://[fe80::1%25eth0]/",
            "https://[fd00:ec2::254]/",
            "https://[fec0::1]/",
            "https://[ff02::1]/",
            "https://10.0.0.1/",
            "https://172.16.0.1/",
            "https://192.168.1.1/",
            "https://192.168.257/",
            "https://100.64.0.1/",
            "https://100.100.100.200/",
            "https://169.254.169.254/latest/meta-data/",
            "https://0xa9fea9fe/",
            "https://198.18.0.1/",
            "https://255.255.255.255/",
            "https://256.256.256.256/",
            "https://localhost/",
            "https://LOCALHOST./",
            "https://a.localhost/",
            "https://metadata/",
            "https://metadata.google.internal/",
            "https://broker.local/",
            "https://hooks.example.org./",
            HostileSubscriptionsTest.INSIDE,
            HostileSubscriptionsTest.HALF_INSIDE,
            HostileSubscriptionsTest.UNKNOWN,
            "https://user@hooks.example.org/",
            "https://user:password@hooks.example.org/",
            "https://hooks.example.org@127.0.0.1/",
            "https://hooks.example.org/#fragment",
            "https://hooks.example.org:0/",
            "https://hooks.example.org:99999/",
            "https://hooks.example.org:-1/",
            "http://hooks.example.org/",
            "http://127.0.0.1:9092/",
            "ftp://hooks.example.org/",
            "file:///etc/passwd",
            "jar:file:///etc/passwd!/",
            "gopher://127.0.0.1:25/",
            "//hooks.example.org/",
            "https:///hook",
            "https:hooks.example.org",
            "",
            "https://hooks.example.org/\\r\\nX-Injected: 1",
            "https://hooks.example.org\\u0000.evil.test/",
            "https://127\\u30020.0.1/",
            "https://\\uff11\\uff12\\uff17.0.0.1/",
            "https://hooks.example.org/" + "x".repeat(2_000));

    /** What would become more than one address, or more than an address, in a mail's head. */
    private static final List<String> MAILBOXES = List.of(
            "a@example.org\\r\\nBcc: b@example.org",
            "a@example.org\\nSubject: x",
            "a@example.org\\rX: y",
            "a\\r\\n@example.org",
            "a@example.org\\u0000",
            "a@example.org\\u2028Bcc: b@example.org",
            "a@example.org%0d%0aBcc:b@example.org",
            "=?utf-8?q?a=0d=0aBcc:b?=@example.org?",
            "a@example.org,b@example.org",
            "a@example.org;b@example.org",
            "A <a@example.org>",
            "\\\"a b\\\"@example.org",
            "a@[127.0.0.1]",
            "a@localhost",
            "@example.org",
            "a@@example.org",
            "a(comment)@example.org",
            "\\u0430@ex\\u0430mple.org",
            "x".repeat(65) + "@example.org",
            "a@" + "x.".repeat(130) + "org");

    /** Further fields of a subscription that is otherwise good. */
    private static final List<String> FIELDS = List.of(
            "\"municipalities\":[5601]",
            "\"municipalities\":\"5601\"",
            "\"municipalities\":{\"0\":\"5601\"}",
            "\"municipalities\":[[\"5601\"]]",
            "\"municipalities\":[null]",
            "\"municipalities\":[\"5601' OR 1=1--\"]",
            "\"municipalities\":[\"\\u0660\\u0663\\u0660\\u0661\"]",
            "\"municipalities\":[" + "\"5601\",".repeat(400) + "\"5601\"]",
            "\"counties\":[\"99\"]",
            "\"counties\":[18]",
            "\"rules\":[\"FLOOD\"]",
            "\"rules\":[0]",
            "\"rules\":[true]",
            "\"leastSeverity\":\"HUGE\"",
            "\"leastSeverity\":1",
            "\"language\":\"tlh\"",
            "\"language\":true",
            "\"digest\":\"hourly\"",
            "\"groupHours\":\"24\"",
            "\"groupHours\":1.5",
            "\"groupHours\":true",
            "\"groupHours\":-1",
            "\"groupHours\":169",
            "\"groupHours\":99999999999999999999",
            "\"groupHours\":" + "9".repeat(5_000),
            "\"groupHours\":NaN",
            "\"counts\":\"exact\"",
            "\"owner\":{\"organisation\":\"token:nation\"}",
            "\"status\":\"active\"",
            "\"id\":\"sub_00000000000000000000000000\"",
            "\"@class\":\"java.lang.Runtime\"",
            "\"channel\":{\"type\":\"email\",\"address\":\"a@example.org\"}");

    private HostileSubscriptions() {}

    static Stream<Hostile> all() {
        return Stream.of(
                        HOOKS.stream().map(HostileSubscriptions::hook),
                        MAILBOXES.stream().map(HostileSubscriptions::mailbox),
                        FIELDS.stream().map(field -> wish("field " + shortened(field), feed(field), 400)),
                        channels(),
                        bodies(),
                        lengths(),
                        encodings(),
                        amounts(),
                        HostileHands.all())
                .flatMap(requests -> requests);
    }

    private static Hostile hook(String url) {
        return wish(
                "webhook to " + shortened(url), "{\"channel\":{\"type\":\"webhook\",\"url\":\"" + url + "\"}}", 400);
    }

    private static Hostile mailbox(String address) {
        return wish("mail to " + shortened(address), mail(address), 400);
    }

    private static String mail(String address) {
        return "{\"channel\":{\"type\":\"email\",\"address\":\"" + address + "\"}}";
    }

    private static String feed(String field) {
        return "{\"channel\":{\"type\":\"feed\"}," + field + "}";
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 60));
    }

    /** Asked by a municipality, which may have webhooks. */
    private static Hostile wish(String name, String body, int refusal) {
        return wish(name, body, refusal, ALTA, "Content-Type: " + JSON);
    }

    private static Hostile wish(String name, String body, int refusal, String... headers) {
        String head = Hostile.head("POST", SUBSCRIPTIONS, headers);
        return Hostile.raw(name, head + "Content-Length: " + body.length() + "\r\n\r\n" + body, refusal);
    }

    private static Stream<Hostile> channels() {
        return Stream.of(
                wish("no channel", "{}", 400),
                wish("an unknown channel", "{\"channel\":{\"type\":\"pigeon\"}}", 400),
                wish("a channel that is a text", "{\"channel\":\"feed\"}", 400),
                wish("a channel that is a list", "{\"channel\":[{\"type\":\"feed\"}]}", 400),
                wish("a channel's type by number", "{\"channel\":{\"type\":0}}", 400),
                wish("an address that is a list", mail("x").replace("\"x\"", "[\"a@example.org\"]"), 400),
                wish("more in a channel", "{\"channel\":{\"type\":\"feed\",\"port\":25}}", 400),
                Hostile.post(
                        "a webhook without a token",
                        SUBSCRIPTIONS,
                        JSON,
                        "{\"channel\":{\"type\":\"webhook\",\"url\":\"https://hooks.example.org/\"}}",
                        403));
    }

    private static Stream<Hostile> bodies() {
        return Stream.of(
                wish("no body", "", 400),
                wish("half an object", "{\"channel\":{\"type\":\"feed\"}", 400),
                wish("two objects", "{\"channel\":{\"type\":\"feed\"}}{}", 400),
                wish("an object and more", "{\"channel\":{\"type\":\"feed\"}}]", 400),
                wish("a comment", "{\"channel\":{\"type\":\"feed\"}/**/}", 400),
                wish("single quotes", "{'channel':{'type':'feed'}}", 400),
                wish("null", "null", 400),
                wish("a list", "[]", 400),
                wish("a deep list", "[".repeat(5_000) + "]".repeat(5_000), 400),
                wish("a deep object", "{\"channel\":".repeat(1_000) + "1" + "}".repeat(1_000), 400),
                wish("deep within a field", feed("\"rules\":" + "[".repeat(500) + "]".repeat(500)), 400),
                wish("a form", "channel=feed", 415, ALTA, "Content-Type: application/x-www-form-urlencoded"),
                wish("plain text", feed("\"rules\":[]"), 415, ALTA, "Content-Type: text/plain"),
                wish("no type", feed("\"rules\":[]"), 415, ALTA));
    }

    private static Stream<Hostile> lengths() {
        String chunk = "x".repeat(40_000);
        String chunked =
                Hostile.head("POST", SUBSCRIPTIONS, ALTA, "Content-Type: " + JSON, "Transfer-Encoding: chunked");
        return Stream.of(
                wish("a huge body", feed("\"language\":\"" + chunk + "\""), 413),
                Hostile.raw("a huge body in chunks", chunked + "\r\n9c40\r\n" + chunk + "\r\n0\r\n\r\n", 413));
    }

    private static Stream<Hostile> encodings() {
        String hook = "{\"channel\":{\"type\":\"webhook\",\"url\":\"https://hooks.example.org/?\"}}";
        return Stream.of(
                wish("a byte that is no UTF-8", hook.replace("?", "\u00ff"), 400),
                wish("overlong UTF-8", hook.replace("?", "\u00c0\u00af"), 400),
                wish("half a character", hook.replace("?", "\u00c3"), 400),
                wish("a surrogate in UTF-8", hook.replace("?", "\u00ed\u00a0\u0080"), 400),
                wish("UTF-16", "\u00fe\u00ff\u0000{\u0000}", 400),
                wish("another charset", hook, 415, ALTA, "Content-Type: " + JSON + "; charset=iso-8859-1"));
    }

    private static Stream<Hostile> amounts() {
        String feed = feed("\"municipalities\":[\"5601\"]");
        return Stream.of(
                wish("an unknown municipality", feed("\"municipalities\":[\"9999\"]"), 404),
                wish("the pseudo-municipality", feed("\"municipalities\":[\"0000\"]"), 404),
                wish("more than an organisation may have", feed, 429, "Authorization: Bearer nation", type()),
                wish("more than a mailbox may have", mail(HostileSubscriptionsTest.FULL), 429),
                wish("the same in capitals", mail(HostileSubscriptionsTest.FULL.toUpperCase(Locale.ROOT)), 429),
                wish("an unknown token", feed, 401, "Authorization: Bearer mallory", type()));
    }

    private static String type() {
        return "Content-Type: " + JSON;
    }
}
