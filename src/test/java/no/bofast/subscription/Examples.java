package no.bofast.subscription;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.Audience;
import no.bofast.domain.MunicipalityCode;
import no.bofast.warning.AlertChange;
import no.bofast.warning.AlertCourse;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Circumstances;
import no.bofast.warning.Evidence;
import no.bofast.warning.Measured;
import no.bofast.warning.Moment;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;
import no.bofast.warning.Window;
import no.bofast.words.Language;

/** Subscriptions and alerts to try rules on. */
public final class Examples {

    private static final Window AUTUMN = new Window(YearMonth.of(2023, 10), YearMonth.of(2023, 12));
    private static final Evidence EVIDENCE =
            new Evidence(AUTUMN, 25, 10, 2.4, 1.6, 3.3, 1.1, 400, 60, 0.0001, 0.01, 25);

    public static final Instant NOW = Instant.parse("2024-03-01T10:00:00Z");
    public static final MunicipalityCode ALTA = MunicipalityCode.of("5601");
    public static final String KEY = "a key for tests that is long enough to be one";

    private Examples() {}

    public static SubscriptionId id(int number) {
        return SubscriptionId.of(new byte[] {1, (byte) number});
    }

    /** Active from the first alert on. */
    public static Subscription subscription(Channel channel, Interest interest, Pace pace) {
        return subscription(1, channel, interest, pace, Owner.PUBLIC);
    }

    public static Subscription subscription(int number, Channel channel, Interest interest, Pace pace, Owner owner) {
        return Subscription.pending(id(number), interest, channel, Language.of("en"), pace, owner, NOW)
                .active(0, NOW);
    }

    public static Subscription webhook(int number, String url) {
        return subscription(
                number, new Channel.Webhook(URI.create(url)), Interest.EVERYTHING, Pace.DEFAULT, Owner.PUBLIC);
    }

    public static Pace every(Duration interval) {
        return new Pace(interval, Digest.NONE);
    }

    public static Owner municipality() {
        return Owner.organisation("token:alta", new Audience.Municipality(Set.of(ALTA)), NOW);
    }

    /** A change of the alert {@code SURGE-5601-…} at a position, found on a day of 2024. */
    public static AlertNews news(long position, ChangeKind kind, Severity severity) {
        return news(position, "5601", Rule.SURGE, kind, severity);
    }

    public static AlertNews news(long position, String code, Rule rule, ChangeKind kind, Severity severity) {
        String alert = rule + "-" + code + "-2024-01-01";
        LocalDate date = LocalDate.of(2024, 1, 1).plusDays(position);
        AlertChange change = new AlertChange(
                alert,
                rule,
                MunicipalityCode.of(code),
                kind,
                severity,
                date,
                false,
                EVIDENCE,
                new Circumstances(
                        List.of(),
                        Optional.of(new Circumstances.Rights(5, 10)),
                        List.of(),
                        Optional.of(new Circumstances.Elsewhere(1, 1, List.of()))),
                Optional.of(course(rule, date, severity)),
                "1");
        return AlertNews.first("alert|" + alert + "|" + date + "|" + kind, position, change);
    }

    private static AlertCourse course(Rule rule, LocalDate date, Severity severity) {
        Moment moment = new Moment(date, rule, severity, EVIDENCE);
        return new AlertCourse(moment, moment, new Measured(AUTUMN, 25, 25, 10, 2.4, 1.6, 3.3), Optional.empty());
    }

    /** A message that tells a change, queued and not tried yet. */
    public static Delivery message(SubscriptionId to, AlertNews news) {
        return Delivery.gathering(to, Delivery.Kind.ALERT, news, NOW, NOW).queued(news.position() - 1, NOW);
    }

    /** A digest that tells changes, queued and not tried yet. */
    public static Delivery digest(SubscriptionId to, List<AlertNews> news) {
        Delivery digest = Delivery.gathering(to, Delivery.Kind.DIGEST, news.get(0), NOW, NOW);
        for (AlertNews next : news.subList(1, news.size())) {
            digest = digest.and(next);
        }
        return digest.queued(news.get(0).position() - 1, NOW);
    }

    /** A message that tells a change, and was taken. */
    public static Delivery delivered(SubscriptionId to, AlertNews news) {
        return message(to, news).tried(Delivery.State.DELIVERED, NOW, NOW, "published");
    }

    /** The same, found in what was released. */
    public static AlertNews released(AlertNews news) {
        return AlertNews.first(
                news.key(),
                news.position(),
                news.change().releasedOn(news.change().registerDate()));
    }

    public static AlertNews withdrawn(AlertNews news, long position) {
        return AlertNews.after(Optional.of(news), news.key(), position, news.change(), true);
    }
}
