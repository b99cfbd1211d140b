package no.bofast.evaluation;

import java.time.LocalDate;
import java.util.List;

/**
 * Whether and when a planted rise was found.
 *
 * @param firstExtra day of the first departure that the rise added
 * @param delayDays by operating point, days from then to the first alert raised or escalated after it; {@link #NEVER} if there is none
 */
record Detection(RegisterName register, Planted planted, LocalDate firstExtra, List<Integer> delayDays) {

    static final int NEVER = Integer.MAX_VALUE;
}
