package no.bofast.subscription.outlet;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Gateway;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.SubscriptionRefused;
import no.bofast.subscription.delivery.Result;
import no.bofast.subscription.delivery.Sender;
import no.bofast.subscription.delivery.mail.MailSender;
import no.bofast.subscription.delivery.webhook.AddressPolicy;
import no.bofast.subscription.delivery.webhook.WebhookSender;

/**
 * The channels of this installation, and how addresses prove themselves.
 *
 * @param mail empty where no mail server is set up
 */
public record Outlets(AddressPolicy policy, WebhookSender webhook, Optional<MailSender> mail) implements Gateway {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int CHALLENGE_BYTES = 16;

    /** What sends through each channel that is sent through. */
    public Map<Channel.Type, Sender> senders() {
        Map<Channel.Type, Sender> senders = new EnumMap<>(Channel.Type.class);
        senders.put(Channel.Type.WEBHOOK, webhook);
        senders.put(
                Channel.Type.EMAIL,
                (to, letter) -> mail.map(sender -> sender.send(to, letter))
                        .orElseGet(() -> Result.failed("no mail server is set up")));
        senders.put(Channel.Type.FEED, (to, letter) -> Result.delivered("published"));
        return senders;
    }

    @Override
    public Optional<String> closed(Channel.Type type) {
        return type == Channel.Type.EMAIL && mail.isEmpty()
                ? Optional.of("No mail server is set up here.")
                : Optional.empty();
    }

    @Override
    public void check(Channel channel) throws SubscriptionRefused {
        if (channel instanceof Channel.Webhook hook) {
            policy.check(hook.url());
        }
    }

    @Override
    public Optional<String> prove(Subscription subscription) {
        return switch (subscription.channel().type()) {
            case FEED -> Optional.empty();
            case WEBHOOK -> webhook.challenge(subscription, challenge());
            case EMAIL -> Optional.of(invited(subscription));
        };
    }

    private String invited(Subscription subscription) {
        Optional<String> failed = mail.orElseThrow().invite(subscription);
        return failed.isPresent()
                ? "The confirmation could not be mailed; ask for it again later."
                : "Waits for the confirmation of its e-mail address.";
    }

    private static String challenge() {
        byte[] bytes = new byte[CHALLENGE_BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
