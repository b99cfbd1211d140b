package no.bofast.subscription;

import no.bofast.disclosure.Audience;

/**
 * Says what the owner of a subscription may see today.
 *
 * <p>Asked anew for each message and each reading, so that a right that is taken away ends what goes on in its name. Safe for use by
 * several threads.
 */
@FunctionalInterface
public interface OwnerRights {

    /** Nobody is known to be more than the public. */
    OwnerRights OF_NOBODY = owner -> Audience.EVERYONE;

    Audience of(Owner owner);
}
