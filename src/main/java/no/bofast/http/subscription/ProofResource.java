package no.bofast.http.subscription;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import java.util.Optional;
import no.bofast.http.server.Resource;
import no.bofast.subscription.Actor;
import no.bofast.subscription.Secrets.Purpose;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.MessageWords;
import no.bofast.words.Language;

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
        routes.get(
                CONFIRM,
                ctx -> ask(
                        ctx,
                        Purpose.CONFIRM,
                        "Vil du ha varsler til denne adressen?",
                        "Do you want alerts at this address?"));
        routes.post(CONFIRM, this::confirm);
        routes.get(
                UNSUBSCRIBE,
                ctx -> ask(
                        ctx,
                        Purpose.UNSUBSCRIBE,
                        "Vil du avslutte abonnementet?",
                        "Do you want to end the subscription?"));
        routes.post(UNSUBSCRIBE, this::unsubscribe);
    }

    private void ask(Context ctx, Purpose purpose, String bokmal, String english) {
        MessageWords words = words(opened(ctx, purpose));
        html(
                ctx,
                words,
                words.say(bokmal, english),
                "<form method=\"post\"><button type=\"submit\">" + words.say("Ja", "Yes") + "</button></form>");
    }

    private void confirm(Context ctx) {
        Subscription subscription = opened(ctx, Purpose.CONFIRM)
                .orElseThrow(() -> new ForbiddenResponse("The link isn't valid, or no longer."));
        Subscription confirmed = services.open().confirm(subscription);
        if (Optional.ofNullable(ctx.header("Accept")).orElse("").contains("application/json")) {
            ctx.json(services.payload(confirmed));
        } else {
            MessageWords words = words(Optional.of(confirmed));
            html(ctx, words, words.say("Adressen er bekreftet.", "The address is confirmed."), "");
        }
    }

    /** The same answer whether it was there or not: whoever clicks twice has what they want. */
    private void unsubscribe(Context ctx) {
        Optional<Subscription> found = opened(ctx, Purpose.UNSUBSCRIBE);
        found.ifPresent(subscription -> services.open().delete(subscription.id(), Actor.HOLDER));
        MessageWords words = words(found);
        html(ctx, words, words.say("Abonnementet er avsluttet.", "The subscription is ended."), "");
    }

    private Optional<Subscription> opened(Context ctx, Purpose purpose) {
        return new SubscriptionAccess(services.open()).opened(ctx, "token", purpose);
    }

    private static MessageWords words(Optional<Subscription> subscription) {
        return MessageWords.in(subscription.map(Subscription::language).orElse(Language.NB));
    }

    /** Texts are ours, so that nothing needs to be escaped. */
    private static void html(Context ctx, MessageWords words, String text, String form) {
        ctx.html("<!doctype html>\n<html lang=\"" + words.language().tag()
                + "\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
                + "<meta name=\"robots\" content=\"noindex\"><title>Bofast</title></head><body><main><h1>Bofast</h1><p>"
                + text + "</p>" + form + "</main></body></html>\n");
    }
}
