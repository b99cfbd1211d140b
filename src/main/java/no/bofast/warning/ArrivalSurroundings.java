package no.bofast.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.RightsPeriod;
import no.bofast.warning.baseline.MunicipalityCounts;

/**
 * Finds the {@link Circumstances} of more arrivals: who came, where from, and with which rights.
 *
 * <p>The arrivals to be expected are spread over the categories of a dimension by who came in the months before, with one more arrival, as in
 * {@link Influx}, of the nation's mix. Where it isn't known of everyone who arrived, as where the counts of earlier months were kept without it,
 * nothing is told.
 */
final class ArrivalSurroundings {

    private final InfluxSettings settings;
    private final Day day;
    private final int place;
    private final MunicipalityCounts counts;
    private final Window window;
    private final int from;
    private final int through;

    ArrivalSurroundings(InfluxSettings settings, Day day, int place, Evidence evidence) {
        this.settings = settings;
        this.day = day;
        this.place = place;
        this.counts = day.counts().municipality(place);
        this.window = evidence.window();
        this.from = MonthNumber.of(window.from());
        this.through = MonthNumber.of(window.through());
    }

    Circumstances circumstances() {
        int arrivals = counts.arrivals(firstBefore(), through);
        int known = Arrays.stream(arrivers(counts, ArrivalDimension.SEX, firstBefore(), through))
                .sum();
        return known == arrivals ? told() : Circumstances.NONE;
    }

    private Circumstances told() {
        int withinIntroduction = counts.arrivals(RightsPeriod.PROGRAMME, from, through);
        int withinGrant = withinIntroduction + counts.arrivals(RightsPeriod.GRANT, from, through);
        return new Circumstances(
                drivers(),
                withinIntroduction,
                withinGrant,
                Surroundings.most(counts.origins(from, through)),
                0,
                0,
                List.of());
    }

    private List<Circumstances.Driver> drivers() {
        double expected = expected();
        List<Circumstances.Driver> drivers = new ArrayList<>();
        for (ArrivalDimension dimension : ArrivalDimension.values()) {
            int[] observed = arrivers(counts, dimension, from, through);
            double[] likely = likely(dimension);
            for (int category = 0; category < observed.length; category++) {
                if (observed[category] != 0 || expected * likely[category] > 0) {
                    drivers.add(new Circumstances.Driver(
                            dimension.label(),
                            dimension.categories().get(category),
                            observed[category],
                            expected * likely[category]));
                }
            }
        }
        return drivers;
    }

    /** What the municipality's own past and the national trend lead to expect, also where more came than were settled. */
    private double expected() {
        Span span = new Span(window.months(), through == day.month());
        return new NationalArrivals(ArrivalGroup.EVERYONE, settings, day, span)
                .excess(place)
                .expected();
    }

    /** Share of each category among those who came before. */
    private double[] likely(ArrivalDimension dimension) {
        int[] own = arrivers(counts, dimension, firstBefore(), from - 1);
        int[] nation = arrivers(day.counts().nation(), dimension, firstBefore(), from - 1);
        double ownAll = Arrays.stream(own).sum();
        double nationAll = Arrays.stream(nation).sum();
        double[] likely = new double[own.length];
        for (int category = 0; category < likely.length; category++) {
            double usual = nationAll > 0 ? nation[category] / nationAll : 0;
            likely[category] = (own[category] + usual) / (ownAll + 1);
        }
        return likely;
    }

    private static int[] arrivers(MunicipalityCounts of, ArrivalDimension dimension, int from, int through) {
        return of.arrivers().sums(dimension, from, through);
    }

    private int firstBefore() {
        return from - settings.historyMonths();
    }
}
