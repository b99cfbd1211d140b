package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.disclosure.release.Today;
import no.bofast.domain.Cell;
import no.bofast.domain.LedgerEntry;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import no.bofast.schema.TodayClass;
import no.bofast.schema.TodayCounts;
import no.bofast.schema.TodayRecord;
import no.bofast.serde.TodayRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attacker against the country's numbers of two months of days, in all classes.
 *
 * <p>The attacker is told more than any public route tells: how far from the truth the worst number of each table is, and on which days counts fell. Of
 * days two registers fit all of that: the true one, and the one just as shown, in which nothing ever changes by one person or two. So no single
 * change is determined; for some of them the exact solver looks for itself.
 */
class TodayAttackTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 10, 1);
    private static final int DAYS = 62;
    private static final LocalDate END = FIRST.plusDays(DAYS);
    private static final int SOLVED = 12;
    private static final String COUNTRY = "country";
    /** People with a protected address: in the country, and in no class. */
    private static final String PROTECTED = "protected";

    private static final List<String> KEPT = List.of("settled", "departed", "lost");
    private static final List<String> BREAKDOWNS = List.of("centrality", "region", "size_band");

    /** All counted by a day. */
    private record Total(String by, String category, String kept, LocalDate day) {}

    /** How many more than the day before. */
    private record More(Total since) {}

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void noCountOfOneOrTwoIsDeterminedAndNoChangeIsTiedToOnePerson(int persons) {
        Map<Object, Integer> shown = shown(persons);
        Map<Object, Integer> truth = truth(persons, shown.keySet());
        Knowledge known = known(truth, shown);

        assertThat(known.misfits(truth)).as("the true register").isEmpty();
        assertThat(known.misfits(shown)).as("the register as shown").isEmpty();
        known.propagate();
        List<Object> single = truth.keySet().stream()
                .filter(name -> name instanceof More && (truth.get(name) == 1 || truth.get(name) == 2))
                .toList();
        System.out.println(persons + " people: " + single.size() + " changes of 1 or 2 in " + DAYS + " days");
        assertThat(single).hasSizeGreaterThan(50).allSatisfy(name -> {
            assertThat(shown.get(name) % 3).isZero();
            assertThat(known.determined(name)).isEmpty();
        });
        assertThat(truth.keySet())
                .filteredOn(name -> truth.get(name) == 1 || truth.get(name) == 2)
                .allSatisfy(name -> assertThat(known.determined(name)).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void theExactSolverDeterminesNoSingleChange(int persons) {
        Map<Object, Integer> shown = shown(persons);
        Map<Object, Integer> truth = truth(persons, shown.keySet());
        List<More> single = singleChanges(truth);

        assertThat(single)
                .hasSize(SOLVED)
                .allSatisfy(more -> assertThat(
                                new ExactSolver(ofDay(more, truth, known(truth, shown))).determined(more))
                        .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(ints = 3_000)
    void numbersThatArentRoundedAreFound(int persons) {
        Map<Object, Integer> truth = truth(persons, shown(persons).keySet());

        assertThat(singleChanges(truth))
                .allSatisfy(more -> assertThat(
                                new ExactSolver(ofDay(more, truth, known(truth, truth))).determined(more))
                        .hasValue(truth.get(more)));
    }

    private static List<More> singleChanges(Map<Object, Integer> truth) {
        return truth.keySet().stream()
                .filter(name -> name instanceof More && truth.get(name) == 1)
                .map(More.class::cast)
                .sorted(java.util.Comparator.comparing(More::toString))
                .limit(SOLVED)
                .toList();
    }

    /** What is known of the day of a change and the day before. */
    private static Knowledge ofDay(More more, Map<Object, Integer> truth, Knowledge all) {
        Set<LocalDate> days = Set.of(more.since().day(), more.since().day().plusDays(1));
        Knowledge some = new Knowledge();
        for (Knowledge.Sum sum : all.sums()) {
            List<Object> added = new ArrayList<>();
            List<Object> subtracted = new ArrayList<>();
            for (int i = 0; i < sum.unknowns().length; i++) {
                (sum.factors()[i] == 1 ? added : subtracted).add(all.names().get(sum.unknowns()[i]));
            }
            Set<Object> names = new HashSet<>(added);
            names.addAll(subtracted);
            if (names.stream().allMatch(name -> days.contains(day(name)))) {
                names.forEach(name -> some.within(name, all.low(name), all.high(name)));
                some.sum(added, subtracted, sum.low(), sum.high());
            }
        }
        return some;
    }

    private static LocalDate day(Object name) {
        return name instanceof More more ? more.since().day() : ((Total) name).day();
    }

    private static Map<Object, Integer> shown(int persons) {
        Map<Object, Integer> shown = new HashMap<>();
        for (Today today : SimulatedReleases.days(persons, FIRST, DAYS)) {
            TodayRecord record = TodayRecords.record(today);
            put(COUNTRY, COUNTRY, record.getCountry(), record.getDate(), shown);
            record.getClasses()
                    .forEach(row ->
                            put(row.getBreakdown(), row.getCategory(), row.getCounts(), record.getDate(), shown));
            for (String by : BREAKDOWNS) {
                for (String kept : KEPT) {
                    int classes = record.getClasses().stream()
                            .filter(row -> row.getBreakdown().equals(by))
                            .map(TodayClass::getCounts)
                            .mapToInt(counts -> count(counts, kept))
                            .sum();
                    shown.put(
                            new Total(by, PROTECTED, kept, record.getDate()),
                            count(record.getCountry(), kept) - classes);
                }
            }
        }
        addChanges(shown);
        return shown;
    }

    private static void put(String by, String category, TodayCounts counts, LocalDate day, Map<Object, Integer> shown) {
        KEPT.forEach(kept -> shown.put(new Total(by, category, kept, day), count(counts, kept)));
    }

    private static int count(TodayCounts counts, String kept) {
        return switch (kept) {
            case "settled" -> counts.getSettled();
            case "departed" -> counts.getDeparted();
            default -> counts.getLost();
        };
    }

    private static void addChanges(Map<Object, Integer> totals) {
        new HashMap<>(totals).forEach((name, count) -> {
            Total total = (Total) name;
            Total next = new Total(
                    total.by(), total.category(), total.kept(), total.day().plusDays(1));
            if (totals.containsKey(next)) {
                totals.put(new More(total), totals.get(next) - count);
            }
        });
    }

    /** Counted anew from the register, by when it was registered. */
    private static Map<Object, Integer> truth(int persons, Set<Object> names) {
        Map<Object, Integer> truth = new HashMap<>();
        names.stream().filter(Total.class::isInstance).forEach(name -> truth.put(name, 0));
        SimulatedReleases.changes(persons)
                .forEach((entry, change) -> kept(entry).ifPresent(kept -> {
                    LocalDate known = known(entry);
                    for (LocalDate day = known.isBefore(FIRST) ? FIRST : known;
                            day.isBefore(END);
                            day = day.plusDays(1)) {
                        truth.merge(new Total(COUNTRY, COUNTRY, kept, day), change, Integer::sum);
                        for (String by : BREAKDOWNS) {
                            truth.merge(
                                    new Total(by, category(by, entry.cell().municipality()), kept, day),
                                    change,
                                    Integer::sum);
                        }
                    }
                }));
        addChanges(truth);
        return truth;
    }

    private static Optional<String> kept(LedgerEntry entry) {
        return entry.cell() instanceof Cell.Month month
                ? switch (month.measure()) {
                    case SETTLED -> Optional.of("settled");
                    case DEPARTURES -> Optional.of("departed");
                    case LOST -> Optional.of("lost");
                    default -> Optional.empty();
                }
                : Optional.empty();
    }

    /** What happens later than it is registered is known when its month has begun. */
    private static LocalDate known(LedgerEntry entry) {
        LocalDate registered = entry.registeredOn().plusDays(1);
        LocalDate begun = ((Cell.Month) entry.cell()).month().atDay(2);
        return registered.isBefore(begun) ? begun : registered;
    }

    private static String category(String by, MunicipalityCode code) {
        Municipality municipality = ReferenceTables.municipalities().get(code);
        if (municipality == null) {
            return PROTECTED;
        }
        return switch (by) {
            case "centrality" -> Integer.toString(municipality.centrality());
            case "region" -> municipality.region().label();
            default -> municipality.sizeBand().label();
        };
    }

    private static Knowledge known(Map<Object, Integer> truth, Map<Object, Integer> shown) {
        Knowledge known = new Knowledge();
        Map<List<String>, Integer> farthest = new HashMap<>();
        shown.forEach((name, count) -> {
            if (name instanceof Total total) {
                farthest.merge(List.of(total.by(), total.kept()), Math.abs(count - truth.get(name)), Math::max);
            }
        });
        Map<Total, List<Object>> classes = new HashMap<>();
        shown.forEach((name, count) -> {
            if (name instanceof Total total) {
                int away = farthest.get(List.of(total.by(), total.kept()));
                known.within(name, Math.max(0, count - away), count + away);
                classes.computeIfAbsent(
                                new Total(total.by(), COUNTRY, total.kept(), total.day()), t -> new ArrayList<>())
                        .add(name);
            } else if (truth.get(name) >= 0 && shown.get(name) >= 0) {
                Total since = ((More) name).since();
                Total next = new Total(
                        since.by(), since.category(), since.kept(), since.day().plusDays(1));
                known.sum(List.of(next), List.of(since, name), 0, 0);
            }
        });
        classes.forEach((key, parts) -> {
            if (!key.by().equals(COUNTRY)) {
                known.sum(parts, List.of(new Total(COUNTRY, COUNTRY, key.kept(), key.day())), 0, 0);
            }
        });
        return known;
    }
}
