package no.bofast.warning;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands of one subject, by place.
 *
 * @param freshFrom by place, the first of the months that ended its last alert: evidence begins there
 */
record Chapter(SortedMap<Integer, Alert> running, SortedMap<Integer, Integer> freshFrom) {

    static Chapter empty() {
        return new Chapter(new TreeMap<>(), new TreeMap<>());
    }

    Chapter copy() {
        return new Chapter(new TreeMap<>(running), new TreeMap<>(freshFrom));
    }

    Reach reach(int month) {
        return place -> month - freshFrom.getOrDefault(place, Integer.MIN_VALUE / 2);
    }
}
