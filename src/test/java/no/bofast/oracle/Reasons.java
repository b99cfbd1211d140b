package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A person's part in the table of reasons: every move asks what was told from its day until the day before the next. */
final class Reasons {

    private Reasons() {}

    static boolean isReason(Map<String, JsonNode> fact) {
        return Agreements.REASONS.contains(fact.get("reason").textValue());
    }

    static Counts of(LifeCourse life, List<Fact> facts, UnaryOperator<String> shown) {
        Counts counts = new Counts();
        List<Stay> moves = life.later().stream()
                .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                .toList();
        for (int place = 0; place < moves.size(); place++) {
            Stay move = moves.get(place);
            LocalDate until = place + 1 < moves.size() ? moves.get(place + 1).from() : LocalDate.MAX;
            Optional<String> told = told(facts, move.from(), until);
            told.ifPresent(reason -> counts.toldWhy());
            LocalDate on = move.from();
            String quarter = on.getYear() + "-Q" + (1 + (on.getMonthValue() - 1) / 3);
            String reason = told.orElse("unknown");
            counts.add(Table.MOVE_REASONS, shown.apply(move.cameFrom()), "from", quarter, reason);
            counts.add(Table.MOVE_REASONS, shown.apply(move.place()), "to", quarter, reason);
        }
        return counts;
    }

    private static Optional<String> told(List<Fact> facts, LocalDate from, LocalDate until) {
        return facts.stream()
                .filter(fact -> fact.type() == FactType.MOVE_REASON)
                .filter(fact -> !fact.on().isBefore(from) && fact.on().isBefore(until))
                .max(Agreements.LAST_TOLD)
                .map(fact -> fact.text("reason").toLowerCase());
    }
}
