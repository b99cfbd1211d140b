package no.bofast.subscription;

import java.time.Instant;

/** Whether a subscriber is told of a change of an alert, and why. */
public sealed interface TellingDecision {

    Reason reason();

    /** At once, together with what was held back of the same alert. */
    record Send(Reason reason) implements TellingDecision {}

    /** With others, not before an instant. */
    record Hold(Reason reason, Instant until) implements TellingDecision {}

    /** Not. */
    record Skip(Reason reason) implements TellingDecision {}

    /** Why. */
    enum Reason {
        /** Sent: a new alert. */
        RAISED,
        /** Sent: an alert that they were told of is over. */
        ENDED,
        /** Sent: what they were told is no longer so. */
        WITHDRAWN,
        /** Sent: an alert rose or fell, and nothing was told of it for a while. */
        CHANGED,
        /** Held: they were told of this alert a short while ago. */
        TOLD_LATELY,
        /** Held: they want everything together. */
        DIGEST,
        /** Skipped: it happened before the monitor was live. */
        HISTORICAL,
        /** Skipped: the subscription is pending, paused or stopped. */
        NOT_ACTIVE,
        /** Skipped: it was published before the subscription began. */
        BEFORE_SUBSCRIPTION,
        /** Skipped: it tells exact counts and they see releases, or the other way about. */
        OTHERWISE_TOLD,
        /** Skipped: another part of the country. */
        ELSEWHERE,
        OTHER_RULE,
        NOT_SEVERE,
        /** Skipped: the end of an alert that they were never told of. */
        NEVER_TOLD,
        /** Skipped: a revision of what they were told. */
        ALREADY_TOLD
    }
}
