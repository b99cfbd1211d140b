package no.bofast.subscription;

import no.bofast.disclosure.Audience;

/**
 * Who made a subscription, and so how exact its numbers are.
 *
 * @param organisation as the access token names them; empty for the public
 */
public record Owner(String organisation, Audience audience) {

    public static final Owner PUBLIC = new Owner("", Audience.EVERYONE);

    /** Whether anybody may have made it. */
    public boolean isPublic() {
        return organisation.isEmpty();
    }
}
