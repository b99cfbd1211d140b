package no.bofast.forecast;

/**
 * What is known of how many times as often something happens in a place as elsewhere: a Gamma distribution (Clayton and Kaldor 1987,
 * Biometrics 43).
 *
 * @param mean of it
 * @param relativeVariance its variance over its squared mean
 */
record PlaceLevel(double mean, double relativeVariance) {

    /** From what was observed there, each count as good as 1/φ of one. */
    static PlaceLevel of(double observed, double expected, Variation variation) {
        double shape = variation.shapeBetween() + observed / variation.within();
        double rate = variation.shapeBetween() + expected / variation.within();
        return new PlaceLevel(shape / rate, 1 / shape);
    }
}
