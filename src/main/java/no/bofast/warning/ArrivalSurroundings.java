package no.bofast.warning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import no.bofast.domain.ArrivalDimension;
import no.bofast.domain.Arriver;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.RightsPeriod;
import no.bofast.warning.baseline.MunicipalityCounts;

/**
 * Finds the {@link Circumstances} of more arrivals: who came, where from, and with which rights.
 *
 * <p>The arrivals to be expected are spread over the categories of a dimension by who came in the months before, with one more arrival, as in
 * {@link Influx}, of the nation's mix. Where it isn't known of everyone who arrived, as where the counts of earlier months were kept without it,
 * nothing is told; nor is, of a group, what isn't counted together with what makes the group.
 */
final class ArrivalSurroundings {

    private final ArrivalGroup group;
    private final InfluxSettings settings;
    private final Day day;
    private final int place;
    private final MunicipalityCounts counts;
    private final Window window;
    private final int from;
    private final int through;

    ArrivalSurroundings(ArrivalGroup group, InfluxSettings settings, Day day, int place, Evidence evidence) {
        this.group = group;
        this.settings = settings;
        this.day = day;
        this.place = place;
        this.counts = day.counts().municipality(place);
        this.window = evidence.window();
        this.from = MonthNumber.of(window.from());
        this.through = MonthNumber.of(window.through());
    }

    Circumstances circumstances() {
        Optional<Predicate<Arriver>> who = group.who().filter(any -> areArriversKnown());
        OtherArrivals others = new OtherArrivals(group, settings, day, place, window);
        return new Circumstances(
                who.map(this::drivers).orElse(List.of()),
                rights(),
                areRightsKnown() ? Surroundings.most(origins()) : List.of(),
                others.elsewhere());
    }

    private boolean areArriversKnown() {
        return counts.arrivers().ofAnyAge(firstBefore(), through) == counts.arrivals(firstBefore(), through);
    }

    private boolean areRightsKnown() {
        int known =
                Arrays.stream(RightsPeriod.values()).mapToInt(this::withRights).sum();
        return known == counts.arrivals(from, through);
    }

    private int withRights(RightsPeriod rights) {
        return counts.arrivals(rights, from, through);
    }

    private Optional<Circumstances.Rights> rights() {
        if (group.rights().isEmpty() || !areRightsKnown()) {
            return Optional.empty();
        }
        int programme = ofGroup(RightsPeriod.PROGRAMME);
        return Optional.of(new Circumstances.Rights(programme, programme + ofGroup(RightsPeriod.GRANT)));
    }

    private int ofGroup(RightsPeriod rights) {
        return group.rights().contains(rights) ? withRights(rights) : 0;
    }

    private SortedMap<Integer, Integer> origins() {
        SortedMap<Integer, Integer> origins = new TreeMap<>();
        group.rights()
                .forEach(rights -> counts.origins(rights, from, through)
                        .forEach((code, count) -> origins.merge(code, count, Integer::sum)));
        return origins;
    }

    private List<Circumstances.Driver> drivers(Predicate<Arriver> who) {
        double expected = expected();
        List<Circumstances.Driver> drivers = new ArrayList<>();
        for (ArrivalDimension dimension : ArrivalDimension.values()) {
            int[] observed = counts.arrivers().sums(dimension, who, from, through);
            double[] likely = likely(dimension, who);
            for (int category = 0; category < observed.length; category++) {
                if (observed[category] != 0 || expected * likely[category] > 0) {
                    drivers.add(Circumstances.Driver.of(
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
        Span span = new Span(day.month() - through, day.month() - from);
        return new NationalArrivals(group, settings, day, span).excess(place).expected();
    }

    /** Share of each category among those who came before. */
    private double[] likely(ArrivalDimension dimension, Predicate<Arriver> who) {
        int[] own = before(counts, dimension, who);
        int[] nation = before(day.counts().nation(), dimension, who);
        double ownAll = Arrays.stream(own).sum();
        double nationAll = Arrays.stream(nation).sum();
        double[] likely = new double[own.length];
        for (int category = 0; category < likely.length; category++) {
            double usual = nationAll > 0 ? nation[category] / nationAll : 0;
            likely[category] = (own[category] + usual) / (ownAll + 1);
        }
        return likely;
    }

    private int[] before(MunicipalityCounts of, ArrivalDimension dimension, Predicate<Arriver> who) {
        return of.arrivers().sums(dimension, who, firstBefore(), from - 1);
    }

    private int firstBefore() {
        return from - settings.historyMonths();
    }
}
