package no.bofast.warning.baseline;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.municipality.ReportingDelay;

/**
 * What is to be expected in a month and those before it, from what was registered when the month began.
 *
 * <p>It stays the same through the month, so that within it only counts move. Three passes: hazards from all past months, and the
 * {@link CaseMix} against them; hazards with that, and past surges found against them; and hazards again with the surges weighted
 * down. A function of the counts and the month; immutable but for the courses, which can follow the counts.
 */
public final class Baseline {

    private final int month;
    private final BaselineSettings settings;
    private final ReportingDelay delay;
    private final double[] shares;
    private final double[][] weights;
    private final CaseMix mix;
    private final Hazards hazards;
    /** By place. */
    private final Course[] courses;

    private final Dispersion dispersion;
    private final Seasons seasons;
    private final boolean ready;

    private Baseline(NationCounts counts, int month, int lags, BaselineSettings settings) {
        this.month = month;
        this.settings = settings;
        this.delay = ReportingDelay.before(month, counts.delays());
        this.shares = sharesAtStart(lags);
        this.weights = new double[counts.country().size()][];
        Arrays.fill(weights, PastSurges.none(lags));
        this.mix = CaseMix.of(counts, month, hazards(counts, CaseMix.NONE), hazardShares(), settings);
        double within = fillWeights(counts);
        this.hazards = hazards(counts, mix);
        this.courses = courses(counts, hazards);
        this.seasons = Seasons.of(courses, settings.hazardMonths());
        this.dispersion = new Dispersion(within, Dispersion.shapeBetween(courses, settings.historyMonths(), within));
        this.ready =
                counts.nation().departures(month - settings.hazardMonths(), month - 1) >= settings.leastDepartures();
    }

    /**
     * The baseline for an open month.
     *
     * @param counts what was registered by the close of the day before it
     * @param lags how many months back courses are to reach
     */
    public static Baseline before(int month, NationCounts counts, int lags, BaselineSettings settings) {
        return new Baseline(counts, month, Math.max(lags, settings.hazardMonths()), settings);
    }

    /** The open month, as a {@link MonthNumber}. */
    public int month() {
        return month;
    }

    public BaselineSettings settings() {
        return settings;
    }

    public ReportingDelay delay() {
        return delay;
    }

    public Dispersion dispersion() {
        return dispersion;
    }

    /** How many times the year's average departures are in a month of the year. */
    public double season(int atMonth) {
        return seasons.factor(atMonth);
    }

    /** Whether the nation has history enough to expect anything from. */
    public boolean isReady() {
        return ready;
    }

    /** The courses of all municipalities, by place, as their counts were when the month began or a course was last {@link #recount}ed. */
    public Course[] courses() {
        return courses;
    }

    /**
     * Has one of the {@link #courses} follow the counts.
     *
     * @param firstMonth the first month of which the municipality's counts have changed
     * @return whether the course tells anything else now
     */
    public boolean recount(NationCounts counts, int place, int firstMonth) {
        List<CohortSeries> cohorts = counts.municipality(place).cohorts();
        return courses[place].recount(firstMonth, cohorts, hazards.perMonth(place), mixOf(place));
    }

    /** The part of a municipality's course that one settlement year has. */
    public Course course(NationCounts counts, int place, int settlementYear) {
        return course(counts.municipality(place).cohortsOf(settlementYear), place, hazards);
    }

    private Course course(List<CohortSeries> cohorts, int place, Hazards expected) {
        return Course.of(cohorts, month, expected.perMonth(place), mixOf(place), shares, weights[place]);
    }

    private IntToDoubleFunction mixOf(int place) {
        return settlementYear -> mix.factor(place, settlementYear);
    }

    private Course[] courses(NationCounts counts, Hazards expected) {
        return places().mapToObj(place -> course(counts.municipality(place).cohorts(), place, expected))
                .toArray(Course[]::new);
    }

    /** Weighs the months, and returns how much counts vary within municipalities. */
    private double fillWeights(NationCounts counts) {
        Course[] courses = courses(counts, hazards(counts, mix));
        double within =
                Dispersion.within(courses, settings.historyMonths(), Seasons.of(courses, settings.hazardMonths()));
        for (int place = 0; place < weights.length; place++) {
            weights[place] = PastSurges.weights(courses[place], settings.surgeResidual(), within);
        }
        return within;
    }

    private Hazards hazards(NationCounts counts, CaseMix of) {
        double[] hazardShares = hazardShares();
        Exposure[] exposures = places().mapToObj(place -> Exposure.of(
                        counts.municipality(place),
                        month,
                        hazardShares,
                        weights[place],
                        year -> of.factor(place, year)))
                .toArray(Exposure[]::new);
        return Hazards.among(counts.country(), exposures, settings);
    }

    /** Of which each is looked at by itself, so that all cores can take part: most of the work as a month begins. */
    private IntStream places() {
        return IntStream.range(0, weights.length).parallel();
    }

    /** By lag, over the months of the hazards. */
    private double[] hazardShares() {
        return Arrays.copyOf(shares, settings.hazardMonths() + 1);
    }

    private double[] sharesAtStart(int lags) {
        long lastKnown = MonthNumber.firstDay(month) - 1;
        double[] atStart = new double[lags + 1];
        for (int lag = 1; lag <= lags; lag++) {
            atStart[lag] = delay.share(lastKnown - MonthNumber.lastDay(month - lag));
        }
        return atStart;
    }
}
