package no.bofast.subscription;

import static no.bofast.subscription.Examples.NOW;
import static no.bofast.subscription.Examples.news;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.TellingDecision.Hold;
import no.bofast.subscription.TellingDecision.Reason;
import no.bofast.subscription.TellingDecision.Send;
import no.bofast.subscription.TellingDecision.Skip;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

class DeciderTest {

    private static final Channel MAIL = new Channel.Email("someone@example.org");
    private static final Decider DECIDER =
            new Decider(code -> code.toString().substring(0, 2), owner -> Audience.NATION);
    private static final Pace A_DAY = Examples.every(Duration.ofHours(24));

    private final Subscription everything = Examples.subscription(MAIL, Interest.EVERYTHING, A_DAY);
    private final AlertNews raised = news(1, ChangeKind.RAISED, Severity.WATCH);

    @Test
    void whoSeesReleasesIsToldOfWhatWasFoundInThemAndOfNothingElse() {
        Decider toThePublic = new Decider(code -> "56", owner -> Audience.EVERYONE);
        AlertNews exact = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);

        Subscription subscription = everything;

        assertThat(toThePublic.decide(subscription, exact, untold(), NOW)).isEqualTo(new Skip(Reason.OTHERWISE_TOLD));
        assertThat(toThePublic.decide(subscription, Examples.released(exact), untold(), NOW))
                .isEqualTo(new Send(Reason.RAISED));
        assertThat(DECIDER.decide(subscription, Examples.released(exact), untold(), NOW))
                .isEqualTo(new Skip(Reason.OTHERWISE_TOLD));
    }

    @Test
    void aNewAlertIsToldAtOnce() {
        assertThat(decide(everything, raised, untold())).isEqualTo(new Send(Reason.RAISED));
    }

    @Test
    void theEndOfAnAlertThatWasToldIsToldAtOnce() {
        assertThat(decide(everything, news(2, ChangeKind.RESOLVED, Severity.WATCH), told(raised)))
                .isEqualTo(new Send(Reason.ENDED));
        assertThat(decide(everything, news(2, ChangeKind.RETRACTED, Severity.WATCH), told(raised)))
                .isEqualTo(new Send(Reason.ENDED));
    }

    @Test
    void theEndOfAnAlertThatWasNeverToldIsNotTold() {
        assertThat(decide(everything, news(2, ChangeKind.RESOLVED, Severity.CRITICAL), untold()))
                .isEqualTo(new Skip(Reason.NEVER_TOLD));
    }

    @Test
    void anEscalationSoonAfterWaitsForTheInterval() {
        AlertNews escalated = news(2, ChangeKind.ESCALATED, Severity.CRITICAL);

        assertThat(decide(everything, escalated, told(raised)))
                .isEqualTo(new Hold(Reason.TOLD_LATELY, NOW.plus(Duration.ofHours(24))));
        assertThat(DECIDER.decide(everything, escalated, told(raised), NOW.plus(Duration.ofHours(24))))
                .isEqualTo(new Send(Reason.CHANGED));
    }

    @Test
    void withoutAnIntervalNothingWaits() {
        Subscription eager = Examples.subscription(MAIL, Interest.EVERYTHING, Examples.every(Duration.ZERO));

        assertThat(decide(eager, news(2, ChangeKind.EASED, Severity.WATCH), told(raised)))
                .isEqualTo(new Send(Reason.CHANGED));
    }

    @Test
    void aDigestHoldsEverythingUntilTheMorningInNorway() {
        Subscription daily = Examples.subscription(MAIL, Interest.EVERYTHING, new Pace(Duration.ZERO, Digest.DAILY));
        Subscription weekly = Examples.subscription(MAIL, Interest.EVERYTHING, new Pace(Duration.ZERO, Digest.WEEKLY));

        assertThat(decide(daily, raised, untold()))
                .isEqualTo(new Hold(Reason.DIGEST, Instant.parse("2024-03-02T06:00:00Z")));
        assertThat(decide(weekly, raised, untold()))
                .isEqualTo(new Hold(Reason.DIGEST, Instant.parse("2024-03-04T06:00:00Z")));
    }

    @Test
    void theMorningMovesWithTheClocksOfNorway() {
        assertThat(Digest.DAILY.after(Instant.parse("2024-03-30T12:00:00Z")))
                .isEqualTo(Instant.parse("2024-03-31T05:00:00Z"));
        assertThat(Digest.DAILY.after(Instant.parse("2024-10-26T12:00:00Z")))
                .isEqualTo(Instant.parse("2024-10-27T06:00:00Z"));
    }

    @Test
    void aFeedIsNeverGrouped() {
        Subscription feed = Examples.subscription(
                new Channel.Feed(), Interest.EVERYTHING, new Pace(Duration.ofHours(24), Digest.DAILY));

        assertThat(decide(feed, news(2, ChangeKind.ESCALATED, Severity.CRITICAL), told(raised)))
                .isEqualTo(new Send(Reason.CHANGED));
    }

    @Test
    void historicalAlertsGoToNobody() {
        assertThat(decide(everything, historical(raised), untold())).isEqualTo(new Skip(Reason.HISTORICAL));
    }

    @Test
    void onlyActiveSubscriptionsAreTold() {
        Subscription paused = everything.inactive(Status.PAUSED, "", NOW);

        assertThat(decide(paused, raised, untold())).isEqualTo(new Skip(Reason.NOT_ACTIVE));
    }

    @Test
    void whatWasPublishedBeforeTheSubscriptionIsNotTold() {
        assertThat(decide(everything.active(2, NOW), raised, untold())).isEqualTo(new Skip(Reason.BEFORE_SUBSCRIPTION));
    }

    @Test
    void aRevisionOfWhatWasToldIsNotTold() {
        AlertNews revision = news(1, ChangeKind.RAISED, Severity.WATCH);

        assertThat(decide(everything, revision, told(raised))).isEqualTo(new Skip(Reason.ALREADY_TOLD));
    }

    @Test
    void aRevisionOfWhatWasPublishedBeforeTheSubscriptionIsNotTold() {
        AlertNews revision = AlertNews.after(Optional.of(raised), raised.key(), 9, raised.change(), false);

        assertThat(decide(everything.active(5, NOW), revision, untold()))
                .isEqualTo(new Skip(Reason.BEFORE_SUBSCRIPTION));
    }

    @Test
    void aChangeThatWasTakenBackAndCameBackIsToldAgainInAMessageOfItsOwn() {
        AlertNews withdrawn = Examples.withdrawn(raised, 2);
        AlertNews back = AlertNews.after(Optional.of(withdrawn), raised.key(), 3, raised.change(), false);

        assertThat(decide(everything, back, told(raised, withdrawn))).isEqualTo(new Send(Reason.RAISED));
        assertThat(decide(everything.active(3, NOW), back, untold())).isEqualTo(new Send(Reason.RAISED));
        assertThat(Stream.of(raised, withdrawn, back).map(news -> MessageId.of(Examples.id(1), news.told())))
                .doesNotHaveDuplicates();
    }

    @Test
    void whoWasToldIsToldWhenItIsTakenBackAndNobodyElse() {
        AlertNews withdrawn = Examples.withdrawn(raised, 2);

        assertThat(decide(everything, withdrawn, told(raised))).isEqualTo(new Send(Reason.WITHDRAWN));
        assertThat(decide(everything, withdrawn, told(raised, withdrawn))).isEqualTo(new Skip(Reason.ALREADY_TOLD));
        assertThat(decide(everything, withdrawn, untold())).isEqualTo(new Skip(Reason.NEVER_TOLD));
    }

    @Test
    void municipalitiesAndCountiesAddUp() {
        Coverage coverage = new Coverage(Set.of(Examples.ALTA), Set.of("18"));
        Subscription some = Examples.subscription(MAIL, new Interest(coverage, Set.of(), Severity.WATCH), A_DAY);

        assertThat(decide(some, raised, untold())).isEqualTo(new Send(Reason.RAISED));
        assertThat(decide(some, in("1860"), untold())).isEqualTo(new Send(Reason.RAISED));
        assertThat(decide(some, in("5603"), untold())).isEqualTo(new Skip(Reason.ELSEWHERE));
    }

    @Test
    void onlyTheRulesAskedForAreTold() {
        Interest influx = new Interest(Coverage.WHOLE_COUNTRY, Set.of(Rule.INFLUX), Severity.WATCH);

        assertThat(decide(Examples.subscription(MAIL, influx, A_DAY), raised, untold()))
                .isEqualTo(new Skip(Reason.OTHER_RULE));
    }

    @Test
    void aGroupIsToldOnlyToThoseWhoNameIt() {
        AlertNews pupils = news(1, "5601", Rule.INFLUX_SCHOOL, ChangeKind.RAISED, Severity.WATCH);
        Interest school = new Interest(Coverage.WHOLE_COUNTRY, Set.of(Rule.INFLUX_SCHOOL), Severity.WATCH);
        Interest everyone = new Interest(Coverage.WHOLE_COUNTRY, Set.of(Rule.INFLUX), Severity.WATCH);

        assertThat(decide(Examples.subscription(MAIL, Interest.EVERYTHING, A_DAY), pupils, untold()))
                .isEqualTo(new Skip(Reason.OTHER_RULE));
        assertThat(decide(Examples.subscription(MAIL, everyone, A_DAY), pupils, untold()))
                .isEqualTo(new Skip(Reason.OTHER_RULE));
        assertThat(decide(Examples.subscription(MAIL, school, A_DAY), pupils, untold()))
                .isEqualTo(new Send(Reason.RAISED));
        assertThat(decide(Examples.subscription(MAIL, school, A_DAY), raised, untold()))
                .isEqualTo(new Skip(Reason.OTHER_RULE));
    }

    @Test
    void aMildAlertIsToldWhenItGetsSevereAndThenToItsEnd() {
        Interest grave = new Interest(Coverage.WHOLE_COUNTRY, Set.of(), Severity.WARNING);
        Subscription careful = Examples.subscription(MAIL, grave, A_DAY);
        AlertNews escalated = news(2, ChangeKind.ESCALATED, Severity.WARNING);

        assertThat(decide(careful, raised, untold())).isEqualTo(new Skip(Reason.NOT_SEVERE));
        assertThat(decide(careful, escalated, untold())).isEqualTo(new Send(Reason.CHANGED));
        assertThat(decide(careful, news(3, ChangeKind.RESOLVED, Severity.WATCH), told(escalated)))
                .isEqualTo(new Send(Reason.ENDED));
    }

    @Test
    void whatWasTooMildStaysUntoldWhenItIsDecidedAgainAfterARestart() {
        Interest grave = new Interest(Coverage.WHOLE_COUNTRY, Set.of(), Severity.WARNING);
        AlertNews escalated = news(2, ChangeKind.ESCALATED, Severity.WARNING);

        assertThat(decide(Examples.subscription(MAIL, grave, A_DAY), raised, told(escalated)))
                .isEqualTo(new Skip(Reason.NOT_SEVERE));
    }

    private static TellingDecision decide(Subscription subscription, AlertNews news, History history) {
        return DECIDER.decide(subscription, news, history, NOW);
    }

    private static AlertNews in(String code) {
        return news(1, code, Rule.SURGE, ChangeKind.RAISED, Severity.WATCH);
    }

    private static History untold() {
        return new History();
    }

    private static History told(AlertNews... told) {
        History history = new History();
        for (AlertNews news : told) {
            history.put(Delivery.gathering(Examples.id(1), Delivery.Kind.ALERT, news, NOW, NOW)
                    .queued(0, NOW));
        }
        return history;
    }

    private static AlertNews historical(AlertNews news) {
        AlertChange change = news.change();
        return AlertNews.first(
                news.key(),
                news.position(),
                new AlertChange(
                        change.alertId(),
                        change.rule(),
                        change.municipality(),
                        change.kind(),
                        change.severity(),
                        LocalDate.of(2015, 1, 1),
                        true,
                        change.evidence(),
                        change.circumstances(),
                        change.course(),
                        change.detectorVersion()));
    }
}
