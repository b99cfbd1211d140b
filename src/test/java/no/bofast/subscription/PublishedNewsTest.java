package no.bofast.subscription;

import static no.bofast.subscription.Examples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import no.bofast.testkit.DrivenClock;
import no.bofast.warning.AlertChange;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;
import org.junit.jupiter.api.Test;

/** What is known of the alerts, as they are read. */
class PublishedNewsTest {

    private static final AlertChange RAISED =
            Examples.news(1, ChangeKind.RAISED, Severity.WATCH).change();

    private final DrivenClock clock = new DrivenClock(NOW);
    private final PublishedNews news = new PublishedNews(clock, Duration.ofDays(30));

    @Test
    void aRevisionStandsWhereItsChangeWasPublishedFirst() {
        publish("a", 3, RAISED, false);
        publish("a", 7, RAISED, false);

        assertThat(news.from(0)).extracting(AlertNews::since).containsExactly(3L, 3L);
        assertThat(news.from(0)).extracting(AlertNews::told).containsOnly(told(false, 0));
    }

    @Test
    void whatCameBackBeginsAnew() {
        publish("a", 3, RAISED, false);
        publish("a", 7, RAISED, true);
        publish("a", 9, RAISED, false);
        publish("a", 12, RAISED, false);
        publish("a", 13, RAISED, true);

        assertThat(news.from(0)).extracting(AlertNews::since).containsExactly(3L, 7L, 9L, 9L, 13L);
        assertThat(news.from(0))
                .extracting(AlertNews::told)
                .containsExactly(told(false, 0), told(true, 0), told(false, 1), told(false, 1), told(true, 1));
        assertThat(news.find(told(false, 1))).map(AlertNews::position).contains(12L);
    }

    @Test
    void whatIsReadAgainAfterAFailureChangesNothing() {
        publish("a", 3, RAISED, false);
        publish("a", 7, RAISED, true);
        publish("a", 3, RAISED, false);
        publish("a", 7, RAISED, true);

        assertThat(news.from(0)).extracting(AlertNews::returns).containsExactly(0, 0);
    }

    @Test
    void whatWasPublishedLongAgoIsToldToNobodyNorARevisionOfIt() {
        publish("a", 3, RAISED, false);
        clock.advance(Duration.ofDays(20));
        publish("b", 5, RAISED, false);
        clock.advance(Duration.ofDays(11));

        publish("a", 7, RAISED, false);
        publish("b", 8, RAISED, false);
        publish("a", 9, RAISED, true);

        assertThat(news.from(0)).extracting(AlertNews::position).containsExactly(5L, 8L, 9L);
        assertThat(news.find(told(false, 0))).as("what was told is still known").isPresent();
    }

    @Test
    void anAlertIsOverWhenItHasEndedOrNoneOfItsChangesStands() {
        assertThat(news.isOver(RAISED.alertId())).isTrue();
        publish("a", 1, RAISED, false);
        assertThat(news.isOver(RAISED.alertId())).isFalse();
        publish("b", 2, Examples.news(2, ChangeKind.RESOLVED, Severity.WATCH).change(), false);
        assertThat(news.isOver(RAISED.alertId())).isTrue();
        publish("b", 3, Examples.news(2, ChangeKind.RESOLVED, Severity.WATCH).change(), true);
        assertThat(news.isOver(RAISED.alertId())).isFalse();
        publish("a", 4, RAISED, true);
        assertThat(news.isOver(RAISED.alertId())).isTrue();
    }

    private void publish(String key, long position, AlertChange change, boolean isWithdrawn) {
        news.publish(key, position, clock.instant(), change, isWithdrawn);
    }

    private static Told told(boolean isWithdrawn, int returns) {
        return new Told("a", RAISED.alertId(), RAISED.registerDate(), isWithdrawn, returns);
    }
}
