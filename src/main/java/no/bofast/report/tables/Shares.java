package no.bofast.report.tables;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Counts of people by some columns, the last of which tells parts of a whole: each row with the part's share of it.
 *
 * <p>For one thread.
 */
final class Shares {

    private final Map<List<String>, Integer> parts = new HashMap<>();
    private final Map<List<String>, Integer> wholes = new HashMap<>();

    /** Adds people to the part that the last value tells of the whole that the others tell. */
    void add(int people, String... values) {
        List<String> part = List.of(values);
        parts.merge(part, people, Integer::sum);
        wholes.merge(whole(part), people, Integer::sum);
    }

    private static List<String> whole(List<String> part) {
        return part.subList(0, part.size() - 1);
    }

    /** The values, the people and their share of the whole; nothing of nobody. */
    Stream<Row> rows() {
        return parts.entrySet().stream().filter(e -> e.getValue() != 0).map(e -> row(e.getKey(), e.getValue()));
    }

    private Row row(List<String> part, int people) {
        List<Object> values = new ArrayList<>(part);
        values.add(people);
        values.add(Decimals.ratio(1, people, wholes.get(whole(part))));
        return Row.of(values.toArray());
    }
}
