package no.bofast.http.figures;

import java.time.YearMonth;
import java.util.Optional;
import no.bofast.warning.MonthOutlook;
import no.bofast.warning.Outlook;

/**
 * What was to be expected of a month's departures.
 *
 * @param count null where nothing has been evaluated, and so are its bounds
 * @param lower the count is this or more, but for a probability of one in forty, if all is as among peers
 * @param upper the same the other way
 */
record Expectation(Double count, Integer lower, Integer upper) {

    static final Expectation NONE = new Expectation(null, null, null);

    private static final double TAIL = 0.025;

    static Expectation of(YearMonth month, Optional<Outlook> outlook) {
        return outlook.flatMap(known -> known.month(month).map(Expectation::of)).orElse(NONE);
    }

    static Expectation of(MonthOutlook month) {
        return new Expectation(Payloads.rounded(month.expected(), 1), month.lower(TAIL), month.upper(TAIL));
    }
}
