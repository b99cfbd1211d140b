package no.bofast.warning.released;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/** Of one municipality, who is shown as still there, by settlement year; and whose turn it is to leave. Mutable, for one thread. */
final class ShownPlace {

    /** So many leave at a time. */
    static final int TOGETHER = 3;

    private final Map<Integer, Integer> there = new TreeMap<>();
    /** How much of three departures is due, and of three losses. */
    private final Map<Integer, Double> departuresDue = new TreeMap<>();

    private final Map<Integer, Double> lossesDue = new TreeMap<>();

    void settle(int settlementYear, int count) {
        there.merge(settlementYear, count, Integer::sum);
    }

    /** Has three depart, and returns their settlement year; the later of two whose turn it is alike. */
    int depart(IntToDoubleFunction hazard) {
        return leave(departuresDue, hazard);
    }

    /** Has three be lost, and returns their settlement year. */
    int lose() {
        return leave(lossesDue, year -> 1);
    }

    /** Nowhere are more released as having left than as having come, so there is always somebody. */
    private int leave(Map<Integer, Double> due, IntToDoubleFunction weight) {
        double all = there.entrySet().stream()
                .mapToDouble(e -> e.getValue() * weight.applyAsDouble(e.getKey()))
                .sum();
        int next = 0;
        for (Map.Entry<Integer, Integer> year : there.entrySet()) {
            double part = all > 0 ? year.getValue() * weight.applyAsDouble(year.getKey()) / all : 0;
            double now = due.merge(year.getKey(), part, Double::sum);
            if (year.getValue() > 0 && (there.getOrDefault(next, 0) == 0 || now >= due.get(next))) {
                next = year.getKey();
            }
        }
        due.merge(next, -1.0, Double::sum);
        there.merge(next, -TOGETHER, Integer::sum);
        return next;
    }
}
