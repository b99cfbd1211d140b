package no.bofast.subscription.delivery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Evidence;

/** What a message says, as JSON: the same in webhooks and in the API. */
public final class ChangeJson {

    private static final int DECIMALS = 2;

    private ChangeJson() {}

    /** A whole message. */
    public static ObjectNode of(Letter letter) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("counts", letter.isExact() ? "exact" : "rounded");
        if (letter.isTest()) {
            json.put("text", MessageWords.in(letter.language()).test());
        }
        ArrayNode changes = json.putArray("changes");
        letter.items().forEach(item -> changes.add(of(item)));
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
                .put("text", item.text())
                .put("from", evidence.window().from().toString())
                .put("through", evidence.window().through().toString())
                .put("observed", evidence.observed())
                .put("population", evidence.population());
        number(json, "expected", evidence.expected());
        number(json, "ratio", evidence.ratio());
        number(json, "lower", evidence.lower());
        number(json, "upper", evidence.upper());
        return json;
    }

    private static void number(ObjectNode json, String field, double value) {
        if (Double.isFinite(value)) {
            json.put(field, BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN));
        } else {
            json.putNull(field);
        }
    }
}
