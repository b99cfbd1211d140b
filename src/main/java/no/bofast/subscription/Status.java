package no.bofast.subscription;

/** How a subscription stands. */
public enum Status {
    /** Its address isn't proven yet. */
    PENDING,
    ACTIVE,
    /** Its owner wants to hear nothing for a while. */
    PAUSED,
    /** Given up, since its address is gone. */
    STOPPED;

    /** As the API writes it. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
