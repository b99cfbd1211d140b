package no.bofast.subscription.delivery;

import java.util.Optional;
import no.bofast.disclosure.Audience;
import no.bofast.subscription.AlertNews;
import no.bofast.subscription.Examples;
import no.bofast.subscription.Subscription;
import no.bofast.warning.ChangeKind;
import no.bofast.warning.Severity;

/** Letters to try senders with. */
public final class ExampleLetters {

    private static final AlertNews NEWS = Examples.news(1, ChangeKind.RAISED, Severity.WARNING);

    private ExampleLetters() {}

    /** Tells of a new alert in Alta. */
    public static Letter to(Subscription subscription) {
        return to(subscription, "Alta");
    }

    /** Tells of a new alert in a municipality of a name. */
    public static Letter to(Subscription subscription, String place) {
        return new Letters(owner -> Audience.NATION, code -> place)
                .write(Examples.message(subscription.id(), NEWS), subscription, told -> Optional.of(NEWS));
    }
}
