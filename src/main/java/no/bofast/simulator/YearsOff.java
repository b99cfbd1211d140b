package no.bofast.simulator;

import java.util.List;
import no.bofast.domain.Municipality;

/**
 * The years in which a municipality settles nobody: small ones have some, in stretches; none has one since the wave of 2022.
 *
 * <p>The same for every seed. What a municipality does not settle in a year off it settles in its other years of the period.
 */
final class YearsOff {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2021;
    /** How likely a pause is to last another year. */
    private static final double GOES_ON = 0.6;
    /** How much likelier it is never to have settled anyone up to the wave of 2015 and 2016 than to begin a pause. */
    private static final double BEGINS_LATE = 0.35;

    private static final int NOT_BEFORE = 2016;
    private static final int STREAM = 77;

    private final boolean[][] off;
    private final double[][] shareOfPeriod;

    YearsOff(List<Municipality> places, Arrivals arrivals) {
        off = new boolean[places.size()][LAST_YEAR - FIRST_YEAR + 1];
        shareOfPeriod = new double[places.size()][2];
        for (int place = 0; place < off.length; place++) {
            draw(off[place], places.get(place));
            shareOfPeriod[place][SettledTable.EARLY] = share(off[place], 2010, 2016, arrivals);
            shareOfPeriod[place][SettledTable.LATE] = share(off[place], 2017, 2023, arrivals);
        }
    }

    /** How much of its usual share of a year's settlement a municipality takes. */
    double share(int place, int year) {
        double open = shareOfPeriod[place][SettledTable.periodOf(year)];
        return isOff(off[place], year) || open == 0 ? 0 : 1 / open;
    }

    private static void draw(boolean[] off, Municipality place) {
        Dice dice = new Dice(STREAM, place.code().number());
        double begins = beginsAPause(place);
        boolean late = dice.chance(begins * BEGINS_LATE);
        for (int year = 0; year < off.length; year++) {
            boolean pausing = year > 0 && off[year - 1];
            off[year] = dice.chance(pausing ? GOES_ON : begins) || late && FIRST_YEAR + year <= NOT_BEFORE;
        }
    }

    /** How likely a municipality is to begin a pause, a year. */
    private static double beginsAPause(Municipality place) {
        return switch (place.sizeBand()) {
            case FROM_50000 -> 0;
            case FROM_20000 -> 0.004;
            case FROM_10000 -> 0.018;
            case FROM_5000 -> 0.045;
            case FROM_2000 -> 0.08;
            case BELOW_2000 -> 0.16;
        };
    }

    private static double share(boolean[] off, int first, int last, Arrivals arrivals) {
        double open = 0;
        double all = 0;
        for (int year = first; year <= last; year++) {
            all += arrivals.totalIn(year);
            open += isOff(off, year) ? 0 : arrivals.totalIn(year);
        }
        return open / all;
    }

    private static boolean isOff(boolean[] off, int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR && off[year - FIRST_YEAR];
    }
}
