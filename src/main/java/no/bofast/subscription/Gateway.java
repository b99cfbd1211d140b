package no.bofast.subscription;

import java.util.Optional;

/** What leads out of the installation, as far as the care of subscriptions needs it. */
public interface Gateway {

    /** Why nobody can subscribe through a channel here, in one sentence; empty if they can. */
    Optional<String> closed(Channel.Type type);

    /** Refuses an address that nothing may be sent to; throws {@link SubscriptionRefused}. */
    void check(Channel channel);

    /**
     * Asks the address to prove itself: a webhook answers a signed challenge now, an e-mail address gets a link.
     *
     * @return why it isn't proven yet, in one sentence; empty if it is
     */
    Optional<String> prove(Subscription subscription);
}
