package no.bofast.simulator;

import no.bofast.domain.Ground;

/**
 * When those settled had been given leave to stay: refugees who are flown in come soon after it, who asked for asylum waits in a centre for months, and
 * from Ukraine people are settled within weeks. Chosen, not fitted.
 */
final class Permits {

    private static final long STREAM = 0x9E24L << 32;
    private static final int LEAST_DAYS = 14;
    private static final double OF_ASYLUM = 150;
    private static final double OF_OTHERS = 60;
    private static final int MOST_DAYS = 900;

    private Permits() {}

    static void tell(Person person, Registrar registrar, long seed) {
        Dice dice = new Dice(seed, STREAM + person.number);
        double mean = person.profile.ground() == Ground.ASYLUM ? OF_ASYLUM : OF_OTHERS;
        int waited = Math.min(MOST_DAYS, LEAST_DAYS + (int) dice.exponential(mean));
        registrar.permitted(person, person.settledOn - waited, dice);
    }
}
