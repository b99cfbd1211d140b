package no.bofast.subscription;

import java.util.Collection;
import java.util.function.Predicate;
import no.bofast.subscription.SubscriptionRefused.Why;

/** How many subscriptions anyone may have, so that nobody fills the topic or another's mailbox. */
final class SubscriptionLimits {

    static final int PER_ADDRESS = 5;
    /** Of the public, of one network. */
    static final int PER_NETWORK = 20;

    static final int PER_ORGANISATION = 100;
    static final int OF_THE_PUBLIC = 5_000;

    private SubscriptionLimits() {}

    /** Throws {@link SubscriptionRefused} if another subscription would be too many. */
    static void check(Channel channel, Owner owner, Collection<Subscription> existing) {
        int allowed = owner.isPublic() ? OF_THE_PUBLIC : PER_ORGANISATION;
        if (count(existing, other -> other.owner().organisation().equals(owner.organisation())) >= allowed) {
            throw new SubscriptionRefused(Why.TOO_MANY, "There are too many subscriptions already; delete some first.");
        }
        boolean isFromKnown = !owner.madeFrom().isEmpty();
        if (isFromKnown && count(existing, other -> other.owner().madeFrom().equals(owner.madeFrom())) >= PER_NETWORK) {
            throw new SubscriptionRefused(
                    Why.TOO_MANY,
                    "There are enough subscriptions from your network; an organisation's token allows more.");
        }
        boolean isMail = channel.type() == Channel.Type.EMAIL;
        if (isMail && count(existing, other -> isTo(channel, other)) >= PER_ADDRESS) {
            throw new SubscriptionRefused(Why.TOO_MANY, "There are enough subscriptions for this e-mail address.");
        }
    }

    private static boolean isTo(Channel channel, Subscription other) {
        return other.channel().address().equalsIgnoreCase(channel.address());
    }

    private static long count(Collection<Subscription> existing, Predicate<Subscription> counted) {
        return existing.stream().filter(counted).count();
    }
}
