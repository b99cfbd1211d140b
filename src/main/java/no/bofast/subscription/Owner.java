package no.bofast.subscription;

import java.time.Duration;
import java.time.Instant;
import no.bofast.disclosure.Audience;

/**
 * Who made a subscription, and so how exact its numbers may be.
 *
 * @param organisation as the access token names them; empty for the public
 * @param audience what it might see when it made the subscription; what it may see today is for {@link OwnerRights} to say
 * @param shownAt when it last showed its token here; of the public's feeds, when they were last fetched; to the day. {@link Instant#EPOCH} if
 *     that isn't known
 * @param madeFrom of the public's, a keyed hash of the network that it was made from, so that they can be counted; else empty
 */
public record Owner(String organisation, Audience audience, Instant shownAt, String madeFrom) {

    /** Anybody, of whom nothing is known. */
    public static final Owner PUBLIC = new Owner("", Audience.EVERYONE, Instant.EPOCH, "");

    private static final Duration PRECISION = Duration.ofDays(1);

    /** An organisation that shows its token. */
    public static Owner organisation(String name, Audience audience, Instant now) {
        return new Owner(name, audience, now, "");
    }

    /** Anybody, from a network of which the keyed hash is known. */
    public static Owner from(String network, Instant now) {
        return new Owner("", Audience.EVERYONE, now, network);
    }

    /** Whether anybody may have made it. */
    public boolean isPublic() {
        return organisation.isEmpty();
    }

    /** Whether it is worth noting that it showed its token, or fetched its feed. */
    boolean isNews(Instant shown) {
        return shown.isAfter(shownAt.plus(PRECISION));
    }

    Owner shown(Instant now) {
        return new Owner(organisation, audience, now, madeFrom);
    }
}
