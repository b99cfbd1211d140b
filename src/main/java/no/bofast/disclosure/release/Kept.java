package no.bofast.disclosure.release;

import java.util.Locale;
import no.bofast.domain.MonthMeasure;

/** What is released of those settled. Stored and sent, so new ones go last. */
public enum Kept {
    SETTLED(MonthMeasure.SETTLED),
    /** Left the municipality of settlement, provisionally or for good. */
    DEPARTED(MonthMeasure.DEPARTURES),
    /** Emigrated or died before they did. */
    LOST(MonthMeasure.LOST);

    private final MonthMeasure measure;

    Kept(MonthMeasure measure) {
        this.measure = measure;
    }

    /** What a month series calls it. */
    public MonthMeasure measure() {
        return measure;
    }

    /** As the tables write it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
