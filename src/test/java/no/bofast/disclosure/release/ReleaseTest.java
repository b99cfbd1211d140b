package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.bofast.domain.Dimension;
import no.bofast.domain.LedgerEntry;
import no.bofast.reference.ReferenceTables;
import no.bofast.testkit.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every release, on registers of 3,000 and 20,000 people. */
class ReleaseTest {

    private static final ReleaseKey KEY = new ReleaseKey(SimulatedReleases.SECRET);

    /**
     * The proof that nothing is determined: all that is shown, day by day and release by release, is that of a register in which whatever happens happens
     * to three at a time, and that register would have been shown in just the same way.
     */
    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void aRegisterThatIsAsShownIsShownAsItIsDayByDay(int persons) {
        ReleaseBook real = SimulatedReleases.told(KEY, SimulatedReleases.changes(persons));
        ReleaseBook other = new ReleaseBook(KEY, ReferenceTables.municipalities());
        Map<YearMonth, Map<Strand, Integer>> before = Map.of();
        Optional<Today> last = Optional.empty();

        for (LocalDate day = LocalDate.of(2009, 12, 1); !day.isAfter(SimulatedReleases.CLOCK); day = day.plusDays(1)) {
            List<Release> made = real.until(day);
            Optional<Today> today = real.today();
            boolean isNews = !made.isEmpty() || !country(today).equals(country(last));
            if (isNews) {
                Map<YearMonth, Map<Strand, Integer>> shown = shown(made, real.drawn());
                tell(other, day, shown, before);
                before = shown(List.of(), real.drawn());
                assertThat(shown(other.until(day), other.drawn())).isEqualTo(shown);
            } else {
                assertThat(other.until(day)).isEmpty();
            }
            other.today().ifPresent(told -> assertThat(today).hasValue(told));
            last = today;
        }
        assertThat(other.today()).isPresent();
    }

    private static Map<Kept, Integer> country(Optional<Today> today) {
        return today.<Map<Kept, Integer>>map(Today::country).orElse(Map.of());
    }

    /** A register in which happens what is shown. */
    private static void tell(
            ReleaseBook book,
            LocalDate day,
            Map<YearMonth, Map<Strand, Integer>> shown,
            Map<YearMonth, Map<Strand, Integer>> before) {
        shown.forEach((month, strands) -> strands.forEach((strand, count) -> {
            int known = before.getOrDefault(month, Map.of()).getOrDefault(strand, 0);
            if (count != known) {
                book.note(strand, month, day, count - known);
            }
        }));
    }

    /** By month, of those released on a day and of those that threes were drawn for. */
    private static Map<YearMonth, Map<Strand, Integer>> shown(List<Release> made, Optional<Drawn> drawn) {
        Map<YearMonth, Map<Strand, Integer>> shown = new TreeMap<>();
        Stream.concat(made.stream(), drawn.stream().flatMap(last -> last.open().stream()))
                .forEach(month -> shown.put(month.covered(), shown(month)));
        shown.values().removeIf(Map::isEmpty);
        return shown;
    }

    private static Map<Strand, Integer> shown(Release release) {
        return release.cells().stream()
                .filter(cell -> cell.shown() != 0)
                .collect(Collectors.toMap(Release.BaseCell::strand, Release.BaseCell::shown));
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void theDayOfAReleaseTellsNoLessThanReleasesDoAndTheNextReleaseNoLessThanTheDay(int persons) {
        ReleaseBook book = SimulatedReleases.told(KEY, SimulatedReleases.changes(persons));
        Map<Kept, Integer> released = new HashMap<>();
        Map<Kept, Integer> dayBefore = Map.of();
        for (Optional<Release> next = book.next(SimulatedReleases.CLOCK);
                next.isPresent();
                next = book.next(SimulatedReleases.CLOCK)) {
            next.get().cells().forEach(cell -> {
                if (cell.strand() instanceof Strand.Place place) {
                    released.merge(place.kept(), cell.shown(), Integer::sum);
                }
            });
            Map<Kept, Integer> onTheDay = book.today().orElseThrow().country();
            for (Kept kept : Kept.values()) {
                assertThat(released.getOrDefault(kept, 0))
                        .isLessThanOrEqualTo(onTheDay.get(kept))
                        .isGreaterThanOrEqualTo(dayBefore.getOrDefault(kept, 0));
            }
            dayBefore = onTheDay;
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void everyBaseCellIsAMultipleOfThreeAndNoneBelowNothing(int persons) {
        for (Release release : SimulatedReleases.of(persons)) {
            assertThat(release.cells()).allSatisfy(cell -> {
                assertThat(cell.shown() % 3).isZero();
                assertThat(cell.shown() >= 0 || cell.strand() instanceof Strand.Living)
                        .isTrue();
            });
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void theTablesAgreeWithEachOther(int persons) {
        Map<Object, Integer> places = new HashMap<>();
        Map<Object, Integer> cohorts = new HashMap<>();
        Map<Object, Integer> years = new HashMap<>();
        Map<Object, Integer> groups = new HashMap<>();
        for (Release release : SimulatedReleases.of(persons)) {
            for (Release.BaseCell cell : release.cells()) {
                if (cell.strand() instanceof Strand.Place place) {
                    places.merge(place, cell.shown(), Integer::sum);
                } else if (cell.strand() instanceof Strand.Cohort c) {
                    cohorts.merge(new Strand.Place(c.municipality(), c.kept()), cell.shown(), Integer::sum);
                    years.merge(List.of(c.settlementYear(), c.kept()), cell.shown(), Integer::sum);
                } else if (cell.strand() instanceof Strand.Group g) {
                    groups.merge(List.of(g.dimension(), g.settlementYear(), g.kept()), cell.shown(), Integer::sum);
                }
            }
            if (release.endsYear()) {
                assertThat(withoutNothing(cohorts)).isEqualTo(withoutNothing(places));
                for (Dimension dimension : Dimension.values()) {
                    Map<Object, Integer> ofDimension = new HashMap<>();
                    withoutNothing(groups).forEach((key, shown) -> {
                        List<?> parts = (List<?>) key;
                        if (parts.get(0) == dimension) {
                            ofDimension.put(parts.subList(1, 3), shown);
                        }
                    });
                    assertThat(ofDimension).isEqualTo(withoutNothing(years));
                }
            }
        }
    }

    private static Map<Object, Integer> withoutNothing(Map<Object, Integer> sums) {
        Map<Object, Integer> some = new HashMap<>(sums);
        some.values().removeIf(sum -> sum == 0);
        return some;
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void nowhereAreMoreShownToHaveLeftThanToHaveCome(int persons) {
        Map<Strand, Integer> shown = new HashMap<>();
        for (Release release : SimulatedReleases.of(persons)) {
            release.cells().forEach(cell -> shown.merge(cell.strand(), cell.shown(), Integer::sum));
        }

        assertThat(shown.keySet()).allSatisfy(strand -> {
            if (strand instanceof Strand.Place place) {
                assertThat(left(shown, kept -> new Strand.Place(place.municipality(), kept)))
                        .isGreaterThanOrEqualTo(0);
            } else if (strand instanceof Strand.Cohort c) {
                assertThat(left(shown, kept -> new Strand.Cohort(c.municipality(), c.settlementYear(), kept)))
                        .isGreaterThanOrEqualTo(0);
            } else if (strand instanceof Strand.Group g) {
                assertThat(left(shown, kept -> new Strand.Group(g.dimension(), g.category(), g.settlementYear(), kept)))
                        .isGreaterThanOrEqualTo(0);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void whoeverDepartedWentSomewhereAndWhoeverStayedLivesThere(int persons) {
        Map<Strand, Integer> shown = new HashMap<>();
        for (Release release : SimulatedReleases.of(persons)) {
            release.cells().forEach(cell -> shown.merge(cell.strand(), cell.shown(), Integer::sum));
            if (release.endsYear()) {
                Map<Strand, Integer> went = new HashMap<>();
                shown.forEach((strand, count) -> {
                    if (strand instanceof Strand.Way w && count > 0) {
                        went.merge(new Strand.Cohort(w.from(), w.settlementYear(), Kept.DEPARTED), count, Integer::sum);
                    } else if (strand instanceof Strand.Place place && place.kept() == Kept.SETTLED) {
                        assertThat(shown.getOrDefault(new Strand.Living(place.municipality()), 0))
                                .isGreaterThanOrEqualTo(
                                        left(shown, kept -> new Strand.Place(place.municipality(), kept)));
                    }
                });
                Map<Strand, Integer> departed = new HashMap<>(shown);
                departed.entrySet()
                        .removeIf(entry -> entry.getValue() == 0
                                || !(entry.getKey() instanceof Strand.Cohort c && c.kept() == Kept.DEPARTED));
                assertThat(went).isEqualTo(departed);
            }
        }
    }

    private static int left(Map<Strand, Integer> shown, java.util.function.Function<Kept, Strand> of) {
        return shown.getOrDefault(of.apply(Kept.SETTLED), 0)
                - shown.getOrDefault(of.apply(Kept.DEPARTED), 0)
                - shown.getOrDefault(of.apply(Kept.LOST), 0);
    }

    /** But for the rare one that was counted on a day, shown, and came to nothing before its month was released. */
    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void whereNobodyIsCountedInAMonthNobodyIsShown(int persons) {
        Map<Boolean, Long> cells = SimulatedReleases.of(persons).stream()
                .flatMap(release -> release.cells().stream())
                .filter(cell -> cell.strand() instanceof Strand.Place && cell.shown() != 0)
                .collect(Collectors.partitioningBy(cell -> cell.counted() > 0, Collectors.counting()));

        System.out.println("shown where somebody is counted, and where they came to nothing: " + cells);
        assertThat(cells.get(false)).isLessThanOrEqualTo(cells.get(true) / 500);
    }

    @Test
    void whoCameToNothingBeforeADayToldThemIsNotShown() {
        ReleaseBook book = new ReleaseBook(KEY, ReferenceTables.municipalities());
        Strand.Place alta = new Strand.Place(Cells.ALTA, Kept.SETTLED);
        Strand.Place oslo = new Strand.Place(Cells.OSLO, Kept.SETTLED);
        YearMonth march = YearMonth.of(2015, 3);
        book.note(alta, march, march.atDay(5), 9);
        book.note(oslo, march, march.atDay(5), 1);
        book.note(oslo, march, march.atDay(5), -1);

        assertThat(shown(book.until(LocalDate.of(2015, 5, 1)).get(0))).isEqualTo(Map.of(alta, 9));
    }

    @Test
    void aBookThatGoesOnAfterAStopMakesTheSameReleases() {
        List<Release> all = SimulatedReleases.of(3_000);
        int stop = all.size() - 30;

        LocalDate day = all.get(stop - 1).madeOn().plusDays(17);
        ReleaseBook before = SimulatedReleases.told(KEY, SimulatedReleases.changes(3_000));
        List<Release> made = before.until(day);

        ReleaseBook book =
                ReleaseBook.after(new MadeBefore(made, before.drawn()), KEY, ReferenceTables.municipalities());
        SimulatedReleases.changes(3_000)
                .forEach((entry, change) -> book.add(entry.cell(), entry.registeredOn(), change));

        assertThat(made).isEqualTo(all.subList(0, stop));
        assertThat(book.drawn()).isEqualTo(before.drawn());
        assertThat(SimulatedReleases.all(book)).isEqualTo(all.subList(stop, all.size()));
        assertThat(book.today())
                .isEqualTo(Optional.of(SimulatedReleases.days(3_000, SimulatedReleases.CLOCK, 1)
                        .get(0)));
    }

    @Test
    void whoMadeReleasesMonthByMonthGoesOnDayByDay() {
        List<Release> all = SimulatedReleases.of(3_000);
        List<Release> made = all.subList(0, all.size() - 30);
        ReleaseBook book =
                ReleaseBook.after(new MadeBefore(made, Optional.empty()), KEY, ReferenceTables.municipalities());
        SimulatedReleases.changes(3_000)
                .forEach((entry, change) -> book.add(entry.cell(), entry.registeredOn(), change));

        List<Release> more = SimulatedReleases.all(book);

        assertThat(more)
                .extracting(Release::covered)
                .isEqualTo(all.subList(made.size(), all.size()).stream()
                        .map(Release::covered)
                        .toList());
        assertThat(counted(more)).isEqualTo(counted(all.subList(made.size(), all.size())));
    }

    private static Map<Strand, Integer> counted(List<Release> releases) {
        Map<Strand, Integer> counted = new HashMap<>();
        releases.forEach(release -> release.cells().stream()
                .filter(cell -> cell.counted() != 0)
                .forEach(cell -> counted.merge(cell.strand(), cell.counted(), Integer::sum)));
        return counted;
    }

    @Test
    void theOrderInWhichChangesComeChangesNothing() {
        List<Map.Entry<LedgerEntry, Integer>> changes =
                new ArrayList<>(SimulatedReleases.changes(3_000).entrySet());
        java.util.Collections.shuffle(changes, new java.util.Random(7));
        ReleaseBook book = new ReleaseBook(KEY, ReferenceTables.municipalities());
        List<Release> releases = new ArrayList<>();

        for (LocalDate clock = LocalDate.of(2010, 1, 1);
                !clock.isAfter(SimulatedReleases.CLOCK);
                clock = clock.plusMonths(1)) {
            LocalDate before = clock;
            changes.stream()
                    .filter(change -> change.getKey().registeredOn().isBefore(before)
                            && !change.getKey().registeredOn().isBefore(before.minusMonths(1)))
                    .forEach(change ->
                            book.add(change.getKey().cell(), change.getKey().registeredOn(), change.getValue()));
            book.next(clock).ifPresent(releases::add);
        }

        assertThat(releases).isEqualTo(SimulatedReleases.of(3_000));
    }

    @Test
    void anotherKeyMakesOtherReleases() {
        List<Release> others = SimulatedReleases.made(new ReleaseKey("another"), SimulatedReleases.changes(3_000));

        assertThat(others).hasSameSizeAs(SimulatedReleases.of(3_000)).isNotEqualTo(SimulatedReleases.of(3_000));
    }
}
