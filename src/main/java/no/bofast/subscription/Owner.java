package no.bofast.subscription;

import java.time.Duration;
import java.time.Instant;
import no.bofast.disclosure.Audience;

/**
 * Who made a subscription, and so how exact its numbers may be.
 *
 * @param organisation as the access token names them; empty for the public
 * @param audience what it might see when it made the subscription; what it may see today is for {@link Standing} to say
 * @param shownAt when it last showed its token here; to the day
 */
public record Owner(String organisation, Audience audience, Instant shownAt) {

    public static final Owner PUBLIC = new Owner("", Audience.EVERYONE, Instant.EPOCH);

    private static final Duration PRECISION = Duration.ofDays(1);

    /** Whether anybody may have made it. */
    public boolean isPublic() {
        return organisation.isEmpty();
    }

    /** Whether it is worth noting that it showed its token. */
    boolean isNews(Instant shown) {
        return !isPublic() && shown.isAfter(shownAt.plus(PRECISION));
    }

    Owner shown(Instant now) {
        return new Owner(organisation, audience, now);
    }
}
