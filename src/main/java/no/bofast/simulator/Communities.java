package no.bofast.simulator;

import no.bofast.domain.CountryGroup;

/** How many people of each country live in each place now: the networks that hold people and draw them. */
final class Communities {

    /** A community of this size has half of the hold that the largest has. */
    private static final double HALF_HOLD = 30;
    /** How much less readily people move away from a large community of their own than from none. */
    private static final double HOLD = 0.15;
    /** How many imagined compatriots everyone finds everywhere, so that no place is out of reach. */
    private static final double ANYWHERE = 12;

    private final int[][] byCountryAndPlace;

    Communities(int places) {
        byCountryAndPlace = new int[CountryGroup.values().length][places];
    }

    void add(CountryGroup country, int place, int people) {
        byCountryAndPlace[country.ordinal()][place] += people;
    }

    /** The factor on the rate of moving away. */
    double hold(CountryGroup country, int place) {
        int people = byCountryAndPlace[country.ordinal()][place];
        return 1 + HOLD / 2 - HOLD * people / (people + HALF_HOLD);
    }

    /** The factor on the weight of a destination: the fourth root of the compatriots there. */
    double draw(CountryGroup country, int place) {
        return fourthRoot(byCountryAndPlace[country.ordinal()][place] + ANYWHERE);
    }

    /** How many times as much a place draws as one without compatriots. */
    double drawBeyondNone(CountryGroup country, int place) {
        return draw(country, place) / fourthRoot(ANYWHERE);
    }

    private static double fourthRoot(double number) {
        return StrictMath.sqrt(StrictMath.sqrt(number));
    }
}
