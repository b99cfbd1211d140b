package no.bofast.subscription.delivery;

import java.net.URI;
import java.util.function.Supplier;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;

/**
 * Addresses of this installation that messages lead to.
 *
 * @param base as its readers reach it, such as {@code https://bofast.example.org}; asked for anew each time
 */
public record Links(Supplier<URI> base, Secrets secrets) {

    public static final String SUBSCRIPTIONS = "/api/v1/subscriptions/";

    public String confirm(SubscriptionId id) {
        return at(SUBSCRIPTIONS + id + "/confirm?token=" + secrets.of(Purpose.CONFIRM, id));
    }

    public String unsubscribe(SubscriptionId id) {
        return at(SUBSCRIPTIONS + id + "/unsubscribe?token=" + secrets.of(Purpose.UNSUBSCRIBE, id));
    }

    /** The Atom feed of a subscription. */
    public String feed(Subscription of) {
        return at(SUBSCRIPTIONS + of.id() + "/feed.atom?key=" + secrets.reading(of));
    }

    /** The address of a path. */
    public String at(String path) {
        String whole = base.get().toString();
        return (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + path;
    }
}
