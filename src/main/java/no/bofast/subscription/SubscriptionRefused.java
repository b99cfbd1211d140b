package no.bofast.subscription;

/** What was asked can't be done; the message is one sentence for who asked. */
public final class SubscriptionRefused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Why why;

    /** The kind of obstacle. */
    public enum Why {
        /** What was asked makes no sense. */
        INVALID,
        /** Whoever asks may not. */
        FORBIDDEN,
        /** There is no such subscription, or not for whoever asks. */
        UNKNOWN,
        /** It doesn't fit how the subscription stands. */
        CONFLICT,
        /** They have too many. */
        TOO_MANY,
        /** This installation doesn't do it. */
        CLOSED
    }

    public SubscriptionRefused(Why why, String message) {
        super(message);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
