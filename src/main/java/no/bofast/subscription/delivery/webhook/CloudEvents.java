package no.bofast.subscription.delivery.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Supplier;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.ChangeJson;
import no.bofast.subscription.delivery.Letter;

/** Writes messages as CloudEvents 1.0, structured, in JSON. */
final class CloudEvents {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String TYPES = "no.bofast.";

    private final Supplier<URI> source;

    /** @param source address of the installation */
    CloudEvents(Supplier<URI> source) {
        this.source = source;
    }

    byte[] of(Letter letter) {
        ObjectNode event = event(letter.id().value(), type(letter), letter.since());
        if (letter.items().size() == 1) {
            event.put("subject", letter.items().get(0).change().alertId());
        }
        event.set("data", ChangeJson.of(letter));
        return bytes(event);
    }

    private static String type(Letter letter) {
        if (letter.isTest()) {
            return TYPES + "test";
        } else if (letter.items().size() != 1) {
            return TYPES + "alert.digest";
        }
        return TYPES + "alert." + ChangeJson.kind(letter.items().get(0)).toLowerCase(Locale.ROOT);
    }

    /** Asks a receiver to say the same challenge. */
    byte[] challenge(String id, String challenge, Subscription subscription, Instant now) {
        ObjectNode event = event(id, TYPES + "challenge", now);
        event.put("subject", subscription.id().value());
        event.putObject("data").put("challenge", challenge);
        return bytes(event);
    }

    private ObjectNode event(String id, String type, Instant time) {
        return JSON.createObjectNode()
                .put("specversion", "1.0")
                .put("id", id)
                .put("source", source.get().toString())
                .put("type", type)
                .put("time", time.toString())
                .put("datacontenttype", "application/json");
    }

    private static byte[] bytes(ObjectNode event) {
        try {
            return JSON.writeValueAsBytes(event);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
