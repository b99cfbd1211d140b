package no.bofast.domain.hazard;

import java.util.Arrays;
import no.bofast.domain.HazardMeasure;

/** How many were settled in one month, and when those of them who departed or were lost did. Mutable, for one thread. */
public final class SettledTogether {

    private int settled;
    /** By months since settlement. */
    private int[] departed = new int[24];

    private int[] lost = new int[24];

    /** @param months calendar months since settlement */
    public void add(HazardMeasure measure, int months, int count) {
        if (months >= departed.length) {
            departed = Arrays.copyOf(departed, months * 3 / 2);
            lost = Arrays.copyOf(lost, months * 3 / 2);
        }
        switch (measure) {
            case SETTLED -> settled += count;
            case DEPARTED -> departed[months] += count;
            case LOST -> lost[months] += count;
        }
    }

    public int settled() {
        return settled;
    }

    /** Those who departed so many months after their settlement. */
    public int departed(int months) {
        return months >= 0 && months < departed.length ? departed[months] : 0;
    }

    public int lost(int months) {
        return months >= 0 && months < lost.length ? lost[months] : 0;
    }

    /** Those who had neither departed nor been lost in months before one; nobody before the settlement. */
    public int atRisk(int months) {
        if (months < 0) {
            return 0;
        }
        int remaining = settled;
        for (int month = 0; month < Math.min(months, departed.length); month++) {
            remaining -= departed[month] + lost[month];
        }
        return remaining;
    }
}
