package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import no.bofast.domain.Dimension;
import no.bofast.domain.LedgerEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every release, on registers of 3,000 and 20,000 people. */
class ReleaseTest {

    /**
     * The proof that nothing is determined: the tables released are those of a register in which every count is a multiple of three,
     * and that register would have been released in just the same way.
     */
    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void aRegisterThatIsAsShownIsReleasedAsItIs(int persons) {
        ReleaseMaker maker = new ReleaseMaker(new ReleaseKey("a secret of the tests"));

        for (Release release : SimulatedReleases.of(persons)) {
            Map<Strand, Integer> shown = shown(release);

            assertThat(shown(maker.make(release.covered(), shown))).isEqualTo(shown);
        }
    }

    private static Map<Strand, Integer> shown(Release release) {
        return release.cells().stream()
                .filter(cell -> cell.shown() != 0)
                .collect(Collectors.toMap(Release.BaseCell::strand, Release.BaseCell::shown));
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

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void whereNobodyIsCountedInAMonthNobodyIsShown(int persons) {
        for (Release release : SimulatedReleases.of(persons)) {
            assertThat(release.cells())
                    .filteredOn(cell -> cell.strand() instanceof Strand.Place && cell.counted() <= 0)
                    .allSatisfy(cell -> assertThat(cell.shown()).isZero());
        }
    }

    @Test
    void aBookThatGoesOnAfterAStopMakesTheSameReleases() {
        List<Release> all = SimulatedReleases.of(3_000);
        int stop = all.size() - 30;

        ReleaseBook book = ReleaseBook.after(all.subList(0, stop), new ReleaseKey("a secret of the tests"));
        SimulatedReleases.changes(3_000)
                .forEach((entry, change) -> book.add(entry.cell(), entry.registeredOn(), change));

        assertThat(SimulatedReleases.all(book)).isEqualTo(all.subList(stop, all.size()));
    }

    @Test
    void theOrderInWhichChangesComeChangesNothing() {
        List<Map.Entry<LedgerEntry, Integer>> changes =
                new ArrayList<>(SimulatedReleases.changes(3_000).entrySet());
        java.util.Collections.shuffle(changes, new java.util.Random(7));
        ReleaseBook book = new ReleaseBook(new ReleaseKey("a secret of the tests"));
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
