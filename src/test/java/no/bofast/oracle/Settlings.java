package no.bofast.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The tables of what was asked, decided and settled: every statement that was told and every person is looked at for each row. */
final class Settlings {
    private static final String YEARS = "municipality,year,asked,decided,settled,departed,lost,years_without_before\n";
    private static final String MONTHS =
            "municipality,month,settled,departed,lost,stayed_12,stayed_24,stayed_36,stayed_60\n";

    private final Municipalities municipalities;
    private final YearMonth clock;
    private final List<Statement> counting;
    private final List<Settled> people;

    private Settlings(
            Municipalities municipalities, LocalDate clock, Collection<Statement> good, List<PersonEvents> persons) {
        this.municipalities = municipalities;
        this.clock = YearMonth.from(clock);
        Collection<Statement> versions = good.stream()
                .collect(Collectors.toMap(
                        Statement::eventId,
                        statement -> statement,
                        (one, other) -> one.registeredAt().isAfter(other.registeredAt()) ? one : other))
                .values();
        Set<String> replaced = versions.stream()
                .flatMap(statement -> statement.replaced().stream())
                .collect(Collectors.toSet());
        this.counting = versions.stream()
                .filter(statement -> statement.change() != Change.ANNULLED && !replaced.contains(statement.eventId()))
                .toList();
        this.people = persons.stream()
                .flatMap(person -> Settled.of(person, clock).stream())
                .toList();
    }

    /** The files by their names; none if nothing good was ever told of what was asked or decided. */
    static Map<String, String> files(
            Set<Statement> told, List<PersonEvents> persons, Municipalities municipalities, LocalDate clock) {
        List<Statement> good = told.stream()
                .filter(statement -> statement.badBecause(municipalities).isEmpty())
                .toList();
        if (good.isEmpty()) {
            return Map.of();
        }
        Settlings settlings = new Settlings(municipalities, clock, good, persons);
        return Map.of("settling.csv", YEARS + settlings.years(), "settling_months.csv", MONTHS + settlings.months());
    }

    /** One person, where and in which month settled, and after how many months departed or lost. */
    private record Settled(String place, YearMonth month, Optional<Integer> departed, Optional<Integer> lost) {

        static Optional<Settled> of(PersonEvents person, LocalDate clock) {
            List<Fact> facts = person.factsKnownAt(Instant.MAX).facts();
            return LifeCourse.of(facts).map(life -> of(life, PersonCounts.isProtected(facts), clock));
        }

        private static Settled of(LifeCourse life, boolean isProtected, LocalDate clock) {
            YearMonth month = YearMonth.from(life.settlement().on());
            FollowUp followUp = FollowUp.of(life, clock);
            return new Settled(
                    isProtected ? "0000" : life.settlement().municipality(),
                    month,
                    followUp.departure().map(stay -> months(month, stay)),
                    followUp.loss().map(stay -> months(month, stay)));
        }

        private static int months(YearMonth settled, Stay end) {
            return (int) ChronoUnit.MONTHS.between(settled, YearMonth.from(end.from()));
        }

        boolean wasAtRiskIn(int months) {
            return departed.or(() -> lost).filter(end -> end < months).isEmpty();
        }
    }

    private String years() {
        Stream<List<String>> told = counting.stream().map(one -> List.of(place(one), String.valueOf(one.year())));
        Stream<List<String>> settled =
                people.stream().map(one -> List.of(one.place, String.valueOf(one.month.getYear())));
        return lines(
                Stream.concat(told, settled).distinct().map(row -> year(row.get(0), Integer.parseInt(row.get(1)))));
    }

    private String year(String place, int year) {
        List<Settled> those = people(one -> one.place.equals(place) && one.month.getYear() == year);
        boolean isToCome = year > clock.getYear() && those.isEmpty();
        String outcome = isToCome ? ",," : outcome(those);
        return String.join(
                ",",
                place,
                String.valueOf(year),
                sum(place, year, Statement::isRequest),
                sum(place, year, one -> !one.isRequest()),
                outcome,
                those.isEmpty() ? "" : pause(place, year));
    }

    private static String outcome(List<Settled> those) {
        return those.size() + ","
                + those.stream().filter(one -> one.departed.isPresent()).count() + ","
                + those.stream().filter(one -> one.lost.isPresent()).count();
    }

    private String sum(String place, int year, Predicate<Statement> which) {
        List<Statement> those = counting.stream()
                .filter(one -> place(one).equals(place) && one.year() == year)
                .filter(which)
                .toList();
        return those.isEmpty()
                ? ""
                : String.valueOf(those.stream().mapToInt(Statement::people).sum());
    }

    /** Years since the last one with anyone settled, if there were three or more in between. */
    private String pause(String place, int year) {
        return people(one -> one.place.equals(place) && one.month.getYear() < year).stream()
                .map(one -> year - 1 - one.month.getYear())
                .min(Integer::compare)
                .filter(without -> without >= 3)
                .map(String::valueOf)
                .orElse("");
    }

    private String months() {
        return lines(people.stream()
                .map(one -> List.of(one.place, one.month.toString()))
                .distinct()
                .map(row -> month(row.get(0), YearMonth.parse(row.get(1)))));
    }

    private String month(String place, YearMonth month) {
        List<Settled> those = people(one -> one.place.equals(place) && one.month.equals(month));
        return place + "," + month + "," + outcome(those) + ","
                + Stream.of(12, 24, 36, 60)
                        .map(after -> stayed(those, month, after))
                        .collect(Collectors.joining(","));
    }

    private String stayed(List<Settled> those, YearMonth month, int after) {
        if (!month.plusMonths(after).isBefore(clock)) {
            return "";
        }
        double share = IntStream.rangeClosed(0, after)
                .filter(i -> those.stream().anyMatch(one -> one.wasAtRiskIn(i)))
                .mapToDouble(i -> 1
                        - (double) those.stream()
                                        .filter(one -> one.departed
                                                .filter(end -> end == i)
                                                .isPresent())
                                        .count()
                                / those.stream()
                                        .filter(one -> one.wasAtRiskIn(i))
                                        .count())
                .reduce(1, (one, other) -> one * other);
        return String.format(Locale.ROOT, "%.6f", share);
    }

    private List<Settled> people(Predicate<Settled> which) {
        return people.stream().filter(which).toList();
    }

    private String place(Statement statement) {
        return municipalities.current(statement.code());
    }

    private static String lines(Stream<String> rows) {
        return rows.collect(Collectors.toCollection(TreeSet::new)).stream()
                .map(row -> row + "\n")
                .collect(Collectors.joining());
    }
}
