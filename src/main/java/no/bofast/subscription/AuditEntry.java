package no.bofast.subscription;

import java.time.Instant;

/** That somebody did something to a subscription. */
public record AuditEntry(Instant at, SubscriptionId subscription, Action action, Actor actor) {

    /** What was done. */
    public enum Action {
        CREATE,
        /** Its address was asked to prove itself. */
        CHALLENGE,
        CONFIRM,
        PAUSE,
        RESUME,
        ROTATE,
        /** Its owner showed a token, or somebody fetched the public's feed, for the first time of a day or more. */
        SHOW,
        DELETE,
        TEST,
        /** A dead letter is sent again. */
        RESEND,
        /** Given up, since the receiver said that it is gone. */
        STOP,
        /** Deleted, since its address was never proven, or nobody fetches it. */
        EXPIRE
    }
}
