package no.bofast.http.subscription;

import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.util.Optional;
import no.bofast.access.Caller;
import no.bofast.http.server.Addresses;
import no.bofast.http.server.Callers;
import no.bofast.http.server.Query;
import no.bofast.subscription.Actor;
import no.bofast.subscription.Owner;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionId;
import no.bofast.subscription.Subscriptions;

/**
 * Lets to a subscription who may get at it: who shows its secret, the organisation that made it, the operator. To all others it
 * doesn't exist. What it is told, and its secrets, are for the first two alone.
 */
record SubscriptionAccess(Subscriptions subscriptions) {

    /** Carries the secret that was shown when the subscription was made. */
    static final String MANAGE = "Bofast-Manage";

    /** The subscription that the path names. */
    Subscription opened(Context ctx) {
        Subscription found = named(ctx)
                .filter(subscription -> Callers.of(ctx).isOperator() || isTheirs(ctx, subscription))
                .orElseThrow(SubscriptionAccess::unknown);
        if (isOwner(Callers.of(ctx), found)) {
            subscriptions.shown(found, actor(ctx));
        }
        return subscriptions.store().find(found.id()).orElse(found);
    }

    /** Whether whoever asks may read what the subscription is told, and its secrets. */
    boolean isTheirs(Context ctx, Subscription subscription) {
        return isOwner(Callers.of(ctx), subscription) || holdsSecret(ctx, subscription);
    }

    /** The subscription that the path names, for who shows a secret of it in the query. */
    Optional<Subscription> opened(Context ctx, String parameter, Purpose purpose) {
        String shown = Query.text(ctx, parameter).orElse("");
        return named(ctx).filter(subscription -> subscriptions.secrets().isSecret(shown, purpose, subscription.id()));
    }

    /** The subscription that the path names, for who may read what it is told, or shows the key of its feed. */
    Subscription openedToRead(Context ctx) {
        String key = Query.text(ctx, "key").orElse("");
        Subscription found = named(ctx)
                .filter(subscription -> subscriptions.secrets().isReading(key, subscription))
                .orElseGet(() -> Optional.of(opened(ctx))
                        .filter(subscription -> isTheirs(ctx, subscription))
                        .orElseThrow(SubscriptionAccess::unknown));
        noteFetched(found);
        return found;
    }

    /** Of an organisation its token is what counts. */
    void noteFetched(Subscription subscription) {
        if (subscription.owner().isPublic()) {
            subscriptions.shown(subscription, Actor.HOLDER);
        }
    }

    private Optional<Subscription> named(Context ctx) {
        try {
            return subscriptions.store().find(new SubscriptionId(ctx.pathParam("id")));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOwner(Caller caller, Subscription subscription) {
        return !caller.isAnonymous()
                && caller.identity().equals(subscription.owner().organisation());
    }

    private boolean holdsSecret(Context ctx, Subscription subscription) {
        String shown = Optional.ofNullable(ctx.header(MANAGE)).orElse("");
        return subscriptions.secrets().isSecret(shown, Purpose.MANAGE, subscription.id());
    }

    /** Who asks, for the audit trail. */
    static Actor actor(Context ctx) {
        Caller caller = Callers.of(ctx);
        return new Actor(caller.role().label(), caller.isAnonymous() ? "" : caller.identity());
    }

    /** Who does something to a subscription, for the audit trail: who has no token is known by its secret. */
    Actor actor(Context ctx, Subscription subscription) {
        return Callers.of(ctx).isAnonymous() && holdsSecret(ctx, subscription) ? Actor.HOLDER : actor(ctx);
    }

    /** What whoever asks makes their own. */
    Owner owner(Context ctx, Addresses addresses) {
        Caller caller = Callers.of(ctx);
        return caller.isAnonymous()
                ? Owner.from(subscriptions.secrets().network(addresses.of(ctx)), Instant.now())
                : Owner.organisation(caller.identity(), caller.audience(), Instant.now());
    }

    static NotFoundResponse unknown() {
        return new NotFoundResponse("There is no such subscription, or it is not yours.");
    }
}
