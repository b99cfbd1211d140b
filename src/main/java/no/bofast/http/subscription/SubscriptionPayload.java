package no.bofast.http.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Subscription;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/**
 * A subscription as the API tells it; no secret is in it, and an e-mail address is masked.
 *
 * @param budget null of who planned by no forecast
 */
record SubscriptionPayload(
        String id,
        Target channel,
        List<String> municipalities,
        List<String> counties,
        List<Rule> rules,
        String budget,
        Severity leastSeverity,
        String language,
        String digest,
        long groupHours,
        String counts,
        String status,
        String statusReason,
        Instant createdAt,
        Instant changedAt) {

    /** Where it sends to. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Target(String type, String url, String address) {

        static Target of(Channel channel) {
            String type = channel.type().label();
            if (channel instanceof Channel.Email email) {
                return new Target(type, null, email.masked());
            }
            return new Target(type, channel instanceof Channel.Webhook hook ? hook.address() : null, null);
        }
    }

    /** A subscription just made, with the secrets that are shown this once. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Created(
            @JsonUnwrapped SubscriptionPayload subscription,
            String manageSecret,
            String signingSecret,
            String feedUrl) {}

    /** @param reader what the owner may see today */
    static SubscriptionPayload of(Subscription subscription, Audience reader) {
        return new SubscriptionPayload(
                subscription.id().value(),
                Target.of(subscription.channel()),
                subscription.interest().coverage().municipalities().stream()
                        .sorted()
                        .map(MunicipalityCode::toString)
                        .toList(),
                subscription.interest().coverage().counties().stream().sorted().toList(),
                subscription.interest().rules().stream().sorted().toList(),
                subscription.interest().budget().map(YearMonth::toString).orElse(null),
                subscription.interest().least(),
                subscription.language().tag(),
                subscription.pace().digest().name().toLowerCase(Locale.ROOT),
                subscription.pace().interval().toHours(),
                counts(reader),
                subscription.status().label(),
                subscription.statusReason().isEmpty() ? null : subscription.statusReason(),
                subscription.createdAt(),
                subscription.changedAt());
    }

    private static String counts(Audience audience) {
        if (audience instanceof Audience.Municipality) {
            return "own exact";
        }
        return audience instanceof Audience.National ? "exact" : "released";
    }
}
