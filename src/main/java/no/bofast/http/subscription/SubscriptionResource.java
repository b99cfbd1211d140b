package no.bofast.http.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.List;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.subscription.Actor;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Secrets;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Subscriptions;
import no.bofast.subscription.delivery.Links;

/** {@code /api/v1/subscriptions/{id}}: one subscription, for who may get at it. */
public record SubscriptionResource(SubscriptionServices services) implements Resource {

    private static final String ONE = "/api/v1/subscriptions/{id}";
    private static final int MOST_MESSAGES = 100;

    record Tested(String messageId) {}

    /** The new secret; to the operator, who may take one away but knows none, only that there is one. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Rotated(String signingSecret, String feedUrl, Instant previousValidUntil) {}

    /** @param next the cursor to ask with the next time */
    record Messages(List<DeliveryPayload> deliveries, String next) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(ONE, ctx -> ctx.json(services.payload(opened(ctx))));
        routes.delete(ONE, this::delete);
        routes.post(ONE + "/pause", ctx -> change(ctx, Subscriptions::pause));
        routes.post(ONE + "/resume", ctx -> change(ctx, Subscriptions::resume));
        routes.post(ONE + "/verify", ctx -> change(ctx, Subscriptions::verify));
        routes.post(ONE + "/test", this::test);
        routes.post(ONE + "/rotate-secret", this::rotate);
        routes.get(ONE + "/deliveries", ctx -> ctx.json(messages(ctx)));
    }

    private SubscriptionAccess access() {
        return new SubscriptionAccess(services.open());
    }

    private Subscription opened(Context ctx) {
        return access().opened(ctx);
    }

    private interface Change {
        Subscription of(Subscriptions subscriptions, Subscription subscription, Actor actor);
    }

    private void change(Context ctx, Change change) {
        Subscription subscription = opened(ctx);
        Actor actor = access().actor(ctx, subscription);
        ctx.json(services.payload(change.of(services.open(), subscription, actor)));
    }

    private void delete(Context ctx) {
        Subscription subscription = opened(ctx);
        services.open().delete(subscription.id(), access().actor(ctx, subscription));
        ctx.status(HttpStatus.NO_CONTENT);
    }

    private void test(Context ctx) {
        Subscription subscription = opened(ctx);
        String id = services.open()
                .test(subscription, access().actor(ctx, subscription))
                .value();
        ctx.status(HttpStatus.ACCEPTED).json(new Tested(id));
    }

    private void rotate(Context ctx) {
        Subscriptions subscriptions = services.open();
        Subscription subscription = opened(ctx);
        Subscription rotated = subscriptions.rotate(subscription, access().actor(ctx, subscription));
        ctx.json(rotated(ctx, rotated, subscriptions.secrets()));
    }

    private Rotated rotated(Context ctx, Subscription rotated, Secrets secrets) {
        boolean isTheirs = access().isTheirs(ctx, rotated);
        boolean isFeed = rotated.channel().type() == Channel.Type.FEED;
        return new Rotated(
                isTheirs && !isFeed ? secrets.signing(rotated) : null,
                isTheirs && isFeed ? new Links(services.base(), secrets).feed(rotated) : null,
                rotated.previousSecretUntil());
    }

    private Messages messages(Context ctx) {
        Subscription subscription = opened(ctx);
        if (access().isTheirs(ctx, subscription)) {
            access().noteFetched(subscription);
        }
        long from = cursor(ctx);
        List<Delivery> found = services.open().messages(subscription.id()).stream()
                .filter(message -> message.state() != Delivery.State.GATHERING && message.position() >= from)
                .limit(Math.min(Query.count(ctx, "limit", MOST_MESSAGES), MOST_MESSAGES))
                .toList();
        long next = found.isEmpty() ? from : found.get(found.size() - 1).position() + 1;
        return new Messages(
                found.stream()
                        .map(message -> payload(ctx, message, subscription))
                        .toList(),
                "c" + next);
    }

    /** The operator sees how a message fares, and not what it says. */
    private DeliveryPayload payload(Context ctx, Delivery message, Subscription subscription) {
        return access().isTheirs(ctx, subscription)
                ? DeliveryPayload.of(message, subscription, services.letters(), services.open())
                : DeliveryPayload.of(message);
    }

    private static long cursor(Context ctx) {
        String cursor = Query.text(ctx, "cursor").orElse("c0");
        if (!cursor.matches("c\\d{1,18}")) {
            throw new BadRequestResponse("'cursor' must be what the last answer gave as 'next'.");
        }
        return Long.parseLong(cursor.substring(1));
    }
}
