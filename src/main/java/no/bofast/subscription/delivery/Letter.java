package no.bofast.subscription.delivery;

import java.time.Instant;
import java.util.List;
import no.bofast.subscription.Delivery;
import no.bofast.subscription.MessageId;
import no.bofast.warning.AlertChange;
import no.bofast.warning.Rule;
import no.bofast.warning.Telling;
import no.bofast.words.Language;

/**
 * What a message says to its reader; what it tells, they may see.
 *
 * @param isExact whether its counts are exact
 * @param items oldest first; none in a test, and of what they may not see any more
 * @param goingOn of a digest, the alerts that its reader was told of before and that go on as they were: their last change
 */
public record Letter(
        MessageId id,
        Delivery.Kind kind,
        Instant since,
        Language language,
        boolean isExact,
        List<Item> items,
        List<Item> goingOn) {

    public Letter {
        items = List.copyOf(items);
        goingOn = List.copyOf(goingOn);
    }

    /** Whether it tells everything of a day or week together. */
    public boolean isDigest() {
        return kind == Delivery.Kind.DIGEST;
    }

    /** Whether it is only a test. */
    public boolean isTest() {
        return kind == Delivery.Kind.TEST;
    }

    /** Whether there is nothing in it that its reader may still see. */
    public boolean isEmpty() {
        return !isTest() && items.isEmpty();
    }

    /**
     * One change of an alert.
     *
     * @param change with counts as the reader may see them
     * @param place name of the municipality
     * @param telling what it says
     */
    public record Item(AlertChange change, boolean isWithdrawn, String place, Telling telling) {

        /** Path of the page that shows the alert: one of a plan is shown where the plan is. */
        public String path() {
            return change.rule() == Rule.DRIFT
                    ? "/municipality/" + change.municipality()
                    : "/alerts/" + change.alertId();
        }

        /** Whether the alert goes on after it. */
        boolean goesOn() {
            return !isWithdrawn && !change.kind().isEnd();
        }
    }
}
