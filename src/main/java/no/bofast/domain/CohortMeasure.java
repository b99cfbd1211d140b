package no.bofast.domain;

import java.util.Locale;

/** What is counted in a cohort cell. */
public enum CohortMeasure {
    SETTLED,
    /** Left the municipality of settlement for good (confirmed departure). */
    DEPARTED,
    /** Left it within the first year, not yet confirmed. */
    PROVISIONAL,
    /** Lost to follow-up by emigration while at risk. */
    EMIGRATED,
    /** Lost to follow-up by death while at risk. */
    DIED;

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
