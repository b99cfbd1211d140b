package no.bofast.forecast;

import java.util.stream.IntStream;
import no.bofast.domain.MonthNumber;
import no.bofast.domain.RightsRules;

/**
 * The last month in which the grant follows those settled in a month, asked of the rules once for each month of settlement and not for each cohort. Immutable.
 */
final class GrantEnds {

    private final RightsRules rights;
    private final int from;
    private final int[] last;

    /** Of those settled in months from one to before another; others are asked for as they come. */
    GrantEnds(RightsRules rights, int from, int before) {
        this.rights = rights;
        this.from = from;
        this.last = IntStream.range(from, before).map(this::asked).toArray();
    }

    private int asked(int settledMonth) {
        return MonthNumber.january(rights.lastYearOfGrant(MonthNumber.month(settledMonth)) + 1) - 1;
    }

    /** The last month with a grant. */
    int of(int settledMonth) {
        int place = settledMonth - from;
        return place >= 0 && place < last.length ? last[place] : asked(settledMonth);
    }
}
