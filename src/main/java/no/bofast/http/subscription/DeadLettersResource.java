package no.bofast.http.subscription;

import static java.util.Comparator.comparing;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.util.List;
import java.util.Optional;
import no.bofast.access.Role;
import no.bofast.http.server.Callers;
import no.bofast.http.server.Query;
import no.bofast.http.server.Resource;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;

/** {@code /api/v1/dead-letters}: messages that were given up, for the operator to look at and to send again. */
public record DeadLettersResource(SubscriptionServices services) implements Resource {

    private static final int MOST = 200;

    /** @param total how many there are; the answer may be limited to fewer */
    record Answer(int total, List<DeliveryPayload> deliveries) {}

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get("/api/v1/dead-letters", ctx -> ctx.json(answer(ctx)));
        routes.post("/api/v1/dead-letters/{id}/resend", this::resend);
    }

    private Answer answer(Context ctx) {
        Callers.oneOf(ctx, Role.OPERATOR);
        Optional<String> asked = Query.text(ctx, "subscription");
        List<DeliveryPayload> found = services.open().store().dead().stream()
                .filter(message -> asked.isEmpty()
                        || asked.get().equals(message.subscription().value()))
                .sorted(comparing(Delivery::since).reversed())
                .map(DeliveryPayload::of)
                .toList();
        int limit = Query.count(ctx, "limit", MOST);
        return new Answer(found.size(), found.stream().limit(limit).toList());
    }

    private void resend(Context ctx) {
        Callers.oneOf(ctx, Role.OPERATOR);
        Delivery again = services.open().resend(message(ctx), SubscriptionAccess.actor(ctx));
        ctx.status(HttpStatus.ACCEPTED).json(DeliveryPayload.of(again));
    }

    private static MessageId message(Context ctx) {
        try {
            return new MessageId(ctx.pathParam("id"));
        } catch (IllegalArgumentException e) {
            throw new NotFoundResponse("No dead letter has this id.");
        }
    }
}
