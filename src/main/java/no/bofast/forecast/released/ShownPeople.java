package no.bofast.forecast.released;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;
import no.bofast.domain.MonthNumber;

/**
 * The people settled in a municipality as releases show them: how many of each month are left. Mutable, for one thread.
 *
 * <p>A release tells in which month people left, and at the end of a year of which settlement years those of that year were, but not who left
 * when. So the settlement years come off in each month by what they have to give in that year, and the months of a settlement year by how many are left of each and how
 * readily these leave.
 */
final class ShownPeople {

    private final SortedMap<Integer, Integer> left = new TreeMap<>();

    /** Takes those of a month of settlement who leave. */
    interface Taker {
        void take(int settledMonth, int people);
    }

    void settle(int month, int people) {
        left.merge(month, people, Integer::sum);
    }

    /**
     * Some leave.
     *
     * @param due by settlement year how many are yet to leave in the calendar year, which is lessened by those who do; where it says too few, the others come from all
     * @param readiness by month of settlement, how readily one leaves against others; more than 0
     */
    void leave(int leaving, SortedMap<Integer, Integer> due, IntToDoubleFunction readiness, Taker taker) {
        long all = due.values().stream().mapToLong(Integer::longValue).sum();
        long some = Math.min(leaving, all);
        long passed = 0;
        int taken = 0;
        for (Map.Entry<Integer, Integer> year : due.entrySet()) {
            passed += year.getValue();
            int now = all > 0 ? reached((double) passed / all, some) - taken : 0;
            taken += now;
            year.setValue(year.getValue() - now);
            int missing = now - take(now, ofYear(year.getKey()), readiness, taker);
            take(missing, left, readiness, taker);
        }
        take(leaving - taken, left, readiness, taker);
    }

    private SortedMap<Integer, Integer> ofYear(int year) {
        return left.subMap(MonthNumber.january(year), MonthNumber.january(year + 1));
    }

    /** How many of some are in a part of all, each standing in the middle of its own part: at its end, the last ones would give too many. */
    private static int reached(double part, long some) {
        return (int) Math.floor(part * some + 0.5);
    }

    /** The nth of them comes from where the same part of all has been passed; returns how many there were to take. */
    private static int take(int leaving, SortedMap<Integer, Integer> from, IntToDoubleFunction readiness, Taker taker) {
        double all = 0;
        long people = 0;
        for (Map.Entry<Integer, Integer> cohort : from.entrySet()) {
            all += cohort.getValue() * readiness.applyAsDouble(cohort.getKey());
            people += cohort.getValue();
        }
        long gone = Math.min(leaving, people);
        double passed = 0;
        int taken = 0;
        if (gone <= 0) {
            return 0;
        }
        for (Map.Entry<Integer, Integer> cohort : from.entrySet()) {
            people -= cohort.getValue();
            passed += cohort.getValue() * readiness.applyAsDouble(cohort.getKey());
            int now =
                    between(Math.max(0, gone - taken - people), reached(passed / all, gone) - taken, cohort.getValue());
            if (now > 0) {
                taken += now;
                cohort.setValue(cohort.getValue() - now);
                taker.take(cohort.getKey(), now);
            }
        }
        return taken;
    }

    /** As many as are wanted, but no more than there are, and so many that those who come after are enough. */
    private static int between(long least, int wanted, int most) {
        return Math.toIntExact(Math.max(least, Math.min(wanted, most)));
    }
}
