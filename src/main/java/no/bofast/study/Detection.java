package no.bofast.study;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether and when a planted rise was found.
 *
 * @param firstExtra day of the first departure that the rise added
 * @param delays by operating point, days from then to the first alert raised or escalated after it; infinite if there is none
 */
record Detection(RegisterName register, Planted planted, LocalDate firstExtra, List<Double> delays) {

    static final double NEVER = Double.POSITIVE_INFINITY;

    double delayDays(int point) {
        return delays.get(point);
    }
}
