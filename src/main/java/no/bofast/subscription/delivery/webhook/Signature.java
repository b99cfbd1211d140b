package no.bofast.subscription.delivery.webhook;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Signs a message as Standard Webhooks 1.0: one signature for each secret that holds, so that a secret can be changed in peace. */
final class Signature {

    private Signature() {}

    /** The headers that go with a body. */
    static Map<String, String> headers(String messageId, Instant now, byte[] body, List<String> secrets) {
        long timestamp = now.getEpochSecond();
        String text = new String(body, StandardCharsets.UTF_8);
        String signatures = secrets.stream()
                .map(secret -> sign(secret, messageId, timestamp, text))
                .collect(Collectors.joining(" "));
        return Map.of(
                "webhook-id", messageId,
                "webhook-timestamp", Long.toString(timestamp),
                "webhook-signature", signatures);
    }

    private static String sign(String secret, String messageId, long timestamp, String body) {
        try {
            return new Webhook(secret).sign(messageId, timestamp, body);
        } catch (EmptyWebhookSecretException | WebhookSigningException e) {
            throw new IllegalStateException("a webhook can't be signed", e);
        }
    }
}
