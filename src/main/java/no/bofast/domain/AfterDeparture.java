package no.bofast.domain;

import java.util.Locale;

/** What became of those who departed ({@code domain.md}, section 4: onward and return moves). */
public enum AfterDeparture {
    /** Departures, provisional ones included. */
    DEPARTED,
    /** The first later secondary move that doesn't lead back. */
    MOVED_ON,
    /** The first later secondary move to what stands for the municipality of settlement. */
    CAME_BACK;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
