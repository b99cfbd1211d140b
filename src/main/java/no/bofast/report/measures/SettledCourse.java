package no.bofast.report.measures;

import java.time.YearMonth;
import java.util.List;
import java.util.OptionalDouble;
import no.bofast.domain.HazardMeasure;
import no.bofast.domain.RightsRules;
import no.bofast.domain.hazard.SettledTogether;

/** What became of those settled in one municipality in one month. Mutable, for one thread. */
public final class SettledCourse {

    /** After so many months it is told how many have stayed: a year, the programme's years, and five. */
    public static final List<Integer> STAYED_AFTER = List.of(12, 24, 36, 60);

    private final SettledTogether together = new SettledTogether();
    private int departed;
    private int lost;

    public void add(HazardMeasure measure, int months, int count) {
        together.add(measure, months, count);
        switch (measure) {
            case SETTLED -> {}
            case DEPARTED -> departed += count;
            case LOST -> lost += count;
        }
    }

    public int settled() {
        return together.settled();
    }

    public int departed() {
        return departed;
    }

    public int lost() {
        return lost;
    }

    /**
     * The share that hasn't departed by the end of a calendar month after that of the settlement, as if those lost had gone on as the others did
     * (product-limit); empty before that month is over on the register clock, and where nobody was left to tell of.
     */
    public OptionalDouble stayed(YearMonth settled, int after, YearMonth clock) {
        if (RightsRules.monthsBetween(settled, clock) <= after) {
            return OptionalDouble.empty();
        }
        double share = 1;
        for (int month = 0; month <= after; month++) {
            int atRisk = together.atRisk(month);
            if (atRisk > 0) {
                share *= 1 - (double) together.departed(month) / atRisk;
            }
        }
        return OptionalDouble.of(share);
    }
}
