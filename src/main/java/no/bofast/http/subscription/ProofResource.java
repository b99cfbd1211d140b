package no.bofast.http.subscription;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;
import no.bofast.http.server.AskedLanguage;
import no.bofast.http.server.Resource;
import no.bofast.subscription.Actor;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.MessageWords;

/**
 * {@code /api/v1/subscriptions/{id}/confirm} and {@code /unsubscribe}: what the links in mails lead to.
 *
 * <p>Programs that look through mail follow links; so a GET changes nothing, and shows a button that posts. A mailbox's own
 * button posts at once (RFC 8058).
 */
public record ProofResource(SubscriptionServices services) implements Resource {

    private static final String CONFIRM = "/api/v1/subscriptions/{id}/confirm";
    private static final String UNSUBSCRIBE = "/api/v1/subscriptions/{id}/unsubscribe";

    @Override
    public void addTo(RoutesConfig routes) {
        routes.get(CONFIRM, ctx -> ask(ctx, Purpose.CONFIRM, "proof.confirm"));
        routes.post(CONFIRM, this::confirm);
        routes.get(UNSUBSCRIBE, ctx -> ask(ctx, Purpose.UNSUBSCRIBE, "proof.unsubscribe"));
        routes.post(UNSUBSCRIBE, this::unsubscribe);
    }

    private void ask(Context ctx, Purpose purpose, String question) {
        MessageWords words = words(ctx, opened(ctx, purpose));
        html(
                ctx,
                words,
                words.say(question),
                "<form method=\"post\"><button type=\"submit\">" + words.say("proof.yes") + "</button></form>");
    }

    private void confirm(Context ctx) {
        Subscription subscription = opened(ctx, Purpose.CONFIRM)
                .orElseThrow(() -> new ForbiddenResponse("The link isn't valid, or no longer."));
        Subscription confirmed = services.open().confirm(subscription);
        if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("application/json")) {
            ctx.json(services.payload(confirmed));
        } else {
            MessageWords words = words(ctx, Optional.of(confirmed));
            html(ctx, words, words.say("proof.confirmed"), "");
        }
    }

    /** The same answer whether it was there or not: whoever clicks twice has what they want. */
    private void unsubscribe(Context ctx) {
        Optional<Subscription> found = opened(ctx, Purpose.UNSUBSCRIBE);
        found.ifPresent(subscription -> services.open().delete(subscription.id(), Actor.HOLDER));
        MessageWords words = words(ctx, found);
        html(ctx, words, words.say("proof.unsubscribed"), "");
    }

    private Optional<Subscription> opened(Context ctx, Purpose purpose) {
        return new SubscriptionAccess(services.open()).opened(ctx, "token", purpose);
    }

    /** In the subscription's language; where there is none, in the reader's. */
    private static MessageWords words(Context ctx, Optional<Subscription> subscription) {
        return MessageWords.in(subscription.map(Subscription::language).orElseGet(() -> AskedLanguage.of(ctx)));
    }

    /** Texts are ours, so that nothing needs to be escaped. */
    private static void html(Context ctx, MessageWords words, String text, String form) {
        ctx.html("<!doctype html>\n<html lang=\"" + words.language().tag()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>Bofast</title></head><body><main><h1>Bofast</h1><p>"
                + text + "</p>" + form + "</main></body></html>\n");
    }
}
