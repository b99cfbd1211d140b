package no.bofast.subscription;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import no.bofast.domain.MunicipalityCode;
import no.bofast.subscription.TellingDecision.Hold;
import no.bofast.subscription.TellingDecision.Reason;
import no.bofast.subscription.TellingDecision.Send;
import no.bofast.subscription.TellingDecision.Skip;
import no.bofast.warning.ChangeKind;

/**
 * Decides whether a subscriber is told of a change of an alert.
 *
 * <p>New alerts and ends are told at once; that one rises or falls, at most once in the subscriber's interval. Whoever was told of
 * an alert is also told how it goes on, though it falls below their severity. A function of what it is given.
 *
 * @param countyOf code of the county of a municipality; empty if it is of no county
 * @param standing whether subscribers are told exact counts, or what was released
 */
public record Decider(Function<MunicipalityCode, String> countyOf, OwnerRights standing) {

    public TellingDecision decide(Subscription subscription, AlertNews news, History history, Instant now) {
        Optional<Reason> skipped = skipped(subscription, news, history);
        if (skipped.isPresent()) {
            return new Skip(skipped.get());
        }
        if (subscription.channel().type() == Channel.Type.FEED) {
            return new Send(reasonToTell(news));
        }
        Instant digest = subscription.pace().digest().after(now);
        return digest.isAfter(now) ? new Hold(Reason.DIGEST, digest) : paced(subscription, news, history, now);
    }

    private Optional<Reason> skipped(Subscription subscription, AlertNews news, History history) {
        if (!subscription.isActive()) {
            return Optional.of(Reason.NOT_ACTIVE);
        } else if (!news.isFor(standing.of(subscription.owner()))) {
            return Optional.of(Reason.OTHERWISE_TOLD);
        } else if (news.since() < subscription.firstAlert()) {
            return Optional.of(Reason.BEFORE_SUBSCRIPTION);
        } else if (news.change().historical()) {
            return Optional.of(Reason.HISTORICAL);
        } else if (history.wasTold(news.told())) {
            return Optional.of(Reason.ALREADY_TOLD);
        }
        return wasToldOf(news, history) ? Optional.empty() : uninteresting(subscription.interest(), news);
    }

    private static boolean wasToldOf(AlertNews news, History history) {
        return news.isWithdrawn() ? history.wasTold(news.told().taken()) : history.wasToldOfBefore(news.told());
    }

    private Optional<Reason> uninteresting(Interest interest, AlertNews news) {
        MunicipalityCode place = news.change().municipality();
        if (news.isWithdrawn() || !startsSomething(news.change().kind())) {
            return Optional.of(Reason.NEVER_TOLD);
        } else if (!interest.coverage().includes(place, countyOf.apply(place))) {
            return Optional.of(Reason.ELSEWHERE);
        } else if (!interest.includes(news.change().rule())) {
            return Optional.of(Reason.OTHER_RULE);
        }
        return interest.includes(news.change().severity()) ? Optional.empty() : Optional.of(Reason.NOT_SEVERE);
    }

    /** Whether a change is worth telling to whoever hasn't heard of the alert. */
    private static boolean startsSomething(ChangeKind kind) {
        return kind == ChangeKind.RAISED || kind == ChangeKind.ESCALATED;
    }

    private static TellingDecision paced(Subscription subscription, AlertNews news, History history, Instant now) {
        Reason reason = reasonToTell(news);
        if (reason != Reason.CHANGED) {
            return new Send(reason);
        }
        return history.lastOf(news.change().alertId())
                .map(last -> last.plus(subscription.pace().interval()))
                .filter(next -> next.isAfter(now))
                .<TellingDecision>map(next -> new Hold(Reason.TOLD_LATELY, next))
                .orElseGet(() -> new Send(reason));
    }

    private static Reason reasonToTell(AlertNews news) {
        if (news.isWithdrawn()) {
            return Reason.WITHDRAWN;
        }
        return switch (news.change().kind()) {
            case RAISED -> Reason.RAISED;
            case ESCALATED, EASED -> Reason.CHANGED;
            case RESOLVED, RETRACTED -> Reason.ENDED;
        };
    }
}
