package no.bofast.warning;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.MunicipalityCode;

/** Finds how municipalities and the nation stand on a day. */
final class Outlooks {

    private static final Span THREE = Span.closed(3);
    private static final Span TWELVE = Span.closed(12);
    private static final int SINGLE_MONTHS = 36;

    private final Day day;
    private final double tail;

    Outlooks(Day day, double tail) {
        this.day = day;
        this.tail = tail;
    }

    /** @param book tells which alerts stand there */
    Outlook of(int place, AlertBook book) {
        Usual usual = day.usualBefore(place, TWELVE.throughLag());
        return new Outlook(
                day.counts().country().code(place),
                day.date(),
                day.course(place).atRisk(),
                usual.ratio(),
                usual.months(),
                lately(place),
                measured(TWELVE, day.excess(place, TWELVE), corrected(place, TWELVE)),
                months(lag -> month(place, lag)),
                book.standing(day, place),
                book.silence(day, place));
    }

    /** The last three closed months of a municipality. */
    Measured lately(int place) {
        return measured(THREE, day.excess(place, THREE), corrected(place, THREE));
    }

    private static List<MonthOutlook> months(IntFunction<MonthOutlook> ofLag) {
        return IntStream.rangeClosed(0, SINGLE_MONTHS)
                .map(place -> SINGLE_MONTHS - place)
                .mapToObj(ofLag)
                .toList();
    }

    private MonthOutlook month(int place, int lag) {
        Excess excess = day.excessAmongPeers(place, lag);
        return month(lag, excess.observed(), excess.mean(), excess.variance());
    }

    private MonthOutlook month(int lag, int observed, double expected, double variance) {
        return new MonthOutlook(MonthNumber.month(day.month() - lag), observed, expected, Math.sqrt(variance));
    }

    /** Levels of municipalities and chance vary each for itself, and what isn't known of the delay all together. */
    private MonthOutlook monthOfNation(int lag) {
        int observed = 0;
        double expected = 0;
        double variance = 0;
        double delayDeviation = 0;
        for (int place = 0; place < day.places(); place++) {
            Excess own = day.excessAmongPeers(place, lag);
            double ofDelay = own.mean() * own.mean() * own.delayVariance();
            observed += own.observed();
            expected += own.mean();
            variance += own.variance() - ofDelay;
            delayDeviation += Math.sqrt(ofDelay);
        }
        return month(lag, observed, expected, variance + delayDeviation * delayDeviation);
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
                MunicipalityCode.PROTECTED,
                day.date(),
                atRisk,
                1,
                months,
                ofNation(THREE),
                ofNation(TWELVE),
                months(this::monthOfNation),
                List.of(),
                Optional.empty());
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
        return measured(span.window(day.month()), excess, corrected, tail);
    }

    static Measured measured(Window window, Excess excess, double corrected, double tail) {
        return new Measured(
                window,
                excess.observed(),
                corrected,
                excess.expected(),
                excess.ratio(),
                excess.lower(tail),
                excess.upper(tail));
    }
}
