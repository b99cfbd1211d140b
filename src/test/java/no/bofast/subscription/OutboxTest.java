package no.bofast.subscription;

import static no.bofast.subscription.Examples.NOW;
import static no.bofast.subscription.Examples.news;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.Delivery.State;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private static final Decider DECIDER = new Decider(code -> "56", owner -> Audience.NATION);
    private static final Channel HOOK = Channel.of(Channel.Type.WEBHOOK, "https://example.org/hook");
    private static final Duration DAY = Duration.ofHours(24);

    private final Subscription subscription = Examples.subscription(HOOK, Interest.EVERYTHING, Examples.every(DAY));

    @Test
    void whatHappensWithinTheIntervalIsToldInOneMessageAfterIt() {
        Outbox outbox = new Outbox(DECIDER, new History());
        outbox.take(subscription, List.of(news(1, ChangeKind.RAISED, Severity.WATCH)), NOW);
        List<AlertNews> soon = List.of(
                news(2, ChangeKind.ESCALATED, Severity.WARNING), news(3, ChangeKind.ESCALATED, Severity.CRITICAL));

        List<Delivery> held = outbox.take(subscription, soon, NOW.plusSeconds(60));
        List<Delivery> due = outbox.due(subscription, NOW.plus(DAY));

        assertThat(held).extracting(Delivery::state).containsOnly(State.GATHERING);
        assertThat(due).hasSize(1);
        assertThat(due.get(0).state()).isEqualTo(State.QUEUED);
        assertThat(due.get(0).told()).hasSize(2);
    }

    @Test
    void anEndIsToldAtOnceWithWhatWasHeldBack() {
        Outbox outbox = new Outbox(DECIDER, new History());
        outbox.take(subscription, List.of(news(1, ChangeKind.RAISED, Severity.WATCH)), NOW);
        outbox.take(subscription, List.of(news(2, ChangeKind.ESCALATED, Severity.WARNING)), NOW.plusSeconds(1));

        List<Delivery> ended =
                outbox.take(subscription, List.of(news(3, ChangeKind.RESOLVED, Severity.WARNING)), NOW.plusSeconds(2));

        assertThat(ended).hasSize(1);
        assertThat(ended.get(0).state()).isEqualTo(State.QUEUED);
        assertThat(ended.get(0).told()).hasSize(2);
        assertThat(outbox.due(subscription, NOW.plus(DAY))).isEmpty();
    }

    @Test
    void aDigestIsOneMessageOfAllAlerts() {
        Subscription daily = Examples.subscription(HOOK, Interest.EVERYTHING, new Pace(DAY, Digest.DAILY));
        Outbox outbox = new Outbox(DECIDER, new History());

        outbox.take(
                daily,
                List.of(
                        news(1, "5601", Rule.SURGE, ChangeKind.RAISED, Severity.WATCH),
                        news(2, "5603", Rule.INFLUX, ChangeKind.RAISED, Severity.WATCH)),
                NOW);

        assertThat(outbox.due(daily, NOW.plus(DAY)))
                .singleElement()
                .satisfies(digest -> assertThat(digest.kind()).isEqualTo(Delivery.Kind.DIGEST))
                .satisfies(digest -> assertThat(digest.told()).hasSize(2));
    }

    @Test
    void aMessageWaitsForThoseBeforeIt() {
        Outbox outbox = new Outbox(DECIDER, new History());
        List<Delivery> queued = outbox.take(
                subscription,
                List.of(
                        news(1, "5601", Rule.SURGE, ChangeKind.RAISED, Severity.WATCH),
                        news(2, "5603", Rule.SURGE, ChangeKind.RAISED, Severity.WATCH)),
                NOW);
        Instant later = NOW.plusSeconds(3600);

        outbox.history().put(queued.get(0).tried(State.QUEUED, NOW, later, "HTTP 503"));

        assertThat(outbox.next(subscription, NOW.plusSeconds(1))).isEmpty();
        assertThat(outbox.next(subscription, later))
                .map(Delivery::id)
                .contains(queued.get(0).id());
    }

    @Test
    void theOrderIsThatOfQueueingAlsoWhenOneGatheredBefore() {
        Outbox outbox = new Outbox(DECIDER, new History());
        outbox.take(subscription, List.of(news(1, ChangeKind.RAISED, Severity.WATCH)), NOW);
        outbox.take(subscription, List.of(news(2, ChangeKind.ESCALATED, Severity.WARNING)), NOW);
        Delivery other = outbox.take(
                        subscription, List.of(news(3, "5603", Rule.SURGE, ChangeKind.RAISED, Severity.WATCH)), NOW)
                .get(0);

        Delivery gathered = outbox.due(subscription, NOW.plus(DAY)).get(0);

        assertThat(gathered.position()).isGreaterThan(other.position());
    }

    @Property(tries = 200)
    void aCrashAtAnyTimeRepeatsNoDecisionAndLosesNone(
            @ForAll("lives") List<AlertNews> published, @ForAll @IntRange(max = 30) int crashAt) {
        Map<MessageId, Delivery> kept = new HashMap<>();
        Outbox before = new Outbox(DECIDER, new History());
        keep(kept, before.take(subscription, published.subList(0, Math.min(crashAt, published.size())), NOW));

        Outbox after = new Outbox(DECIDER, History.of(kept.values()));
        keep(kept, after.take(subscription, published, NOW.plusSeconds(5)));

        Map<MessageId, Delivery> uninterrupted = new HashMap<>();
        keep(uninterrupted, new Outbox(DECIDER, new History()).take(subscription, published, NOW));
        assertThat(told(kept)).containsExactlyInAnyOrderElementsOf(told(uninterrupted));
        assertThat(told(kept)).doesNotHaveDuplicates();
    }

    @Property(tries = 200)
    void whatIsToldOfAnAlertIsInOrder(@ForAll("lives") List<AlertNews> published) {
        Outbox outbox = new Outbox(DECIDER, new History());
        Map<MessageId, Delivery> kept = new HashMap<>();
        Instant now = NOW;
        for (AlertNews news : published) {
            now = now.plus(Duration.ofHours(7));
            keep(kept, outbox.due(subscription, now));
            keep(kept, outbox.take(subscription, List.of(news), now));
        }
        keep(kept, outbox.due(subscription, now.plus(DAY)));

        List<Told> sent = new ArrayList<>();
        for (var next = outbox.next(subscription, now.plus(DAY));
                next.isPresent();
                next = outbox.next(subscription, now.plus(DAY))) {
            sent.addAll(next.get().told());
            outbox.history().put(next.get().tried(State.DELIVERED, now, now, ""));
        }

        List<Told> expected = published.stream()
                .map(AlertNews::told)
                .filter(told(kept)::contains)
                .toList();
        assertThat(of("SURGE-5601-2024-01-01", sent)).isEqualTo(of("SURGE-5601-2024-01-01", expected));
        assertThat(of("SURGE-5603-2024-01-01", sent)).isEqualTo(of("SURGE-5603-2024-01-01", expected));
        assertThat(sent).hasSameSizeAs(expected);
    }

    /** Alerts of two municipalities that rise and fall. */
    @Provide
    Arbitrary<List<AlertNews>> lives() {
        Arbitrary<ChangeKind> kinds = Arbitraries.of(ChangeKind.class);
        return Arbitraries.maps(Arbitraries.longs().between(0, 100), kinds)
                .ofMaxSize(25)
                .map(byPosition -> byPosition.entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(entry -> news(
                                entry.getKey(),
                                entry.getKey() % 3 == 0 ? "5603" : "5601",
                                Rule.SURGE,
                                entry.getValue(),
                                Severity.WARNING))
                        .toList());
    }

    private static void keep(Map<MessageId, Delivery> kept, Collection<Delivery> changed) {
        changed.forEach(message -> kept.put(message.id(), message));
    }

    private static List<Told> told(Map<MessageId, Delivery> kept) {
        return kept.values().stream()
                .flatMap(message -> message.told().stream())
                .toList();
    }

    private static List<Told> of(String alert, List<Told> all) {
        return all.stream().filter(told -> told.alertId().equals(alert)).toList();
    }
}
