package no.bofast.simulator;

import java.util.List;
import java.util.function.Function;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;

/**
 * Where the authorities settle people: by year and region, as much in municipalities of each class as the published totals
 * say, more in some than in others, and in small ones with years off.
 */
final class SettlementPlan {

    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2023;
    /** Spread of people settled per inhabitant among municipalities of one class (on the log scale). */
    private static final double SPREAD_OF_INTENSITY = 0.39;

    private final List<Municipality> places;
    private final YearsOff yearsOff;
    private final double[][] weightsByPeriod;
    private final double[][][] cumulatedByYearAndRegion =
            new double[LAST_YEAR - FIRST_YEAR + 1][Region.values().length][];

    /** Made when it is asked for. */
    private final double[][] shareByYear = new double[LAST_YEAR - FIRST_YEAR + 1][];

    SettlementPlan(List<Municipality> places, NamedPlaces named, SettledTable settled, Arrivals arrivals) {
        this.places = places;
        this.yearsOff = new YearsOff(places, arrivals);
        double[] seeds = seeds(named);
        this.weightsByPeriod = new double[][] {
            rake(seeds.clone(), SettledTable.EARLY, settled), rake(seeds.clone(), SettledTable.LATE, settled)
        };
    }

    /** The index of a municipality of the region. */
    int draw(Dice dice, int year, Region region) {
        int known = Math.max(FIRST_YEAR, Math.min(year, LAST_YEAR)) - FIRST_YEAR;
        double[][] ofYear = cumulatedByYearAndRegion[known];
        if (ofYear[region.ordinal()] == null) {
            ofYear[region.ordinal()] = cumulated(FIRST_YEAR + known, region);
        }
        return dice.pick(ofYear[region.ordinal()]);
    }

    /** The number of municipalities. */
    int size() {
        return places.size();
    }

    MunicipalityCode code(int place) {
        return places.get(place).code();
    }

    /** Which part of all those settled in a year a municipality settles, as far as is planned. */
    double shareOf(int place, int year) {
        int known = Math.max(FIRST_YEAR, Math.min(year, LAST_YEAR));
        if (shareByYear[known - FIRST_YEAR] == null) {
            shareByYear[known - FIRST_YEAR] = shares(known);
        }
        return shareByYear[known - FIRST_YEAR][place];
    }

    private double[] shares(int year) {
        double[] planned = weightsByPeriod[SettledTable.periodOf(year)];
        double[] shares = new double[places.size()];
        double all = 0;
        for (int place = 0; place < shares.length; place++) {
            shares[place] = planned[place] * yearsOff.share(place, year);
            all += shares[place];
        }
        for (int place = 0; place < shares.length; place++) {
            shares[place] /= all;
        }
        return shares;
    }

    /** How many people each place is to settle in all, by its index. */
    double[] planned() {
        double[] planned = new double[places.size()];
        for (int place = 0; place < planned.length; place++) {
            planned[place] = weightsByPeriod[SettledTable.EARLY][place] + weightsByPeriod[SettledTable.LATE][place];
        }
        return planned;
    }

    private double[] cumulated(int year, Region region) {
        double[] weights = new double[places.size()];
        double[] planned = weightsByPeriod[SettledTable.periodOf(year)];
        for (int place = 0; place < weights.length; place++) {
            boolean there = places.get(place).region() == region;
            weights[place] = there ? planned[place] * yearsOff.share(place, year) : 0;
        }
        return Dice.cumulate(weights);
    }

    private double[] seeds(NamedPlaces named) {
        double[] latent = Latent.numbers(places, "settlement");
        double[] seeds = new double[places.size()];
        for (int place = 0; place < seeds.length; place++) {
            Municipality municipality = places.get(place);
            seeds[place] = municipality.population2024()
                    * StrictMath.exp(SPREAD_OF_INTENSITY * latent[place])
                    * named.of(municipality.code()).intensity();
        }
        return seeds;
    }

    private double[] rake(double[] weights, int period, SettledTable settled) {
        Raking raking = new Raking(weights);
        addMargin(raking, "centrality", period, settled, place -> Integer.toString(place.centrality()));
        addMargin(
                raking, "size_band", period, settled, place -> place.sizeBand().label());
        addMargin(raking, "region", period, settled, place -> place.region().label());
        return raking.fit();
    }

    private void addMargin(
            Raking raking,
            String dimension,
            int period,
            SettledTable settled,
            Function<Municipality, String> categoryOf) {
        List<String> categories = places.stream().map(categoryOf).distinct().toList();
        double[] targets = categories.stream()
                .mapToDouble(category -> target(settled, period, dimension, category))
                .toArray();
        raking.margin(place -> categories.indexOf(categoryOf.apply(places.get(place))), targets);
    }

    private static double target(SettledTable settled, int period, String dimension, String category) {
        double early = settled.early(dimension, category);
        return period == SettledTable.EARLY ? early : settled.both(SettledTable.ALL, dimension, category) - early;
    }
}
