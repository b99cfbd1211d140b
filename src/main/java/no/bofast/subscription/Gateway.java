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
     * @return whether it is proven
     * @throws SubscriptionRefused if the challenge isn't answered as it should be, or the mail can't be sent
     */
    boolean prove(Subscription subscription);
}
