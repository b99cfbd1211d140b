package no.bofast.forecast;

import java.util.List;
import no.bofast.domain.ArrivalOrder;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;

/**
 * How those who leave a region spread over all places: as they go to other regions, there by how people go to places of a centrality class and of a
 * size for their inhabitants, and by the level of each place (Gamma–Poisson, {@link PlaceLevel}). Immutable once learnt.
 *
 * <p>So nobody is sure to draw no one, though no one may have come in years; and few who came at random are not taken for a rule.
 */
final class Pull {

    private static final int REGIONS = Region.values().length;
    private static final int CLASSES = 7;
    /** So many moves spread by inhabitants alone. */
    private static final double IMAGINED = 1;
    /** So many moves draw a size towards 1. */
    private static final double PRIOR = 20;
    /** Small places differ more from what is expected than the large ones, which most of the variance is seen of. */
    private static final double LARGEST_SHAPE = 0.7;

    private final List<Municipality> places;
    /** By region of origin and place: the share of those who leave the region; sums to 1 if anyone left. */
    private final double[][] shares;

    /** By place: how many are to be expected to come in as many months. */
    private final double[] wanted;

    private final double[][] betweenRegions = new double[REGIONS][REGIONS];

    private Pull(List<Municipality> places) {
        this.places = places;
        this.shares = new double[REGIONS][places.size()];
        this.wanted = new double[places.size()];
    }

    /** Of first moves in some months. */
    static Pull of(PlacesHistory history, List<MunicipalityCode> codes, LearningMonths window) {
        Pull pull = new Pull(codes.stream().map(history::facts).toList());
        double[][] came = new double[codes.size()][window.months()];
        for (int place = 0; place < codes.size(); place++) {
            PlaceHistory known = history.places().get(codes.get(place));
            pull.count(known, history, place, window);
            for (int month = 0; month < window.months(); month++) {
                came[place][month] = known.arrivals(ArrivalOrder.FIRST).of(window.from() + month);
            }
        }
        if (Sums.of(pull.betweenRegions) > 0) {
            pull.addImagined();
            pull.share(pull.levels(came));
        }
        return pull;
    }

    private void count(PlaceHistory known, PlacesHistory history, int place, LearningMonths window) {
        known.firstArrivals().forEach((origin, months) -> {
            Municipality from = history.facts(origin);
            if (from != null) {
                betweenRegions[from.region().ordinal()][region(place)] += months.sum(window.from(), window.before());
            }
        });
    }

    /** To each region someone may go. */
    private void addImagined() {
        double[] inhabitants = new double[places.size()];
        for (int place = 0; place < inhabitants.length; place++) {
            inhabitants[place] = places.get(place).population2024();
        }
        double[] ofRegion = sumByRegion(inhabitants);
        for (double[] from : betweenRegions) {
            for (int to = 0; to < REGIONS; to++) {
                from[to] += IMAGINED * ofRegion[to] / Sums.of(inhabitants);
            }
        }
    }

    private int region(int place) {
        return places.get(place).region().ordinal();
    }

    /** What each place draws: what places of its class do for their inhabitants, times its own level. */
    private double[] levels(double[][] came) {
        double[] drawing = byClass(came);
        double[] expected = new double[drawing.length];
        double[] ofRegion = sumByRegion(drawing);
        for (int place = 0; place < expected.length; place++) {
            double toRegion = 0;
            for (double[] from : betweenRegions) {
                toRegion += from[region(place)];
            }
            expected[place] = ofRegion[region(place)] > 0 ? toRegion * drawing[place] / ofRegion[region(place)] : 0;
        }
        Variation variation = Variation.of(came, spread(expected, came)).betweenAtLeast(1 / LARGEST_SHAPE);
        for (int place = 0; place < drawing.length; place++) {
            double level = PlaceLevel.of(Sums.of(came[place]), expected[place], variation)
                    .mean();
            drawing[place] *= level;
            wanted[place] = expected[place] * level;
        }
        return drawing;
    }

    private double[] byClass(double[][] came) {
        double[] arrived = new double[CLASSES];
        double[] inhabitants = new double[CLASSES];
        for (int place = 0; place < came.length; place++) {
            arrived[places.get(place).centrality()] += Sums.of(came[place]);
            inhabitants[places.get(place).centrality()] += places.get(place).population2024();
        }
        double[] drawing = new double[came.length];
        for (int place = 0; place < came.length; place++) {
            int centrality = places.get(place).centrality();
            double perInhabitant = arrived[centrality] / inhabitants[centrality] + IMAGINED / Sums.of(inhabitants);
            drawing[place] = perInhabitant * places.get(place).population2024();
        }
        scaleBySize(drawing, came);
        return drawing;
    }

    /** Small places don't draw as large ones of their centrality do, inhabitant for inhabitant. */
    private void scaleBySize(double[] drawing, double[][] came) {
        double[] arrived = new double[SizeBand.values().length];
        double[] expected = new double[arrived.length];
        for (int place = 0; place < came.length; place++) {
            int size = places.get(place).sizeBand().ordinal();
            arrived[size] += Sums.of(came[place]);
            expected[size] += drawing[place];
        }
        for (int place = 0; place < came.length; place++) {
            int size = places.get(place).sizeBand().ordinal();
            drawing[place] *= (arrived[size] + PRIOR) / (expected[size] + PRIOR);
        }
    }

    private double[] sumByRegion(double[] values) {
        double[] sums = new double[REGIONS];
        for (int place = 0; place < values.length; place++) {
            sums[region(place)] += values[place];
        }
        return sums;
    }

    /** Over the months as the country's are. */
    private static double[][] spread(double[] expected, double[][] came) {
        double all = Sums.of(expected);
        double[][] months = new double[came.length][came.length == 0 ? 0 : came[0].length];
        for (double[] place : came) {
            for (int month = 0; month < place.length; month++) {
                months[0][month] += place[month];
            }
        }
        for (int place = came.length - 1; place >= 0; place--) {
            for (int month = 0; month < months[place].length; month++) {
                months[place][month] = all > 0 ? months[0][month] * expected[place] / all : 0;
            }
        }
        return months;
    }

    private void share(double[] drawing) {
        double[] ofRegion = sumByRegion(drawing);
        for (int from = 0; from < REGIONS; from++) {
            double left = Sums.of(betweenRegions[from]);
            for (int place = 0; place < drawing.length; place++) {
                double toRegion = left > 0 ? betweenRegions[from][region(place)] / left : 0;
                shares[from][place] =
                        ofRegion[region(place)] > 0 ? toRegion * drawing[place] / ofRegion[region(place)] : 0;
            }
        }
    }

    /** By place: how many are to be expected to come in as many months as were seen. */
    double[] wanted() {
        return wanted;
    }

    /** By place, of those who leave a region. */
    double[] from(Region region) {
        return shares[region.ordinal()];
    }
}
