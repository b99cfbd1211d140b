package no.bofast.warning;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.Municipality;
import no.bofast.warning.baseline.MunicipalityCounts;

/**
 * How many first arrivals the other municipalities had in the months of an alert: whether it is a part of something larger.
 *
 * <p>Null hypotheses: peers and the region follow the trend of all others since the months before, as {@link Influx} has it; all others have as many as
 * in the same months of the two years before. Something larger is named as by {@link Others}. An open month is left out, since what is registered of it is
 * no part of it that is known. Silent of a group where it isn't known of everyone whether they are of it.
 */
final class OtherArrivals {

    private static final int YEAR = 12;
    private static final int YEARS_BEFORE = 2;

    private final ArrivalGroup group;
    private final Day day;
    private final int place;
    private final int from;
    private final int through;
    private final int firstBefore;

    OtherArrivals(ArrivalGroup group, InfluxSettings settings, Day day, int place, Window window) {
        this.group = group;
        this.day = day;
        this.place = place;
        this.from = MonthNumber.of(window.from());
        this.through = Math.min(MonthNumber.of(window.through()), day.month() - 1);
        this.firstBefore = from - settings.historyMonths();
    }

    /** Empty where nothing is expected of them, or it isn't known. */
    Optional<Circumstances.Elsewhere> elsewhere() {
        Municipality own = day.counts().country().municipality(place);
        Sum all = sum(other -> true);
        Sum peers = sum(other -> other.centrality() == own.centrality());
        Sum region = sum(other -> other.region() == own.region());
        boolean isKnown =
                group.isKnown(day.counts().nation(), Math.min(firstBefore, from - YEARS_BEFORE * YEAR), through);
        if (through < from || !isKnown || peers.before() * all.inWindow() == 0 || all.sameMonths() == 0) {
            return Optional.empty();
        }
        double trend = (double) all.inWindow() / all.before();
        List<Circumstances.Wider> wider = new ArrayList<>();
        if (isAbove(region.inWindow(), region.before() * trend, region.before())) {
            wider.add(Circumstances.Wider.REGION);
        }
        if (isAbove(all.inWindow(), all.usual(), all.sameMonths())) {
            wider.add(Circumstances.Wider.NATION);
        }
        return Optional.of(new Circumstances.Elsewhere(
                peers.inWindow() / (peers.before() * trend), all.inWindow() / all.usual(), wider));
    }

    /** @param basis how many arrivals the expected rests on */
    private boolean isAbove(int observed, double expected, int basis) {
        double within = day.dispersionOfPeople();
        Excess excess = new Excess(observed, expected, expected, new Usual(1, 1, 0), within, within / (1 + basis));
        return excess.isAbove(Others.LEAST_RATIO, Others.TAIL);
    }

    private Sum sum(Predicate<Municipality> included) {
        Sum sum = Sum.NOBODY;
        for (int other = 1; other < day.places(); other++) {
            if (other != place && included.test(day.counts().country().municipality(other))) {
                sum = sum.plus(of(day.counts().municipality(other)));
            }
        }
        return sum;
    }

    private Sum of(MunicipalityCounts counts) {
        int sameMonths = 0;
        for (int years = 1; years <= YEARS_BEFORE; years++) {
            sameMonths += group.arrivals(counts, from - years * YEAR, through - years * YEAR);
        }
        return new Sum(
                group.arrivals(counts, from, through), group.arrivals(counts, firstBefore, from - 1), sameMonths);
    }

    /**
     * Arrivals of some municipalities.
     *
     * @param before in the months before the window
     * @param sameMonths in the same months of the years before
     */
    private record Sum(int inWindow, int before, int sameMonths) {

        static final Sum NOBODY = new Sum(0, 0, 0);

        Sum plus(Sum other) {
            return new Sum(inWindow + other.inWindow, before + other.before, sameMonths + other.sameMonths);
        }

        /** As many as in a year before. */
        double usual() {
            return (double) sameMonths / YEARS_BEFORE;
        }
    }
}
