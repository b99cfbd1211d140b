package no.bofast.http.subscription;

import java.net.URI;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Supplier;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.OwnerRights;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionRefused;
import no.bofast.subscription.SubscriptionRefused.Why;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.Letters;

/**
 * What the resources of subscriptions and feeds answer from.
 *
 * @param subscriptions empty where nobody can subscribe
 * @param base address of the installation as its readers reach it
 */
public record SubscriptionServices(Optional<Subscriptions> subscriptions, Letters letters, Supplier<URI> base) {

    private static final URI NOWHERE = URI.create("http://localhost");

    /** Nobody can subscribe; everybody may read what is open. */
    public static SubscriptionServices closed(SortedMap<MunicipalityCode, Municipality> places) {
        return new SubscriptionServices(Optional.empty(), letters(OwnerRights.OF_NOBODY, places), () -> NOWHERE);
    }

    /** Writes messages with the names of today. */
    public static Letters letters(OwnerRights standing, SortedMap<MunicipalityCode, Municipality> places) {
        return new Letters(
                standing,
                code -> Optional.ofNullable(places.get(code))
                        .map(Municipality::name)
                        .orElse(code.toString()));
    }

    Subscriptions open() {
        return subscriptions.orElseThrow(() -> new SubscriptionRefused(
                Why.CLOSED, "Nobody can subscribe here: the operator has set no key for subscriptions."));
    }

    /** A subscription as the API tells it. */
    SubscriptionPayload payload(Subscription subscription) {
        return SubscriptionPayload.of(subscription, letters.reader(subscription));
    }

    String at(String path) {
        String whole = base.get().toString();
        return (whole.endsWith("/") ? whole.substring(0, whole.length() - 1) : whole) + path;
    }
}
