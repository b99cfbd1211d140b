package no.bofast.subscription.delivery;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Subscription;
import no.bofast.subscription.Told;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Rule;
import no.bofast.warning.Severity;

/** Letters to try senders with. */
public final class ExampleLetters {

    private static final AlertNews NEWS = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);

    private ExampleLetters() {}

    /** Tells of a new alert in Alta. */
    public static Letter to(Subscription subscription) {
        return to(subscription, "Alta");
    }

    /** A digest: an alert is new in Trondheim, one of Oslo has ended, and one of Alta goes on. */
    public static Letter digest(Subscription subscription) {
        AlertNews before = news(1, "5601", ChangeKind.RAISED);
        AlertNews fresh = news(2, "5001", ChangeKind.RAISED);
        AlertNews ended = news(3, "0301", ChangeKind.RESOLVED);
        Map<Told, AlertNews> published = Map.of(before.told(), before, fresh.told(), fresh, ended.told(), ended);
        return new Letters(owner -> Audience.NATION, code -> code.toString())
                .write(
                        Examples.digest(subscription.id(), List.of(fresh, ended)),
                        subscription,
                        List.of(Examples.delivered(subscription.id(), before)),
                        told -> Optional.of(published.get(told)));
    }

    private static AlertNews news(int position, String code, ChangeKind kind) {
        return Examples.news(position, code, Rule.SURGE, kind, Severity.WARNING);
    }

    /** Tells of a new alert in a municipality of a name. */
    public static Letter to(Subscription subscription, String place) {
        return new Letters(owner -> Audience.NATION, code -> place)
                .write(Examples.message(subscription.id(), NEWS), subscription, List.of(), told -> Optional.of(NEWS));
    }
}
