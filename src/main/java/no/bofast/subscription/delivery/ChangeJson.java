package no.bofast.subscription.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;

/** What a message says, as JSON: the same in webhooks and in the API. */
public final class ChangeJson {

    private static final int DECIMALS = 2;

    private ChangeJson() {}

    /** A whole message. */
    public static ObjectNode of(Letter letter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("counts", letter.isExact() ? "exact" : "released");
        if (letter.isTest()) {
            json.put("text", MessageWords.in(letter.language()).test());
        }
        ArrayNode changes = json.putArray("changes");
        letter.items().forEach(item -> changes.add(of(item)));
        if (letter.isDigest()) {
            ArrayNode goingOn = json.putArray("goingOn");
            letter.goingOn().forEach(item -> goingOn.add(of(item)));
        }
        return json;
    }

    /** What happened to an alert, in one word. */
    public static String kind(Letter.Item item) {
        return item.isWithdrawn() ? "WITHDRAWN" : item.change().kind().name();
    }

    private static ObjectNode of(Letter.Item item) {
        AlertChange change = item.change();
        Evidence evidence = change.evidence();
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("alertId", change.alertId())
                .put("municipality", change.municipality().toString())
                .put("name", item.place())
                .put("rule", change.rule().name())
                .put("kind", kind(item))
                .put("severity", change.severity().name())
                .put("registerDate", change.registerDate().toString())
                .put("headline", item.telling().headline())
                .put("text", item.telling().text())
                .put("from", evidence.window().from().toString())
                .put("through", evidence.window().through().toString())
                .put("observed", evidence.observed())
                .put("population", evidence.population());
        if (evidence.people() != evidence.observed()) {
            json.put("people", evidence.people());
        }
        number(json, "expected", evidence.expected());
        number(json, "ratio", evidence.ratio());
        number(json, "lower", evidence.lower());
        number(json, "upper", evidence.upper());
        ArrayNode advice = json.putArray("advice");
        item.telling()
                .advice()
                .links()
                .forEach(page -> advice.addObject().put("title", page.title()).put("url", page.url()));
        change.course().ifPresent(course -> add(json, course));
        return json;
    }

    /** The three things that an alert says at every time. */
    private static void add(ObjectNode json, AlertCourse course) {
        add(json.putObject("raised"), course.raised());
        add(json.putObject("peak"), course.peak());
        Measured now = course.now();
        ObjectNode lately = json.putObject("now")
                .put("from", now.window().from().toString())
                .put("through", now.window().through().toString())
                .put("observed", now.observed());
        number(lately, "expected", now.expected());
        lately.put(
                "asExpectedSince",
                course.asExpectedSince().map(YearMonth::toString).orElse(null));
    }

    private static void add(ObjectNode json, Moment moment) {
        json.put("on", moment.on().toString())
                .put("severity", moment.severity().name())
                .put("from", moment.evidence().window().from().toString())
                .put("through", moment.evidence().window().through().toString())
                .put("observed", moment.evidence().observed());
        number(json, "expected", moment.evidence().expected());
    }

    private static void number(ObjectNode json, String field, double value) {
        if (Double.isFinite(value)) {
            json.put(field, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        } else {
            json.putNull(field);
        }
    }
}
