package no.bofast.subscription;

/** A change of an alert, or its withdrawal, that a message tells. */
public record Told(String key, String alertId, boolean isWithdrawn) {

    /** The change that a withdrawal takes back. */
    Told taken() {
        return new Told(key, alertId, false);
    }
}
