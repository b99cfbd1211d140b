package no.bofast.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.RightsRules;

/**
 * Forecasts every municipality from what was counted before a month.
 *
 * <p>Those who leave: the country's hazard by months since settlement, household, country of origin and season ({@link LeavingRates}), times the
 * level of the municipality's peers and its own ({@link Levels}). Those who arrive: those expected to leave elsewhere, by where people of their
 * origin go ({@link FirstDestinations}), and those who move again ({@link LaterMoves}). Those who live there: all of these, what else happens to
 * those who live elsewhere than where they were settled ({@link Elsewhere}), and who is settled, which is an assumption.
 *
 * <p>Counts of months before the first one are taken as known; of the newest two not all is registered, so rates are learnt from those
 * before them. Not told by it: what new rules, wars and housing will do.
 */
public final class Forecaster {

    /** Of what is known of a place that hardly anyone has moved to yet. */
    private static final double LEAST_SHAPE = 0.5;
    /** In a month; far below what anybody is. */
    private static final double LEAST_READY = 1e-9;
    /** Relative variance of the share whom no grant follows: how long ago those were settled who move again is only known roughly. */
    private static final double SHARE_PAST_GRANT = 0.05 * 0.05;

    private static final PlaceLevel KNOWN = new PlaceLevel(1, 0);

    /** Of whom those come who arrive: so many that it doesn't show in their number. */
    private static final IntToDoubleFunction ANYBODY = months -> Double.POSITIVE_INFINITY;

    private final PlacesHistory history;
    private final LearningMonths window;
    private final List<MunicipalityCode> codes;
    private final Levels levels;
    private final HomePath[] homes;
    private final CountryPath path;
    private final FlowVariations variations;
    private final double ofSchoolAge;
    private final SettlementAssumption assumption;
    private final int origin;
    private final int months;
    private final SettlementVariation settling;

    private Forecaster(
            PlacesHistory history, int origin, int months, SettlementAssumption assumption, RightsRules rights) {
        this.history = history;
        this.window = LearningMonths.before(origin);
        this.codes = List.copyOf(history.places().keySet());
        GrantEnds grant = new GrantEnds(rights, history.firstSettlement().orElse(origin), origin + months);
        LeavingRates first = LeavingRates.of(history.places().values(), window);
        LeavingRates rates = first.among(history, Levels.of(history, first, window), window);
        this.levels = Levels.of(history, rates, window);
        this.homes = codes.parallelStream()
                .map(code -> HomePath.of(
                        history.places().get(code).cohorts(),
                        new HomePath.Course(
                                rates, levels.factor(code), grant, month -> assumption.settled(code, month), origin),
                        months))
                .toArray(HomePath[]::new);
        FirstDestinations destinations = FirstDestinations.of(history, window);
        this.path = CountryPath.of(
                new CountryPath.Known(
                        history,
                        codes,
                        homes,
                        destinations,
                        LaterMoves.of(
                                history,
                                destinations.drawn(history, window),
                                window,
                                new LaterMoves.Ahead(origin, months, grant)),
                        Elsewhere.of(history, window),
                        assumption,
                        origin),
                months);
        this.variations =
                FlowVariations.of(history, codes, window, levels.variation().common());
        this.ofSchoolAge = shareOfSchoolAge();
        this.assumption = assumption;
        this.origin = origin;
        this.months = months;
        this.settling = SettlementVariation.of(history, origin);
    }

    /**
     * What is to be expected in some months from one on.
     *
     * @param origin the first month that isn't over
     * @param rights by which the grant ends
     */
    public static List<Forecast> of(
            PlacesHistory history, int origin, int months, SettlementAssumption assumption, RightsRules rights) {
        return new Forecaster(history, origin, months, assumption, rights).forecasts();
    }

    /**
     * How readily people depart, by months since settlement, as learnt before a month.
     *
     * @return more than 0; the same for all if nobody ever departed
     */
    public static IntToDoubleFunction readiness(PlacesHistory history, int origin) {
        LeavingRates rates = LeavingRates.of(history.places().values(), LearningMonths.before(origin));
        return months -> Math.max(LEAST_READY, rates.ready(months));
    }

    /** What settlement that is guessed varies by; 0 in a month for which it is stated. */
    private double[] guessed(int place) {
        MunicipalityCode code = codes.get(place);
        return IntStream.range(0, months)
                .mapToDouble(month -> assumption.isGuess(code, origin + month)
                        ? settling.measured(place, month, assumption.settled(code, origin + month))
                        : 0)
                .toArray();
    }

    private double shareOfSchoolAge() {
        int all = 0;
        int children = 0;
        for (PlaceHistory place : history.places().values()) {
            all += place.arrivals(window.from(), window.before());
            children += place.arrivalsOfSchoolAge().sum(window.from(), window.before());
        }
        return all == 0 ? 0 : (double) children / all;
    }

    private List<Forecast> forecasts() {
        List<Forecast> forecasts = new ArrayList<>();
        for (int place = 0; place < codes.size(); place++) {
            forecasts.addAll(forecasts(place));
        }
        return forecasts;
    }

    private List<Forecast> forecasts(int place) {
        PlaceHistory known = history.places().get(codes.get(place));
        PlaceUncertainty forecast = new PlaceUncertainty(codes.get(place));
        PlaceLevel leaving = levels.own(codes.get(place));
        int arrived = known.arrivals(window.from(), window.before());
        Variation arriving = variations.arrivals();
        PlaceLevel drawing = new PlaceLevel(1, 1 / (LEAST_SHAPE + arrived / arriving.within()));
        double[] arrivals = path.arrivals()[place];
        forecast.addFlow(
                ForecastMeasure.DEPARTURES,
                homes[place].departures(),
                leaving,
                levels.variation(),
                homes[place].people());
        forecast.addFlow(ForecastMeasure.ARRIVALS, arrivals, drawing, arriving, ANYBODY);
        forecast.addPart(
                ForecastMeasure.ARRIVALS_OF_SCHOOL_AGE,
                arrivals,
                drawing,
                variations.ofSchoolAge(),
                known.arrivalsOfSchoolAge().sum(window.from(), window.before()),
                arrived,
                ofSchoolAge);
        forecast.addFlow(
                ForecastMeasure.ARRIVALS_PAST_GRANT,
                path.arrivalsPastGrant()[place],
                new PlaceLevel(drawing.mean(), drawing.relativeVariance() + SHARE_PAST_GRANT),
                variations.pastGrant(),
                ANYBODY);
        forecast.addStock(
                path.stock()[place],
                List.of(
                        new PlaceUncertainty.Flow(
                                -1, homes[place].departures(), leaving, levels.variation(), homes[place].people()),
                        new PlaceUncertainty.Flow(1, arrivals, drawing, arriving, ANYBODY),
                        new PlaceUncertainty.Flow(0, path.other()[place], KNOWN, variations.other(), ANYBODY),
                        new PlaceUncertainty.Flow(1, guessed(place), KNOWN, settling.variation(), ANYBODY)));
        return forecast.forecasts();
    }
}
