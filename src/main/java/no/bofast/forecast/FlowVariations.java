package no.bofast.forecast;

import java.util.List;
import java.util.function.ToIntBiFunction;
import no.bofast.domain.MonthMeasure;
import no.bofast.domain.MunicipalityCode;

/**
 * How each flow varies by itself: families of four arrive with two children of school age, and whoever comes without grant mostly comes alone.
 * Immutable once learnt.
 *
 * @param other comings and goings but for departures, arrivals and settlement
 */
record FlowVariations(Variation arrivals, Variation ofSchoolAge, Variation pastGrant, Variation other) {

    /**
     * @param common by how much the country's level changes from year to year
     */
    static FlowVariations of(
            PlacesHistory history, List<MunicipalityCode> codes, LearningMonths window, double common) {
        return new FlowVariations(
                of(history, codes, window, common, (place, month) -> place.arrivals(month, month + 1)),
                of(
                        history,
                        codes,
                        window,
                        common,
                        (place, month) -> place.arrivalsOfSchoolAge().of(month)),
                of(history, codes, window, common, (place, month) -> place.arrivalsPastGrant(month, month + 1)),
                of(history, codes, window, common, FlowVariations::otherwise));
    }

    private static Variation of(
            PlacesHistory history,
            List<MunicipalityCode> codes,
            LearningMonths window,
            double common,
            ToIntBiFunction<PlaceHistory, Integer> flow) {
        double[][] observed = new double[codes.size()][window.months()];
        for (int place = 0; place < observed.length; place++) {
            PlaceHistory of = history.places().get(codes.get(place));
            for (int month = 0; month < window.months(); month++) {
                observed[place][month] = flow.applyAsInt(of, window.from() + month);
            }
        }
        return Variation.aroundCountry(observed, common);
    }

    private static int otherwise(PlaceHistory place, int month) {
        return Math.max(
                        0,
                        place.of(MonthMeasure.OUT_MOVES).of(month)
                                - place.of(MonthMeasure.DEPARTURES).of(month))
                + place.of(MonthMeasure.EMIGRATED).of(month)
                + place.of(MonthMeasure.DIED).of(month)
                + place.of(MonthMeasure.IMMIGRATED).of(month);
    }
}
