package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A person's part in the table of programmes: each fact asks whether a later one is of the same programme. */
final class Programmes {
    private static final Comparator<Fact> REGISTERED = Comparator.comparing(
                    (Fact fact) -> fact.event().registeredAt())
            .thenComparing(fact -> fact.event().eventId());

    private final List<LocalDate> moves;
    private final String home;
    private final Counts counts = new Counts();

    private Programmes(LifeCourse life, UnaryOperator<String> shown) {
        this.moves = life.later().stream()
                .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                .map(Stay::from)
                .toList();
        this.home = shown.apply(life.settlement().municipality());
    }

    static boolean isProgramme(Map<String, JsonNode> fact, LocalDate occurredOn) {
        try {
            LocalDate started = day(Optional.ofNullable(fact.get("started"))).orElse(occurredOn);
            Optional<LocalDate> ended = day(Optional.ofNullable(fact.get("ended")));
            boolean isCompleted =
                    fact.containsKey("completed") && fact.get("completed").booleanValue();
            return ended.map(last -> !last.isBefore(started)).orElse(!isCompleted);
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Optional<JsonNode> told) {
        return told.map(JsonNode::textValue).map(LocalDate::parse);
    }

    static Counts of(LifeCourse life, List<Fact> facts, UnaryOperator<String> shown) {
        Programmes person = new Programmes(life, shown);
        List<Fact> told = facts.stream()
                .filter(fact -> fact.type() == FactType.INTRODUCTION_PROGRAMME)
                .filter(fact -> !started(fact).isBefore(life.settlement().on()))
                .toList();
        told.stream()
                .filter(fact -> told.stream()
                        .filter(other -> started(other).equals(started(fact)))
                        .noneMatch(other -> REGISTERED.compare(other, fact) > 0))
                .forEach(person::count);
        return person.counts;
    }

    private static LocalDate started(Fact fact) {
        return day(fact.value("started")).orElse(fact.on());
    }

    private void count(Fact programme) {
        LocalDate started = started(programme);
        LocalDate ended = day(programme.value("ended")).orElse(LocalDate.MAX);
        boolean isOver = !ended.equals(LocalDate.MAX);
        boolean hasMoved = moves.stream().anyMatch(day -> !day.isBefore(started) && !day.isAfter(ended));
        String outcome = programme
                .value("completed")
                .map(told -> told.booleanValue() ? "completed" : "stopped")
                .orElse("ended");
        add(started, "programme_started");
        if (hasMoved) {
            add(started, "moved_in_programme");
        }
        if (isOver) {
            add(started, "programme_" + outcome);
            add(ended, "programme_over");
        }
        if (isOver && hasMoved) {
            add(started, "moved_and_" + outcome);
        }
        if (isOver
                && moves.stream()
                        .anyMatch(day -> day.isAfter(ended) && day.minusDays(1).isBefore(ended.plusYears(1)))) {
            add(ended, "moved_after_programme");
        }
    }

    private void add(LocalDate on, String measure) {
        String quarter = on.getYear() + "-Q" + (1 + (on.getMonthValue() - 1) / 3);
        counts.add(Table.PROGRAMMES, home, quarter, measure);
    }
}
