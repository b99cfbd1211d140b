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
    /** How likely a pause is to last another year: who has let the school and the flats go begins again slowly. */
    private static final double GOES_ON = 0.7;
    /** In the years before, few were to be settled, and small municipalities weren't asked; from one of these on they were. */
    private static final int FIRST_ASKED_FROM = 2013;

    private static final int FIRST_ASKED_TO = 2015;
    /** How likely one that isn't asked till then is not to be asked before 2022 either. */
    private static final double NOT_AT_ALL = 0.05;
    /** From here on fewer came, and pauses begin the more readily. */
    private static final int AFTER_THE_WAVE = 2017;

    private static final double MORE_AFTER_THE_WAVE = 2;
    private static final int LONG_PAUSE_YEARS = 3;
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
        boolean isLate = dice.chance(isFirstAskedLate(place));
        int first = isLate ? firstAsked(dice) : FIRST_YEAR;
        for (int year = FIRST_YEAR; year <= LAST_YEAR; year++) {
            boolean isPausing = year > first && off[year - 1 - FIRST_YEAR];
            double begins = beginsAPause(place) * (year >= AFTER_THE_WAVE ? MORE_AFTER_THE_WAVE : 1);
            off[year - FIRST_YEAR] = dice.chance(isPausing ? GOES_ON : begins) || year < first;
        }
    }

    private static int firstAsked(Dice dice) {
        int year = dice.between(FIRST_ASKED_FROM, FIRST_ASKED_TO);
        return dice.chance(NOT_AT_ALL) ? LAST_YEAR + 1 : year;
    }

    /** Whether a municipality has a pause of three years or more up to the end of the wave: it has little practice. */
    boolean pauses(int place) {
        int without = 0;
        for (int year = FIRST_YEAR; year < AFTER_THE_WAVE; year++) {
            without = isOff(off[place], year) ? without + 1 : 0;
            if (without == LONG_PAUSE_YEARS) {
                return true;
            }
        }
        return false;
    }

    /** How likely a municipality is to settle nobody until the wave begins. */
    private static double isFirstAskedLate(Municipality place) {
        return switch (place.sizeBand()) {
            case FROM_50000 -> 0;
            case FROM_20000 -> 0.02;
            case FROM_10000 -> 0.08;
            case FROM_5000 -> 0.22;
            case FROM_2000 -> 0.47;
            case BELOW_2000 -> 0.58;
        };
    }

    /** How likely a municipality is to begin a pause, a year. */
    private static double beginsAPause(Municipality place) {
        return switch (place.sizeBand()) {
            case FROM_50000 -> 0;
            case FROM_20000 -> 0.003;
            case FROM_10000 -> 0.01;
            case FROM_5000 -> 0.02;
            case FROM_2000 -> 0.03;
            case BELOW_2000 -> 0.04;
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
