package no.bofast.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a caller is to the monitor. */
public enum Role {
    /** Anyone, without a token. */
    PUBLIC,
    /** One municipality, or several served together. */
    MUNICIPALITY,
    /** The national authority. */
    NATIONAL,
    /** Who runs the monitor: sees how it runs, and of people no more than the public does. */
    OPERATOR;

    /** As token files, configuration and the API write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with a label; empty if there is none. */
    public static Optional<Role> labelled(String label) {
        return Arrays.stream(values())
                .filter(role -> role.label().equals(label))
                .findFirst();
    }
}
