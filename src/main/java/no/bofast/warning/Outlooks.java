package no.bofast.warning;

import no.bofast.domain.MunicipalityCode;

/** Finds how municipalities and the nation stand on a day. */
final class Outlooks {

    private static final Span THREE = new Span(3, false);
    private static final Span TWELVE = new Span(12, false);

    private final Day day;
    private final double tail;

    Outlooks(Day day, double tail) {
        this.day = day;
        this.tail = tail;
    }

    Outlook of(int place) {
        Usual usual = day.usualBefore(place, TWELVE.throughLag());
        return new Outlook(
                day.counts().country().code(place),
                day.date(),
                day.course(place).atRisk(),
                usual.ratio(),
                usual.months(),
                measured(THREE, day.excess(place, THREE), corrected(place, THREE)),
                measured(TWELVE, day.excess(place, TWELVE), corrected(place, TWELVE)));
    }

    /** All municipalities and {@code 0000} together. */
    Outlook ofNation() {
        int months = 0;
        int atRisk = 0;
        for (int place = 0; place < day.places(); place++) {
            months =
                    Math.max(months, day.usualBefore(place, TWELVE.throughLag()).months());
            atRisk += day.course(place).atRisk();
        }
        return new Outlook(
                MunicipalityCode.PROTECTED, day.date(), atRisk, 1, months, ofNation(THREE), ofNation(TWELVE));
    }

    private Measured ofNation(Span span) {
        int observed = 0;
        double expected = 0;
        double delayDeviation = 0;
        double corrected = 0;
        for (int place = 0; place < day.places(); place++) {
            double own = day.expected(place, span);
            observed += day.observed(place, span);
            expected += own;
            delayDeviation += own * Math.sqrt(day.delayVariance(place, span, own));
            corrected += corrected(place, span);
        }
        double delayVariance = expected > 0 ? delayDeviation * delayDeviation / (expected * expected) : 0;
        double within = day.baseline().dispersion().within();
        return measured(
                span, new Excess(observed, expected, expected, new Usual(1, 1, 0), within, delayVariance), corrected);
    }

    private double corrected(int place, Span span) {
        double sum = 0;
        for (int lag = span.fromLag(); lag <= span.throughLag(); lag++) {
            sum += day.course(place).observed(lag) / day.share(lag);
        }
        return sum;
    }

    private Measured measured(Span span, Excess excess, double corrected) {
        return new Measured(
                span.window(day.month()),
                excess.observed(),
                corrected,
                excess.expected(),
                excess.ratio(),
                excess.lower(tail),
                excess.upper(tail));
    }
}
