package no.bofast.warning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
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

    /** The alert that runs in a place. */
    Optional<Alert> alert(int place) {
        return Optional.ofNullable(running.get(place));
    }

    /** Chapters as they stand. */
    static Map<Subject, Chapter> copies(Map<Subject, Chapter> chapters) {
        Map<Subject, Chapter> copies = new EnumMap<>(Subject.class);
        chapters.forEach((subject, chapter) -> copies.put(subject, chapter.copy()));
        return copies;
    }

    private Chapter copy() {
        return new Chapter(new TreeMap<>(running), new TreeMap<>(freshFrom));
    }

    Reach reach(int month) {
        return place -> month - freshFrom.getOrDefault(place, Integer.MIN_VALUE / 2);
    }
}
