package no.bofast.cli.options;

import java.util.Locale;

/** A format in which register events can be read from files. */
public enum Format {
    NDJSON,
    SETTLEMENTS,
    FREG,
    MAPPED;

    /** As {@code --format} names it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
