package no.bofast.http;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.SubscriptionId;

/** The table of hostile requests that reach for others' subscriptions, with tokens and secrets that aren't for them. */
final class HostileHands {

    private static final String API = "/api/v1/";
    private static final SubscriptionId OTHERS = HostileSubscriptionsTest.NATIONS;
    private static final SubscriptionId MAIL = HostileSubscriptionsTest.PENDING_MAIL;
    private static final Secrets SECRETS = new Secrets(Examples.KEY);

    private static final List<String> CHANGES = List.of("pause", "resume", "test", "verify", "rotate-secret");

    private HostileHands() {}

    static Stream<Hostile> all() {
        return Stream.of(others(), secrets(), confirmations(), ways(), operators(), repeated(), filters())
                .flatMap(requests -> requests);
    }

    private static Hostile ask(String method, String name, String path, int refusal, String... headers) {
        String length = method.equals("POST") ? "Content-Length: 0\r\n" : "";
        return Hostile.raw(name, Hostile.head(method, API + path, headers) + length + "\r\n", refusal);
    }

    private static Hostile by(String token, String method, String path, int refusal) {
        String name = method + " " + path + " by " + token;
        return ask(method, name, path, refusal, "Authorization: Bearer " + token);
    }

    private static String path(SubscriptionId id, String below) {
        return "subscriptions/" + id + below;
    }

    private static Stream<Hostile> others() {
        Stream<Hostile> changes = CHANGES.stream()
                .flatMap(change -> Stream.of(
                        by("alta", "POST", path(OTHERS, "/" + change), 404),
                        ask("POST", change + " by nobody", path(OTHERS, "/" + change), 404)));
        Stream<Hostile> rest = Stream.of(
                by("alta", "GET", path(OTHERS, ""), 404),
                by("alta", "DELETE", path(OTHERS, ""), 404),
                by("alta", "GET", path(OTHERS, "/deliveries"), 404),
                by("alta", "GET", path(OTHERS, "/feed.atom"), 404),
                by("alta", "DELETE", path(MAIL, ""), 404),
                ask("DELETE", "delete by nobody", path(OTHERS, ""), 404),
                by("operator", "GET", "subscriptions/sub_..%2f..%2faudit", 404),
                by("operator", "GET", "subscriptions/" + OTHERS.value().toUpperCase(Locale.ROOT), 404),
                by("operator", "DELETE", "subscriptions/*", 404));
        return Stream.concat(changes, rest);
    }

    private static Stream<Hostile> secrets() {
        String right = SECRETS.of(Purpose.MANAGE, OTHERS);
        String neighbours = SECRETS.of(Purpose.MANAGE, MAIL);
        return Stream.of(
                managed("no secret", ""),
                managed("another's secret", neighbours),
                managed("a changed secret", changed(right)),
                managed("a shortened secret", right.substring(0, 42)),
                managed("a secret with more behind", right + "A"),
                managed("a secret for reading", SECRETS.of(Purpose.READ, OTHERS)),
                managed("a secret for unsubscribing", SECRETS.of(Purpose.UNSUBSCRIBE, OTHERS)),
                ask("DELETE", "the secret in the address", path(OTHERS, "?Bofast-Manage=" + right), 404),
                ask(
                        "DELETE",
                        "a wrong secret before the right one",
                        path(OTHERS, ""),
                        404,
                        "Bofast-Manage: x",
                        "Bofast-Manage: " + right),
                ask("GET", "another's key of a feed", feed(SECRETS.of(Purpose.READ, MAIL)), 404),
                ask("GET", "an empty key of a feed", feed(""), 404),
                ask("GET", "the secret as key of a feed", feed(right), 404));
    }

    private static String feed(String key) {
        return path(OTHERS, "/feed.atom?key=" + key);
    }

    private static Hostile managed(String name, String secret) {
        return ask("DELETE", name, path(OTHERS, ""), 404, "Bofast-Manage: " + secret);
    }

    /** Another last letter. */
    private static String changed(String secret) {
        String kept = secret.substring(0, secret.length() - 1);
        return kept + (secret.endsWith("A") ? "B" : "A");
    }

    private static Stream<Hostile> confirmations() {
        String right = SECRETS.of(Purpose.CONFIRM, MAIL);
        return Stream.of(
                confirmation("no token", "", 403),
                confirmation("an empty token", "?token=", 403),
                confirmation("a changed token", "?token=" + changed(right), 403),
                confirmation("a shortened token", "?token=" + right.substring(0, 42), 403),
                confirmation("a token in capitals", "?token=" + right.toUpperCase(Locale.ROOT), 403),
                confirmation("another's token", "?token=" + SECRETS.of(Purpose.CONFIRM, OTHERS), 403),
                confirmation("another purpose's token", "?token=" + SECRETS.of(Purpose.UNSUBSCRIBE, MAIL), 403),
                confirmation("a null byte behind", "?token=" + right + "%00", 403),
                confirmation("a wrong token and the right one", "?token=x&token=" + right, 400),
                confirmation("the right token and a wrong one", "?token=" + right + "&token=x", 400),
                // What only looks must change nothing.
                ask("GET", "a scanner follows the link", path(MAIL, "/confirm?token=" + right), 200));
    }

    private static Hostile confirmation(String name, String query, int refusal) {
        return ask("POST", "confirm with " + name, path(MAIL, "/confirm" + query), refusal);
    }

    /** All get the same answer, and nothing is deleted. */
    private static Stream<Hostile> ways() {
        String right = SECRETS.of(Purpose.UNSUBSCRIBE, MAIL);
        return Stream.of(
                way("no token", "", 200),
                way("a changed token", "?token=" + changed(right), 200),
                way("another's token", "?token=" + SECRETS.of(Purpose.UNSUBSCRIBE, OTHERS), 200),
                way("another purpose's token", "?token=" + SECRETS.of(Purpose.CONFIRM, MAIL), 200),
                way("markup", "?token=%3Cscript%3E", 200),
                way("two tokens", "?token=x&token=" + right, 400),
                ask("GET", "a scanner follows the way out", path(MAIL, "/unsubscribe?token=" + right), 200));
    }

    private static Hostile way(String name, String query, int answer) {
        return ask("POST", "unsubscribe with " + name, path(MAIL, "/unsubscribe" + query), answer);
    }

    private static Stream<Hostile> operators() {
        return Stream.of("subscriptions/audit", "dead-letters")
                .flatMap(path -> Stream.of(
                        ask("GET", path + " without a token", path, 401),
                        by("alta", "GET", path, 403),
                        by("nation", "GET", path, 403)));
    }

    private static Stream<Hostile> repeated() {
        return Stream.of(
                ask("GET", "two counties", "alerts.atom?county=18&county=55", 400),
                ask("GET", "two municipalities", "alerts.atom?municipality=5601&municipality=0301", 400),
                ask("GET", "two rules", "alerts.atom?rule=surge&rule=influx", 400),
                ask("GET", "two languages", "alerts.atom?language=nb&language=en", 400),
                by("nation", "GET", "subscriptions?status=active&status=paused", 400),
                by("nation", "GET", "subscriptions?channel=feed&channel=email", 400),
                by("nation", "GET", path(OTHERS, "/deliveries?cursor=c0&cursor=c1"), 400),
                by("nation", "GET", path(OTHERS, "/deliveries?limit=1&limit=2"), 400),
                by("operator", "GET", "subscriptions/audit?subscription=a&subscription=b", 400),
                by("operator", "GET", "dead-letters?subscription=a&subscription=b", 400),
                ask("GET", "two keys of a feed", feed("x&key=" + SECRETS.of(Purpose.READ, OTHERS)), 400));
    }

    private static Stream<Hostile> filters() {
        return Stream.of(
                ask("GET", "an unknown county", "alerts.atom?county=99", 400),
                ask("GET", "SQL as a county", "alerts.atom?county=18%27%20OR%201=1--", 400),
                ask("GET", "markup as a language", "alerts.atom?language=%22%3E%3Cscript%3E", 400),
                ask("GET", "an unknown severity", "alerts.atom?leastSeverity=huge", 400),
                by("nation", "GET", "subscriptions?status=%27", 400),
                by("nation", "GET", path(OTHERS, "/deliveries?cursor=-1"), 400),
                by("nation", "GET", path(OTHERS, "/deliveries?cursor=c9999999999999999999"), 400),
                by("operator", "POST", "dead-letters/msg_..%2fx/resend", 404),
                by("alta", "POST", "dead-letters/msg_x/resend", 403));
    }
}
