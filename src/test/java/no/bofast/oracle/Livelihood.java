package no.bofast.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A person's part in the tables of wages and work: every year and every month is asked for by itself. */
final class Livelihood {
    private static final Map<Integer, Integer> BASIC_AMOUNTS = basicAmounts();
    private static final int LAST_HALF = 13;
    private static final int LONGEST = 30;
    private static final int MOST_MONTHS = 120;

    private final LifeCourse life;
    private final Optional<Stay> departure;
    private final List<Fact> facts;
    private final Map<String, String> profile;
    private final UnaryOperator<String> shown;
    private final Municipalities municipalities;
    private final Counts counts = new Counts();

    private Livelihood(
            LifeCourse life,
            List<Fact> facts,
            LocalDate clock,
            UnaryOperator<String> shown,
            Municipalities municipalities) {
        FollowUp followUp = FollowUp.of(life, clock);
        this.life = life;
        this.departure = followUp.confirmed() ? followUp.departure() : Optional.empty();
        this.facts = facts;
        this.profile = Profile.of(life);
        this.shown = shown;
        this.municipalities = municipalities;
    }

    static Counts of(
            LifeCourse life,
            List<Fact> knownFacts,
            LocalDate clock,
            UnaryOperator<String> shown,
            Municipalities municipalities) {
        Livelihood person = new Livelihood(life, knownFacts, clock, shown, municipalities);
        IntStream.rangeClosed(0, LONGEST).forEach(person::countYear);
        person.departure.ifPresent(person::countWagesOfMove);
        person.departure.ifPresent(person::countWork);
        person.countWait();
        return person.counts;
    }

    static boolean isIncome(Map<String, JsonNode> fact, int registerYear) {
        return fact.containsKey("year")
                && fact.containsKey("wage")
                && fact.get("year").intValue() >= 1900
                && fact.get("year").intValue() <= registerYear
                && fact.get("wage").longValue() >= 0
                && fact.get("wage").longValue() <= 1_000_000_000L;
    }

    static boolean isEmployment(Map<String, JsonNode> fact, LocalDate occurredOn) {
        try {
            LocalDate from = day(fact, "from").orElse(occurredOn);
            Optional<LocalDate> to = day(fact, "to");
            int percent = fact.containsKey("percent") ? fact.get("percent").intValue() : 100;
            return to.filter(from::isAfter).isEmpty() && percent >= 0 && percent <= 100;
        } catch (DateTimeException noDay) {
            return false;
        }
    }

    private static Optional<LocalDate> day(Map<String, JsonNode> fact, String field) {
        return Optional.ofNullable(fact.get(field)).map(JsonNode::textValue).map(LocalDate::parse);
    }

    private void countYear(int years) {
        int year = life.settlementYear() + years;
        halves(year)
                .ifPresent(halves -> counts.add(
                        Table.WAGES,
                        String.valueOf(life.settlementYear()),
                        shown.apply(life.settlement().municipality()),
                        profile.get("sex"),
                        profile.get("age_band"),
                        departure.map(this::yearsUntil).orElse(""),
                        String.valueOf(years),
                        String.valueOf(halves)));
    }

    private String yearsUntil(Stay move) {
        return String.valueOf(Math.min(LONGEST, move.from().getYear() - life.settlementYear()));
    }

    /** The wage of a year in halves of its basic amount, rounded down, counted from one; 0 for none. */
    private OptionalInt halves(int year) {
        Optional<Fact> told = facts.stream()
                .filter(fact -> fact.type() == FactType.INCOME)
                .filter(fact -> fact.value("year").orElseThrow().intValue() == year)
                .max(Comparator.comparing((Fact fact) -> fact.event().registeredAt())
                        .thenComparing(fact -> fact.event().eventId()));
        if (told.isEmpty() || !BASIC_AMOUNTS.containsKey(year)) {
            return OptionalInt.empty();
        }
        BigDecimal wage = told.get().value("wage").orElseThrow().decimalValue();
        BigDecimal half = BigDecimal.valueOf(BASIC_AMOUNTS.get(year)).divide(BigDecimal.valueOf(2));
        int whole = wage.divide(half, 0, RoundingMode.DOWN).intValueExact();
        return OptionalInt.of(wage.signum() == 0 ? 0 : Math.min(LAST_HALF, whole + 1));
    }

    private void countWagesOfMove(Stay move) {
        OptionalInt before = halves(move.from().getYear() - 1);
        OptionalInt after = halves(move.from().getYear() + 1);
        if (before.isPresent() && after.isPresent()) {
            countWagesOfMove("settlement", life.settlement().municipality(), move, before, after);
            countWagesOfMove("destination", move.place(), move, before, after);
        }
    }

    private void countWagesOfMove(String side, String place, Stay move, OptionalInt before, OptionalInt after) {
        counts.add(
                Table.WAGES_OF_MOVES,
                String.valueOf(life.settlementYear()),
                shown.apply(place),
                side,
                profile.get("sex"),
                profile.get("age_band"),
                yearsUntil(move),
                String.valueOf(before.getAsInt()),
                String.valueOf(after.getAsInt()));
    }

    private void countWork(Stay move) {
        if (facts.stream().noneMatch(fact -> fact.type() == FactType.EMPLOYMENT)) {
            return;
        }
        LocalDate eve = move.from().minusDays(1);
        countWork(move, "moved", 0);
        boolean worked = !jobsOn(eve).isEmpty();
        if (worked) {
            countWork(move, "had_work", 0);
        }
        if (jobsOn(eve).stream().anyMatch(job -> mayBeIn(job, move.place()))) {
            countWork(move, "job_first", 0);
        }
        YearMonth moved = YearMonth.from(move.from());
        IntStream.rangeClosed(0, MOST_MONTHS)
                .filter(month -> jobsOn(moved.plusMonths(month).atEndOfMonth()).isEmpty() == worked)
                .findFirst()
                .ifPresent(month -> countWork(move, worked ? "out_of_work" : "to_work", month));
    }

    private List<Fact> jobsOn(LocalDate day) {
        return facts.stream()
                .filter(fact -> fact.type() == FactType.EMPLOYMENT)
                .filter(fact -> fact.value("percent").map(JsonNode::intValue).orElse(100) > 0)
                .filter(fact -> !fact.value("from")
                        .map(from -> LocalDate.parse(from.textValue()))
                        .orElse(fact.on())
                        .isAfter(day))
                .filter(fact -> fact.value("to")
                        .filter(to -> LocalDate.parse(to.textValue()).isBefore(day))
                        .isEmpty())
                .toList();
    }

    private boolean mayBeIn(Fact job, String place) {
        String code = job.value("municipality").map(JsonNode::textValue).orElse("");
        return municipalities.mayLieIn(place, code, job.basicUnit());
    }

    private void countWork(Stay move, String measure, int months) {
        counts.add(
                Table.WORK_OF_MOVES,
                String.valueOf(life.settlementYear()),
                shown.apply(move.place()),
                YearMonth.from(move.from()).toString(),
                measure,
                String.valueOf(months));
    }

    private void countWait() {
        LocalDate settled = life.settlement().on();
        facts.stream()
                .filter(fact -> fact.type() == FactType.RESIDENCE_PERMIT)
                .filter(fact -> !fact.on().isAfter(settled))
                .mapToLong(
                        fact -> Math.min(4095, settled.toEpochDay() - fact.on().toEpochDay()))
                .min()
                .ifPresent(days -> counts.add(
                        Table.SETTLING_DAYS,
                        shown.apply(life.settlement().municipality()),
                        String.valueOf(life.settlementYear()),
                        String.valueOf(days)));
    }

    private static Map<Integer, Integer> basicAmounts() {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Livelihood.class.getResourceAsStream("/reference/basic-amounts.csv"), StandardCharsets.UTF_8))) {
            return table.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .collect(Collectors.toMap(row -> Integer.valueOf(row[0]), row -> Integer.valueOf(row[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
