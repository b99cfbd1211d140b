package no.bofast.study;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether and when a planted rise was found.
 *
 * @param firstExtra day of the first departure or arrival that the rise added
 * @param endDays at the default thresholds, days from the last one of the rise to the end of the alert that told of it; infinite if it
 *     wasn't told of, or stands at the end of the register
 * @param delays by operating point (of arrivals at the default thresholds only), days from then to the first alert raised or escalated after it; infinite if there is none
 */
record Detection(RegisterName register, Planted planted, LocalDate firstExtra, double endDays, List<Double> delays) {

    static final double NEVER = Double.POSITIVE_INFINITY;

    double delayDays(int point) {
        return delays.get(point);
    }
}
