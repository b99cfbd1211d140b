package no.bofast.instance.meters;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RejectionReason;
import no.bofast.subscription.Channel;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.Delivery.State;
import no.bofast.subscription.Examples;
import no.bofast.subscription.MemoryStore;
import no.bofast.subscription.MessageId;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.delivery.DeliveryMeters.Outcome;
import no.bofast.testkit.TagKeys;
import no.bofast.view.MonitorView;
import no.bofast.view.Progress;
import no.bofast.view.Views;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Outlook;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The gauges that an instance adds to those of Kafka and the JVM. */
class MetersTest {

    private static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    private static final MunicipalityCode OSLO = MunicipalityCode.of("0301");
    private static final Instant NOW = Instant.parse("2024-03-14T12:00:00Z");
    private static final Instant CLOCK = Instant.parse("2024-03-14T11:00:00Z");
    private static final Window YEAR = new Window(YearMonth.of(2023, 3), YearMonth.of(2024, 2));

    private final MonitorView view = new MonitorView(NOW);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Optional<Map<Integer, Long>> ends = Optional.of(Map.of(0, 100L, 1, 50L));
    private Optional<Integer> brokers = Optional.of(3);
    private boolean registryAnswers = true;

    @BeforeEach
    void bind() {
        new ProgressMeters(view::progress, () -> ends, Clock.fixed(NOW, ZoneOffset.UTC)).bindTo(meters);
        new PlatformMeters(() -> brokers, () -> registryAnswers).bindTo(meters);
        new DomainMeters(Views.same(view), Set.of(ALTA, OSLO)).bindTo(meters);
        new AlertMeters(view::alerts, Set.of(ALTA, OSLO)).bindTo(meters);
    }

    @AfterEach
    void close() {
        view.close();
    }

    @Test
    void beforeTheFirstEventTheClockIsUnknownAndEverythingIsBehind() {
        assertThat(gauge("bofast.register.clock")).isNaN();
        assertThat(gauge("bofast.register.lag")).isNaN();
        assertThat(gauge("bofast.last.advance")).isEqualTo(NOW.getEpochSecond());
        assertThat(gauge("bofast.events.behind")).isEqualTo(150);
    }

    @Test
    void progressIsToldInSecondsAndEvents() {
        view.put(new Progress(CLOCK, Map.of(0, 90L, 1, 50L), NOW.minusSeconds(5)));

        assertThat(gauge("bofast.register.clock")).isEqualTo(CLOCK.getEpochSecond());
        assertThat(gauge("bofast.register.lag")).isEqualTo(3_600);
        assertThat(gauge("bofast.last.advance")).isEqualTo(NOW.getEpochSecond() - 5);
        assertThat(gauge("bofast.events.behind")).isEqualTo(10);
    }

    @Test
    void withoutAnAnswerOfTheBrokerNobodyKnowsWhatIsBehind() {
        ends = Optional.empty();

        assertThat(gauge("bofast.events.behind")).isNaN();
    }

    @Test
    void partitionsInWhichNothingEverWasAreCountedOnceOthersHaveSomething() {
        assertThat(gauge("bofast.input.partitions.silent")).isZero();

        ends = Optional.of(Map.of(0, 3L, 1, 0L, 2, 0L));
        assertThat(gauge("bofast.input.partitions.silent")).isEqualTo(2);

        ends = Optional.of(Map.of(0, 0L, 1, 0L));
        assertThat(gauge("bofast.input.partitions.silent")).isZero();

        ends = Optional.empty();
        assertThat(gauge("bofast.input.partitions.silent")).isNaN();
    }

    @Test
    void anAlertCountsUnderItsLatestSeverityWhileItStands() {
        alert("a", ALTA, ChangeKind.RAISED, Severity.WARNING, "2024-01-31");
        alert("a", ALTA, ChangeKind.ESCALATED, Severity.CRITICAL, "2024-02-29");
        alert("b", OSLO, ChangeKind.RAISED, Severity.WARNING, "2024-01-31");
        alert("b", OSLO, ChangeKind.RESOLVED, Severity.WARNING, "2024-02-29");

        assertThat(openSurges("critical")).isEqualTo(1);
        assertThat(openSurges("warning")).isZero();
        assertThat(openIn("5601")).isEqualTo(1);
        assertThat(openIn("0301")).isZero();
    }

    @Test
    void whatStandsIsLookedAtAgainWhenItHasChanged() {
        alert("a", ALTA, ChangeKind.RAISED, Severity.WARNING, "2024-01-31");
        assertThat(openIn("5601")).isEqualTo(1);

        alert("a", ALTA, ChangeKind.RESOLVED, Severity.WARNING, "2024-02-29");

        assertThat(openIn("5601")).isZero();
    }

    @Test
    void whatTheInstanceLeansOnIsTold() {
        assertThat(gauge("bofast.kafka.brokers")).isEqualTo(3);
        assertThat(gauge("bofast.registry.answers")).isEqualTo(1);

        brokers = Optional.empty();
        registryAnswers = false;

        assertThat(gauge("bofast.kafka.brokers")).isNaN();
        assertThat(gauge("bofast.registry.answers")).isZero();
    }

    @Test
    void deadLettersAreCountedByReason() {
        view.putDeadLetters(Map.of(RejectionReason.INVALID_DATE, 3L));

        assertThat(gauge("bofast.dead.letters", "reason", "invalid-date")).isEqualTo(3);
        assertThat(gauge("bofast.dead.letters", "reason", "undecodable")).isZero();
    }

    @Test
    void departuresAreThoseOfTheViewThatEveryoneSees() {
        view.put(outlook(ALTA, 28));
        view.put(outlook(MunicipalityCode.PROTECTED, 1_000));

        assertThat(gauge("bofast.municipality.departures", "municipality", "5601"))
                .isEqualTo(28);
        assertThat(gauge("bofast.municipality.expected", "municipality", "5601"))
                .isEqualTo(9.8);
        assertThat(gauge("bofast.municipality.departures", "municipality", "0301"))
                .isNaN();
        assertThat(gauge("bofast.nation.departures", "months", "12")).isEqualTo(1_000);
    }

    @Test
    void theRatioIsThatOfTheOutlook() {
        view.put(outlook(ALTA, 28));

        assertThat(gauge("bofast.municipality.ratio", "municipality", "5601")).isEqualTo(1);
        assertThat(gauge("bofast.municipality.ratio", "municipality", "0301")).isNaN();
    }

    @Test
    void attemptsToDeliverAreCountedFromNoneOn() {
        SubscriptionMeters attempts = new SubscriptionMeters(meters);

        attempts.count(Channel.Type.EMAIL, Outcome.RETRIED);

        assertThat(attempts("email", "retried")).isEqualTo(1);
        assertThat(attempts("email", "delivered")).isZero();
        assertThat(attempts("webhook", "retried")).isZero();
    }

    @Test
    void aMessageFailsFromItsFirstAttemptInVainUntilItGetsThrough() {
        MemoryStore store = new MemoryStore();
        Subscription subscription = Examples.webhook(1, "https://example.org/hook");
        store.add(subscription);
        new SubscriptionMeters(meters).watch(store);
        Delivery queued = Delivery.test(MessageId.ofTest(subscription.id(), new byte[16]), subscription.id(), 0, NOW);

        store.keep(List.of(queued));
        assertThat(failing("webhook")).isZero();
        Delivery failed = queued.tried(State.QUEUED, NOW, NOW.plusSeconds(5), "HTTP 503");
        store.keep(List.of(failed));
        assertThat(failing("webhook")).isEqualTo(1);
        assertThat(failing("email")).isZero();
        store.keep(List.of(failed.tried(State.DELIVERED, NOW, NOW, "HTTP 200")));
        assertThat(failing("webhook")).isZero();
    }

    @Test
    void everyMeterHasOneSetOfTagKeys() {
        new SubscriptionMeters(meters).watch(new MemoryStore());

        assertThat(TagKeys.differingIn(meters)).isEmpty();
    }

    private double attempts(String channel, String outcome) {
        return meters.get("bofast.deliveries")
                .tags("channel", channel, "outcome", outcome)
                .counter()
                .count();
    }

    private double failing(String channel) {
        return gauge("bofast.deliveries.failing", "channel", channel);
    }

    private double openSurges(String severity) {
        return gauge("bofast.alerts.open", "rule", "surge", "severity", severity);
    }

    private double openIn(String municipality) {
        return gauge("bofast.municipality.alerts.open", "municipality", municipality);
    }

    private double gauge(String name, String... tags) {
        return meters.get(name).tags(tags).gauge().value();
    }

    private void alert(String id, MunicipalityCode code, ChangeKind kind, Severity severity, String on) {
        LocalDate date = LocalDate.parse(on);
        Evidence evidence = new Evidence(YEAR, 27, 9.8, 2.6, 1.8, 3.9, 1.1, 95, 60, 0.0004, 0.01, 27);
        Circumstances around = Circumstances.NONE;
        view.putAlert(
                id + on,
                new AlertChange(
                        id, Rule.SURGE, code, kind, severity, date, false, evidence, around, Optional.empty(), "1"));
    }

    private static Outlook outlook(MunicipalityCode code, int observed) {
        Measured measured = new Measured(YEAR, observed, observed, 9.84, 1, 0.5, 1.5);
        return new Outlook(
                code, LocalDate.of(2024, 3, 14), 95, 1, 60, measured, measured, List.of(), List.of(), Optional.empty());
    }
}
