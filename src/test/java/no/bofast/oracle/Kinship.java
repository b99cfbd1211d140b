package no.bofast.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** All families, gathered anew from everyone's facts for each register date. */
final class Kinship {
    private final Map<String, List<PersonEvents>> byFamily = new TreeMap<>();

    Kinship(List<PersonEvents> persons) {
        persons.forEach(person -> person.families()
                .forEach(family -> byFamily.computeIfAbsent(family, none -> new ArrayList<>())
                        .add(person)));
    }

    /** The rows of {@code families.csv}. */
    Counts families(LocalDate registerDate) {
        Counts families = new Counts();
        byFamily.forEach((family, persons) -> known(family, persons, registerDate)
                .of(Table.FAMILIES)
                .forEach((row, count) -> families.add(Table.FAMILIES, count, row)));
        return families;
    }

    Map<List<String>, Long> accompanied() {
        Map<List<String>, Long> changes = new HashMap<>();
        byFamily.forEach((family, persons) -> {
            Map<List<String>, Long> before = Map.of();
            for (LocalDate date : registerDates(persons)) {
                Map<List<String>, Long> after = known(family, persons, date).of(Table.MONTHS);
                add(changes, after, date, 1);
                add(changes, before, date, -1);
                before = after;
            }
        });
        changes.values().removeIf(count -> count == 0);
        return changes;
    }

    private static void add(Map<List<String>, Long> changes, Map<List<String>, Long> rows, LocalDate date, int sign) {
        rows.forEach((row, count) ->
                changes.merge(List.of(row.get(0), row.get(1), date.toString(), row.get(3)), sign * count, Long::sum));
    }

    private static SortedSet<LocalDate> registerDates(List<PersonEvents> persons) {
        SortedSet<LocalDate> dates = new TreeSet<>();
        persons.forEach(person -> person.registerTimes().forEach(time -> dates.add(RegisterEvent.registerDate(time))));
        return dates;
    }

    private static Counts known(String family, List<PersonEvents> persons, LocalDate registerDate) {
        Map<String, List<Kinsman>> byHome = new TreeMap<>();
        for (PersonEvents person : persons) {
            person.registerTimes().stream()
                    .filter(time -> !RegisterEvent.registerDate(time).isAfter(registerDate))
                    .reduce((earlier, later) -> later)
                    .map(time -> person.factsKnownAt(time).facts())
                    .ifPresent(facts -> Kinsman.of(facts, registerDate, PersonCounts.isProtected(facts)).stream()
                            .filter(one -> one.family().equals(family))
                            .forEach(one -> byHome.computeIfAbsent(one.home(), none -> new ArrayList<>())
                                    .add(one)));
        }
        Counts counts = new Counts();
        byHome.values().forEach(kin -> counts.addAll(Kin.count(kin)));
        return counts;
    }
}
