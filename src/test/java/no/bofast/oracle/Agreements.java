package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A person's part in the table of agreements: every request looks for its move, and every move is somebody's who asked or didn't. */
final class Agreements {
    static final Set<String> DECISIONS = Set.of("PENDING", "GRANTED", "REFUSED");
    static final Set<String> REASONS =
            Set.of("UNKNOWN", "WORK", "EDUCATION", "FAMILY", "NETWORK", "HOUSING", "HEALTH", "SAFETY", "OTHER");
    static final Comparator<Fact> LAST_TOLD = Comparator.comparing(Fact::on)
            .thenComparing(fact -> fact.event().registeredAt())
            .thenComparing(fact -> fact.event().eventId());

    private final LifeCourse life;
    private final List<Fact> facts;
    private final UnaryOperator<String> shown;
    private final Municipalities municipalities;
    private final List<Stay> moves;
    private final Counts counts = new Counts();

    private Agreements(LifeCourse life, List<Fact> facts, UnaryOperator<String> shown, Municipalities municipalities) {
        this.life = life;
        this.facts = facts;
        this.shown = shown;
        this.municipalities = municipalities;
        this.moves = life.later().stream()
                .filter(stay -> stay.passage() == Stay.Passage.MOVE)
                .toList();
    }

    static Counts of(LifeCourse life, List<Fact> facts, UnaryOperator<String> shown, Municipalities municipalities) {
        Agreements person = new Agreements(life, facts, shown, municipalities);
        person.count();
        return person.counts;
    }

    static boolean isAgreement(Map<String, JsonNode> fact, LocalDate occurredOn) {
        try {
            return !requested(Optional.ofNullable(fact.get("requested")), occurredOn)
                            .isAfter(occurredOn)
                    && (!fact.containsKey("decision")
                            || DECISIONS.contains(fact.get("decision").textValue()))
                    && (!fact.containsKey("reason")
                            || REASONS.contains(fact.get("reason").textValue()));
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static LocalDate requested(Optional<JsonNode> told, LocalDate occurredOn) {
        return told.map(JsonNode::textValue).map(LocalDate::parse).orElse(occurredOn);
    }

    private static LocalDate requested(Fact fact) {
        return requested(fact.value("requested"), fact.on());
    }

    private void count() {
        Map<String, List<Fact>> requests = new TreeMap<>();
        Map<Integer, List<Fact>> byMove = new TreeMap<>();
        facts.stream().filter(this::counts).forEach(fact -> {
            String request = likely(fact, "from") + likely(fact, "to") + requested(fact);
            requests.computeIfAbsent(request, none -> new ArrayList<>()).add(fact);
            firstMove(fact)
                    .ifPresent(move -> byMove.computeIfAbsent(move, none -> new ArrayList<>())
                            .add(fact));
        });
        requests.values().forEach(this::countRequest);
        for (int move = 0; move < moves.size(); move++) {
            if (hasRights(moves.get(move).from())) {
                countMove(move, byMove.getOrDefault(move, List.of()));
            }
        }
    }

    private boolean counts(Fact fact) {
        return fact.type() == FactType.MOVE_AGREEMENT
                && !requested(fact).isBefore(life.settlement().on())
                && !likely(fact, "from").equals(likely(fact, "to"));
    }

    private String likely(Fact fact, String end) {
        List<String> successors = municipalities.successors(fact.text(end));
        return successors.isEmpty() ? municipalities.current(fact.text(end)) : successors.get(0);
    }

    private boolean mayBe(Fact fact, String end, String place) {
        return municipalities.mayLieIn(place, fact.text(end), fact.basicUnit());
    }

    private Optional<Integer> firstMove(Fact fact) {
        for (int move = 0; move < moves.size(); move++) {
            Stay stay = moves.get(move);
            if (mayBe(fact, "from", stay.cameFrom())
                    && mayBe(fact, "to", stay.place())
                    && !stay.from().isBefore(requested(fact))) {
                return Optional.of(move);
            }
        }
        return Optional.empty();
    }

    private void countRequest(List<Fact> told) {
        Fact last = told.stream().max(LAST_TOLD).orElseThrow();
        countRequest("requested", requested(last), last);
        String decision = decision(last);
        if (!decision.equals("PENDING")) {
            countRequest(decision.toLowerCase(), last.on(), last);
        }
        if (decision.equals("REFUSED") && (reason(last).equals("work") || hasJob(likely(last, "to"), last.on()))) {
            countRequest("refused_with_job", last.on(), last);
        }
    }

    private void countRequest(String measure, LocalDate on, Fact fact) {
        count(measure, on, likely(fact, "from"), likely(fact, "to"), reason(fact));
    }

    private static String decision(Fact fact) {
        return fact.value("decision").map(JsonNode::textValue).orElse("PENDING");
    }

    private static String reason(Fact fact) {
        return fact.value("reason").map(JsonNode::textValue).orElse("UNKNOWN").toLowerCase();
    }

    private boolean hasJob(String place, LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.type() == FactType.EMPLOYMENT
                        && fact.value("municipality").isPresent())
                .filter(job -> job.value("percent").map(JsonNode::intValue).orElse(100) > 0)
                .filter(job -> mayBe(job, "municipality", place))
                .anyMatch(job -> !day(job, "from").orElse(job.on()).isAfter(day)
                        && !day(job, "to").orElse(LocalDate.MAX).isBefore(day));
    }

    private static Optional<LocalDate> day(Fact fact, String field) {
        return fact.value(field).map(JsonNode::textValue).map(LocalDate::parse);
    }

    private void countMove(int place, List<Fact> asked) {
        Stay move = moves.get(place);
        boolean isAgreed = asked.stream()
                .filter(fact -> !fact.on().isAfter(move.from()))
                .max(LAST_TOLD)
                .filter(fact -> decision(fact).equals("GRANTED"))
                .isPresent();
        counts.addAll(Assistance.of(facts, moves, place, isAgreed, shown));
        if (asked.isEmpty()) {
            count("moved_unasked", move.from(), move.cameFrom(), move.place(), "");
            return;
        }
        String reason = reason(asked.stream().max(LAST_TOLD).orElseThrow());
        String decision = asked.stream()
                .filter(fact -> !fact.on().isAfter(move.from()))
                .max(LAST_TOLD)
                .map(Agreements::decision)
                .orElse("PENDING");
        String measure = Map.of("PENDING", "moved_undecided", "GRANTED", "moved_agreed", "REFUSED", "moved_refused")
                .get(decision);
        count(measure, move.from(), move.cameFrom(), move.place(), reason);
        boolean isBack = moves.subList(place + 1, moves.size()).stream()
                .anyMatch(later -> later.place().equals(move.cameFrom()));
        if (decision.equals("REFUSED") && isBack) {
            count("came_back", move.from(), move.cameFrom(), move.place(), reason);
        }
    }

    private void count(String measure, LocalDate on, String from, String to, String reason) {
        String quarter = on.getYear() + "-Q" + (1 + (on.getMonthValue() - 1) / 3);
        counts.add(Table.AGREEMENTS, shown.apply(from), "from", quarter, measure, reason);
        counts.add(Table.AGREEMENTS, shown.apply(to), "to", quarter, measure, reason);
    }

    private boolean hasRights(LocalDate day) {
        OptionalInt born = life.settlement().birthYear();
        int age = born.isPresent() ? life.settlementYear() - born.getAsInt() : 0;
        long months = ChronoUnit.MONTHS.between(YearMonth.from(life.settlement().on()), YearMonth.from(day));
        boolean isInProgramme = age >= 18 && age <= 55 && months < (life.settlementYear() < 2021 ? 24 : 36);
        return isInProgramme || day.getYear() - life.settlementYear() <= 4;
    }
}
