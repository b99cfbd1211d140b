package no.bofast.disclosure.release;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import no.bofast.domain.LedgerEntry;
import no.bofast.reference.ReferenceTables;
import no.bofast.simulator.Simulation;
import no.bofast.simulator.SimulationOptions;
import no.bofast.testkit.RegisterCounts;

/** A simulated register from 2010 to 2023, as the dated changes of its cells, and its releases. */
public final class SimulatedReleases {

    public static final LocalDate CLOCK = LocalDate.of(2024, 3, 1);
    static final String SECRET = "a secret of the tests";

    private static final Map<Integer, Map<LedgerEntry, Integer>> CHANGES = new HashMap<>();
    private static final Map<Integer, List<Release>> RELEASES = new HashMap<>();
    private static final Map<Integer, Map<YearMonth, Today>> TODAYS = new HashMap<>();

    private SimulatedReleases() {}

    /** All releases of a register of so many people, the first one first. */
    public static List<Release> of(int persons) {
        return RELEASES.computeIfAbsent(persons, p -> made(new ReleaseKey(SECRET), changes(p)));
    }

    /** What the public sees of the country on each of so many days, the earliest first. */
    public static List<Today> days(int persons, LocalDate first, int number) {
        return days(persons, first.datesUntil(first.plusDays(number)).toList());
    }

    /** The same on days of which each comes after the one before. */
    public static List<Today> days(int persons, List<LocalDate> days) {
        ReleaseBook book = told(new ReleaseKey(SECRET), changes(persons));
        return days.stream()
                .map(day -> {
                    book.until(day);
                    return book.today().orElseThrow();
                })
                .toList();
    }

    /** What the public sees of the country on the day of a release. */
    public static Today today(int persons, Release release) {
        return TODAYS.computeIfAbsent(persons, SimulatedReleases::ofReleases).get(release.covered());
    }

    private static Map<YearMonth, Today> ofReleases(int persons) {
        ReleaseBook book = told(new ReleaseKey(SECRET), changes(persons));
        Map<YearMonth, Today> todays = new HashMap<>();
        for (Optional<Release> next = book.next(CLOCK); next.isPresent(); next = book.next(CLOCK)) {
            todays.put(next.get().covered(), book.today().orElseThrow());
        }
        return todays;
    }

    static ReleaseBook told(ReleaseKey key, Map<LedgerEntry, Integer> changes) {
        ReleaseBook book = new ReleaseBook(key, ReferenceTables.municipalities());
        changes.forEach((entry, change) -> book.add(entry.cell(), entry.registeredOn(), change));
        return book;
    }

    static List<Release> made(ReleaseKey key, Map<LedgerEntry, Integer> changes) {
        return all(told(key, changes));
    }

    /** What a book still has to release. */
    static List<Release> all(ReleaseBook book) {
        List<Release> releases = new ArrayList<>();
        Optional<Release> next = book.next(CLOCK);
        while (next.isPresent()) {
            releases.add(next.get());
            next = book.next(CLOCK);
        }
        return releases;
    }

    /** The dated changes of a register of so many people. */
    public static Map<LedgerEntry, Integer> changes(int persons) {
        return CHANGES.computeIfAbsent(persons, SimulatedReleases::simulate);
    }

    private static Map<LedgerEntry, Integer> simulate(int persons) {
        RegisterCounts register = new RegisterCounts();
        new Simulation(SimulationOptions.DEFAULT.withPersons(persons)).period().forEach(register::add);
        Map<LedgerEntry, Integer> changes = new HashMap<>();
        register.ledgers(CLOCK)
                .forEach(
                        ledger -> ledger.counts().forEach((entry, count) -> changes.merge(entry, count, Integer::sum)));
        changes.entrySet().removeIf(entry -> !entry.getKey().cell().isDated() || entry.getValue() == 0);
        return changes;
    }

    /** The sums of what strands of a kind were counted with, or shown with, after all releases. */
    static <S extends Strand> Map<S, int[]> sums(List<Release> releases, Class<S> kind) {
        Map<S, int[]> sums = new HashMap<>();
        for (Release release : releases) {
            for (Release.BaseCell cell : release.cells()) {
                if (kind.isInstance(cell.strand())) {
                    int[] sum = sums.computeIfAbsent(kind.cast(cell.strand()), s -> new int[2]);
                    sum[0] += cell.counted();
                    sum[1] += cell.shown();
                }
            }
        }
        return sums;
    }

    /** How often a distance between counted and shown occurs, the share within a limit. */
    static double shareWithin(int limit, Stream<int[]> countedAndShown) {
        List<int[]> all = countedAndShown.toList();
        return (double) all.stream().filter(c -> Math.abs(c[0] - c[1]) <= limit).count() / all.size();
    }

    static Map<Integer, Integer> histogram(Stream<int[]> countedAndShown) {
        Map<Integer, Integer> histogram = new TreeMap<>();
        countedAndShown.forEach(c -> histogram.merge(c[1] - c[0], 1, Integer::sum));
        return histogram;
    }
}
