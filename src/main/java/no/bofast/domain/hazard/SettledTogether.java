package no.bofast.domain.hazard;

import java.util.Arrays;
import no.bofast.domain.HazardMeasure;

/**
 * How many were settled in one month, and when those of them who departed or were lost did. Mutable, for one thread.
 *
 * <p>Most are of a family or two, and there are hundreds of thousands of them: only months in which anything happened are kept.
 */
public final class SettledTogether {

    private static final int[] NOTHING = {};

    private int settled;
    /** Months since settlement in which anyone departed or was lost, the first one first. */
    private int[] months = NOTHING;
    /** In those months. */
    private int[] departed = NOTHING;

    private int[] lost = NOTHING;

    /** @param months calendar months since settlement */
    public void add(HazardMeasure measure, int months, int count) {
        if (measure == HazardMeasure.SETTLED) {
            settled += count;
            return;
        }
        int place = placeFor(months);
        int[] happened = measure == HazardMeasure.DEPARTED ? departed : lost;
        happened[place] += count;
    }

    private int placeFor(int month) {
        int place = Arrays.binarySearch(months, month);
        if (place >= 0) {
            return place;
        }
        int missing = -place - 1;
        months = withRoom(months, missing);
        months[missing] = month;
        departed = withRoom(departed, missing);
        lost = withRoom(lost, missing);
        return missing;
    }

    private static int[] withRoom(int[] of, int place) {
        int[] wider = new int[of.length + 1];
        System.arraycopy(of, 0, wider, 0, place);
        System.arraycopy(of, place, wider, place + 1, of.length - place);
        return wider;
    }

    public int settled() {
        return settled;
    }

    /** Those who departed so many months after their settlement. */
    public int departed(int month) {
        int place = Arrays.binarySearch(months, month);
        return place >= 0 ? departed[place] : 0;
    }

    public int lost(int month) {
        int place = Arrays.binarySearch(months, month);
        return place >= 0 ? lost[place] : 0;
    }

    /** Those who had neither departed nor been lost in months before one; nobody before the settlement. */
    public int atRisk(int month) {
        if (month < 0) {
            return 0;
        }
        int remaining = settled;
        for (int i = 0; i < months.length && months[i] < month; i++) {
            remaining -= departed[i] + lost[i];
        }
        return remaining;
    }

    /**
     * Follows those at risk from a month since settlement, none before the settlement itself, to before another: each stretch of months in which their
     * number is the same, and the months in which anyone left them.
     */
    public void follow(int from, int before, Follower follower) {
        int remaining = settled;
        int since = from;
        for (int i = 0; i < months.length && months[i] < before; i++) {
            if (months[i] >= from && departed[i] + lost[i] != 0) {
                follower.atRisk(since, months[i] + 1, remaining);
                follower.happened(months[i], departed[i], lost[i]);
                since = months[i] + 1;
            }
            remaining -= departed[i] + lost[i];
        }
        if (since < before) {
            follower.atRisk(since, before, remaining);
        }
    }

    /** Takes what became of people, by months since their settlement. */
    public interface Follower {
        void atRisk(int from, int before, int people);

        void happened(int months, int departed, int lost);
    }
}
