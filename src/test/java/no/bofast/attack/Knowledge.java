package no.bofast.attack;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What the attacker knows: unknown whole numbers, none below 0, and limits of sums of them.
 *
 * <p>{@link #propagate} narrows every unknown by every sum until nothing changes.
 */
final class Knowledge {

    static final int MUCH = 1_000_000;

    private final Map<Object, Integer> places = new HashMap<>();
    private final List<Object> names = new ArrayList<>();
    private int[] low = new int[64];
    private int[] high = new int[64];
    private final List<Sum> sums = new ArrayList<>();
    private boolean isContradictory;

    /** A sum of unknowns, each with a factor, is within limits. */
    record Sum(int[] unknowns, int[] factors, int low, int high) {}

    /** The place of the unknown of a name, which is new if it wasn't named before. */
    int unknown(Object name) {
        return places.computeIfAbsent(name, unused -> {
            int place = names.size();
            names.add(name);
            if (place == low.length) {
                low = Arrays.copyOf(low, 2 * place);
                high = Arrays.copyOf(high, 2 * place);
            }
            high[place] = MUCH;
            return place;
        });
    }

    void within(Object name, int least, int most) {
        int place = unknown(name);
        low[place] = Math.max(low[place], least);
        high[place] = Math.min(high[place], most);
    }

    /** A sum of unknowns is within limits. */
    void sum(List<?> added, List<?> subtracted, int least, int most) {
        int[] unknowns = new int[added.size() + subtracted.size()];
        int[] factors = new int[unknowns.length];
        for (int i = 0; i < unknowns.length; i++) {
            boolean isAdded = i < added.size();
            unknowns[i] = unknown(isAdded ? added.get(i) : subtracted.get(i - added.size()));
            factors[i] = isAdded ? 1 : -1;
        }
        sums.add(new Sum(unknowns, factors, least, most));
    }

    List<Object> names() {
        return names;
    }

    List<Sum> sums() {
        return sums;
    }

    int low(Object name) {
        return low[unknown(name)];
    }

    int high(Object name) {
        return high[unknown(name)];
    }

    /** The value of an unknown, if it has only one left. */
    OptionalInt determined(Object name) {
        return low(name) == high(name) ? OptionalInt.of(low(name)) : OptionalInt.empty();
    }

    /** Whether no register at all fits what is known. */
    boolean isContradictory() {
        return isContradictory;
    }

    /** Whether given values fit all that is known. */
    boolean fits(Map<Object, Integer> values) {
        return misfits(values).isEmpty();
    }

    /** What of all that is known given values don't fit; an unknown that isn't given is 0. */
    List<String> misfits(Map<Object, Integer> values) {
        List<String> misfits = new ArrayList<>();
        for (int place = 0; place < names.size(); place++) {
            int value = values.getOrDefault(names.get(place), 0);
            if (value < low[place] || value > high[place]) {
                misfits.add(names.get(place) + " = " + value + " isn't from " + low[place] + " to " + high[place]);
            }
        }
        for (Sum sum : sums) {
            long total = 0;
            for (int i = 0; i < sum.unknowns.length; i++) {
                total += (long) sum.factors[i] * values.getOrDefault(names.get(sum.unknowns[i]), 0);
            }
            if (total < sum.low || total > sum.high) {
                misfits.add("a sum with " + names.get(sum.unknowns[0]) + " of " + total + " isn't from " + sum.low
                        + " to " + sum.high);
            }
        }
        return misfits;
    }

    /** Narrows all unknowns until nothing changes. */
    void propagate() {
        boolean changes = true;
        while (changes && !isContradictory) {
            changes = false;
            for (Sum sum : sums) {
                changes |= narrow(sum);
            }
        }
    }

    private boolean narrow(Sum sum) {
        long least = 0;
        long most = 0;
        for (int i = 0; i < sum.unknowns.length; i++) {
            least += least(sum, i);
            most += most(sum, i);
        }
        boolean changes = false;
        for (int i = 0; i < sum.unknowns.length; i++) {
            long leastOthers = least - least(sum, i);
            long mostOthers = most - most(sum, i);
            changes |= limit(sum, i, sum.low - mostOthers, sum.high - leastOthers);
        }
        return changes;
    }

    private boolean limit(Sum sum, int i, long least, long most) {
        int place = sum.unknowns[i];
        long newLow = sum.factors[i] == 1 ? least : -most;
        long newHigh = sum.factors[i] == 1 ? most : -least;
        boolean changes = newLow > low[place] || newHigh < high[place];
        low[place] = (int) Math.max(low[place], Math.min(newLow, MUCH));
        high[place] = (int) Math.min(high[place], Math.max(newHigh, -1));
        isContradictory |= low[place] > high[place];
        return changes && !isContradictory;
    }

    private long least(Sum sum, int i) {
        return sum.factors[i] == 1 ? low[sum.unknowns[i]] : -high[sum.unknowns[i]];
    }

    private long most(Sum sum, int i) {
        return sum.factors[i] == 1 ? high[sum.unknowns[i]] : -low[sum.unknowns[i]];
    }
}
