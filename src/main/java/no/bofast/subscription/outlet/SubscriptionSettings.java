package no.bofast.subscription.outlet;

import java.net.URI;
import java.util.Optional;
import no.bofast.config.Secret;
import no.bofast.subscription.Retention;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.delivery.RetrySchedule;
import no.bofast.subscription.delivery.mail.MailSettings;

/**
 * How an installation delivers.
 *
 * @param base address as readers of messages reach it; without it, the one that the server listens on
 * @param key what all secrets of subscriptions are derived from, the same on every instance; without it nobody can subscribe
 * @param internalWebhooks whether webhooks may be posted to any address, by http too
 * @param mail empty where no mail server is set up
 */
public record SubscriptionSettings(
        Optional<URI> base,
        Optional<Secret> key,
        boolean internalWebhooks,
        Optional<MailSettings> mail,
        RetrySchedule retries,
        Retention retention) {

    public SubscriptionSettings {
        if (base.filter(SubscriptionSettings::isNoBase).isPresent()) {
            throw new IllegalArgumentException("the base URL must be an address such as https://bofast.example.org");
        }
        // A key that is too short is refused before any work begins.
        key.ifPresent(given -> new Secrets(given.reveal()));
    }

    private static boolean isNoBase(URI base) {
        return base.getHost() == null || !base.toString().startsWith("http") || base.getRawQuery() != null;
    }

    /** What can't be had here, in one line for the operator; empty if everything can. */
    public Optional<String> notice() {
        if (key.isEmpty()) {
            return Optional.of("Nobody can subscribe to alerts: subscription-key-file is not set");
        }
        return mail.isEmpty()
                ? Optional.of("Nobody can subscribe to alerts by e-mail: smtp-host is not set")
                : Optional.empty();
    }

    /** The same with a key, if there is none yet. */
    public SubscriptionSettings orKey(Secret other) {
        return new SubscriptionSettings(
                base, key.or(() -> Optional.of(other)), internalWebhooks, mail, retries, retention);
    }
}
