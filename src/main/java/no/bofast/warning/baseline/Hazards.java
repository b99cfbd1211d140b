package no.bofast.warning.baseline;

/**
 * Hazards of departing per month, by municipality and years since settlement <i>k</i> ({@code domain.md}, section 7).
 *
 * <p>Peers are the municipalities of the same centrality class, the municipality itself left out. The hazard among peers is
 * drawn towards the national one: with a Gamma prior that weighs as much as <i>a</i> departures,
 * <i>h = (D + a) / (R + a / h<sub>nation</sub>)</i>. The national one (the municipality left out here too) is in the same way drawn
 * towards that of <i>k</i> − 1, so that the oldest cohorts, which have no forerunners, are expected to go on as they did.
 * Assumes that hazards change slowly over the months they are taken from. Immutable.
 */
final class Hazards {

    private final double[][] perMonth;

    private Hazards(double[][] perMonth) {
        this.perMonth = perMonth;
    }

    static Hazards among(Country country, Exposure[] exposures, BaselineSettings settings) {
        Exposure[] classes = new Exposure[Country.CLASSES];
        for (int c = 0; c < classes.length; c++) {
            classes[c] = new Exposure();
        }
        Exposure nation = new Exposure();
        for (int place = 0; place < exposures.length; place++) {
            classes[country.centrality(place)].add(exposures[place]);
            nation.add(exposures[place]);
        }
        double[][] perMonth = new double[exposures.length][];
        for (int place = 0; place < exposures.length; place++) {
            Exposure own = exposures[place];
            Exposure peers = place == 0 ? new Exposure() : classes[country.centrality(place)].without(own);
            perMonth[place] = drawn(peers, national(nation.without(own), settings), settings.priorDepartures());
        }
        return new Hazards(perMonth);
    }

    /** By years since settlement, up to {@link Exposure#MOST_YEARS}. */
    double[] perMonth(int place) {
        return perMonth[place];
    }

    private static double[] national(Exposure nation, BaselineSettings settings) {
        double[] hazards = new double[Exposure.MOST_YEARS + 1];
        double previous = nation.hazardPerMonth();
        for (int years = 0; years < hazards.length; years++) {
            hazards[years] = drawn(nation, years, previous, settings.smoothingDepartures());
            previous = hazards[years];
        }
        return hazards;
    }

    private static double[] drawn(Exposure peers, double[] towards, double priorDepartures) {
        double[] hazards = new double[towards.length];
        for (int years = 0; years < hazards.length; years++) {
            hazards[years] = drawn(peers, years, towards[years], priorDepartures);
        }
        return hazards;
    }

    private static double drawn(Exposure exposure, int years, double towards, double priorDepartures) {
        return towards == 0
                ? 0
                : (exposure.departures[years] + priorDepartures) / (exposure.atRisk[years] + priorDepartures / towards);
    }
}
