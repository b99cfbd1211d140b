package no.bofast.forecast.released;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.MonthNumber;

/**
 * The people settled in a municipality as releases show them: how many of each month are left. Mutable, for one thread.
 *
 * <p>A release tells in which month people left, and at the end of a year of which settlement years those of that year were, but not who left
 * when. So the settlement years come off in each month by what they have to give in that year, and the months of a settlement year evenly.
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
     * @param due by settlement year how many are yet to leave in the calendar year, which is lessened by those who do; where it says too few, the others come evenly from all
     */
    void leave(int leaving, SortedMap<Integer, Integer> due, Taker taker) {
        long all = due.values().stream().mapToLong(Integer::longValue).sum();
        long some = Math.min(leaving, all);
        long passed = 0;
        int taken = 0;
        for (Map.Entry<Integer, Integer> year : due.entrySet()) {
            passed += year.getValue();
            int now = all > 0 ? Math.toIntExact(passed * some / all) - taken : 0;
            taken += now;
            year.setValue(year.getValue() - now);
            int missing = now - takeEvenly(now, ofYear(year.getKey()), taker);
            takeEvenly(missing, left, taker);
        }
        takeEvenly(leaving - taken, left, taker);
    }

    private SortedMap<Integer, Integer> ofYear(int year) {
        return left.subMap(MonthNumber.january(year), MonthNumber.january(year + 1));
    }

    /** The nth of them comes from where the same part of all has been passed; returns how many there were to take. */
    private static int takeEvenly(int leaving, SortedMap<Integer, Integer> from, Taker taker) {
        long all = from.values().stream().mapToLong(Integer::longValue).sum();
        long gone = Math.min(leaving, all);
        long passed = 0;
        int taken = 0;
        if (gone <= 0) {
            return 0;
        }
        for (Map.Entry<Integer, Integer> cohort : from.entrySet()) {
            passed += cohort.getValue();
            int now = Math.toIntExact(passed * gone / all) - taken;
            if (now > 0) {
                taken += now;
                cohort.setValue(cohort.getValue() - now);
                taker.take(cohort.getKey(), now);
            }
        }
        return taken;
    }
}
