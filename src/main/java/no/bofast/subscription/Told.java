package no.bofast.subscription;

import java.time.LocalDate;

/**
 * A change of an alert, or its withdrawal, that a message tells.
 *
 * @param registerDate of the change; an alert has at most one a day, so this orders them
 * @param returns how often the change was taken back before, and came back
 */
public record Told(String key, String alertId, LocalDate registerDate, boolean isWithdrawn, int returns) {

    /** The change that a withdrawal takes back. */
    Told taken() {
        return new Told(key, alertId, registerDate, false, returns);
    }
}
