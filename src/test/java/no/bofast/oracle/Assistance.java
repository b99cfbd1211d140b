package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** A move's part in the table of social assistance: what was applied for from its day until the next move, or for a year. */
final class Assistance {

    private Assistance() {}

    static boolean isAssistance(Map<String, JsonNode> fact, LocalDate occurredOn) {
        try {
            return !applied(Optional.ofNullable(fact.get("applied")), occurredOn)
                            .isAfter(occurredOn)
                    && (!fact.containsKey("decision")
                            || Agreements.DECISIONS.contains(
                                    fact.get("decision").textValue()));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static LocalDate applied(Optional<JsonNode> told, LocalDate occurredOn) {
        return told.map(JsonNode::textValue).map(LocalDate::parse).orElse(occurredOn);
    }

    private static LocalDate applied(Fact fact) {
        return applied(fact.value("applied"), fact.on());
    }

    static Counts of(List<Fact> facts, List<Stay> moves, int place, boolean isAgreed, UnaryOperator<String> shown) {
        LocalDate from = moves.get(place).from();
        LocalDate until = from.plusYears(1);
        if (place + 1 < moves.size() && moves.get(place + 1).from().isBefore(until)) {
            until = moves.get(place + 1).from();
        }
        boolean isBack = moves.subList(place + 1, moves.size()).stream()
                .anyMatch(later -> later.place().equals(moves.get(place).cameFrom()));
        Set<String> measures = new TreeSet<>(Set.of("moved"));
        Set<String> answers = new TreeSet<>(last(facts, from, until).values());
        if (!answers.isEmpty()) {
            measures.add("applied");
        }
        if (answers.contains("GRANTED")) {
            measures.add("granted");
        } else if (answers.contains("REFUSED")) {
            measures.add("refused");
            measures.addAll(isBack ? Set.of("came_back") : Set.of());
        }
        Counts counts = new Counts();
        String quarter = from.getYear() + "-Q" + (1 + (from.getMonthValue() - 1) / 3);
        String where = shown.apply(moves.get(place).place());
        measures.forEach(measure -> counts.add(Table.ASSISTANCE, where, quarter, isAgreed ? "yes" : "no", measure));
        return counts;
    }

    /** The last decision on each application of some days. */
    private static Map<LocalDate, String> last(List<Fact> facts, LocalDate from, LocalDate until) {
        Map<LocalDate, String> last = new TreeMap<>();
        facts.stream()
                .filter(fact -> fact.type() == FactType.SOCIAL_ASSISTANCE)
                .filter(fact -> !applied(fact).isBefore(from) && applied(fact).isBefore(until))
                .sorted(Agreements.LAST_TOLD)
                .forEach(fact -> last.put(
                        applied(fact),
                        fact.value("decision").map(JsonNode::textValue).orElse("PENDING")));
        return last;
    }
}
