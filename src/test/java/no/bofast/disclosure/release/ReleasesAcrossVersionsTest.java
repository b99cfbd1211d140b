package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/**
 * Releases made by an earlier version stay, and this one goes on from them. The earlier version heeded no classes of municipalities when it gave threes,
 * as a book does that knows of none.
 */
class ReleasesAcrossVersionsTest {

    private static final int PERSONS = 3_000;
    private static final LocalDate UPGRADE = LocalDate.of(2017, 5, 10);
    private static final ReleaseKey KEY = new ReleaseKey(SimulatedReleases.SECRET);

    private final ReleaseBook earlier = told(new ReleaseBook(KEY, Map.of()));
    private final List<Release> before = earlier.until(UPGRADE);
    private final ReleaseBook now =
            told(ReleaseBook.after(new MadeBefore(before, earlier.drawn()), KEY, ReferenceTables.municipalities()));

    private static ReleaseBook told(ReleaseBook book) {
        SimulatedReleases.changes(PERSONS)
                .forEach((entry, change) -> book.add(entry.cell(), entry.registeredOn(), change));
        return book;
    }

    @Test
    void theDayIsToldAsItWas() {
        assertThat(now.until(UPGRADE)).isEmpty();
        assertThat(now.today().orElseThrow().country())
                .isEqualTo(earlier.today().orElseThrow().country());
        assertThat(now.drawn()).isEqualTo(earlier.drawn());
    }

    @Test
    void theNextReleaseIsOfTheNextMonthAndMadeInThePresentManner() {
        List<Release> after = SimulatedReleases.all(now);

        assertThat(after.get(0).covered())
                .isEqualTo(before.get(before.size() - 1).covered().plusMonths(1));
        assertThat(after).isNotEqualTo(SimulatedReleases.all(earlier));
    }

    @Test
    void everyoneIsCountedOnce() {
        assertThat(counted(both())).isEqualTo(counted(SimulatedReleases.of(PERSONS)));
    }

    @Test
    void tablesAgreeAndNobodyLeavesWhoDidNotCome() {
        List<Release> wholeYears = both().stream()
                .filter(release -> release.covered().getYear() < SimulatedReleases.CLOCK.getYear())
                .toList();
        Map<Strand.Cohort, int[]> cohorts = SimulatedReleases.sums(wholeYears, Strand.Cohort.class);
        Map<Strand.Place, Integer> ofCohorts = new HashMap<>();
        cohorts.forEach((cohort, sum) ->
                ofCohorts.merge(new Strand.Place(cohort.municipality(), cohort.kept()), sum[1], Integer::sum));
        Map<Strand.Place, Integer> places = new HashMap<>();
        SimulatedReleases.sums(wholeYears, Strand.Place.class).forEach((place, sum) -> places.put(place, sum[1]));

        assertThat(withoutNothing(ofCohorts)).isEqualTo(withoutNothing(places));
        cohorts.forEach((cohort, sum) -> {
            Strand.Cohort came = new Strand.Cohort(cohort.municipality(), cohort.settlementYear(), Kept.SETTLED);
            assertThat(sum[1]).isNotNegative().isLessThanOrEqualTo(cohorts.getOrDefault(came, new int[2])[1]);
        });
    }

    private List<Release> both() {
        return Stream.concat(before.stream(), SimulatedReleases.all(now).stream())
                .toList();
    }

    private static Map<Strand, Integer> counted(List<Release> releases) {
        Map<Strand, Integer> counted = new HashMap<>();
        SimulatedReleases.sums(releases, Strand.class).forEach((strand, sum) -> counted.put(strand, sum[0]));
        return withoutNothing(counted);
    }

    private static <S> Map<S, Integer> withoutNothing(Map<S, Integer> counts) {
        Map<S, Integer> some = new HashMap<>(counts);
        some.values().removeIf(count -> count == 0);
        return some;
    }
}
