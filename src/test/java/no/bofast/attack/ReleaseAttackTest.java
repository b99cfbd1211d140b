package no.bofast.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.bofast.disclosure.release.Release;
import no.bofast.disclosure.release.SimulatedReleases;
import no.bofast.schema.CohortRelease;
import no.bofast.schema.GroupRelease;
import no.bofast.schema.KeptCode;
import no.bofast.schema.LivingRelease;
import no.bofast.schema.PlaceRelease;
import no.bofast.schema.ReleaseRecord;
import no.bofast.schema.WayRelease;
import no.bofast.serde.ReleaseRecords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The attacker against 24 releases: all tables of each, and how they hang together.
 *
 * <p>The attacker is told more than any public route tells: how far from the truth the worst number of each table is, and which
 * municipalities, settlement years and categories there are. What is determined is what has the same value in every register that fits
 * all of it. Two that fit are enough to show that a count isn't determined: the true one, and the one that is just as shown, in which
 * no count is 1 or 2 and nothing changes by one person. For a municipality at a time the exact solver looks for itself.
 */
class ReleaseAttackTest {

    private static final int RELEASES = 24;

    /** What one release adds to a row of a table. */
    private record Added(YearMonth release, List<Object> row) {}

    private static List<Object> row(Object... parts) {
        return List.of(parts);
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void noCountOfOneOrTwoIsDeterminedAndNoChangeIsTiedToOnePerson(int persons) {
        List<Release> releases = last(persons);
        Map<Object, Integer> truth = truth(releases);
        Map<Object, Integer> shown = shown(releases);
        Knowledge known = known(releases, truth, shown);

        assertThat(known.misfits(truth)).as("the true register").isEmpty();
        assertThat(known.misfits(shown)).as("the register as shown").isEmpty();
        known.propagate();
        List<Object> small = truth.keySet().stream()
                .filter(cell -> Math.abs(truth.get(cell)) == 1 || Math.abs(truth.get(cell)) == 2)
                .toList();
        System.out.println(persons + " people: " + small.size() + " base cells of 1 or 2 in " + RELEASES + " releases");
        assertThat(small).hasSizeGreaterThan(500).allSatisfy(cell -> {
            assertThat(shown.getOrDefault(cell, 0)).isNotEqualTo(truth.get(cell));
            assertThat(known.determined(cell)).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {3_000, 20_000})
    void theExactSolverDeterminesNothingOfAMunicipality(int persons) {
        List<Release> releases = last(persons);
        Map<Object, Integer> truth = truth(releases);
        Map<Object, Integer> shown = shown(releases);
        Set<String> municipalities = new HashSet<>();
        releases.stream()
                .flatMap(release -> ReleaseRecords.record(release).getCohorts().stream())
                .forEach(cohort -> municipalities.add(cohort.getMunicipality()));
        int asked = 0;
        for (String municipality : municipalities.stream().sorted().limit(3).toList()) {
            Knowledge known = ofOne(municipality, known(releases, truth, shown));
            ExactSolver solver = new ExactSolver(known);
            for (Object cell : known.names()) {
                int count = truth.getOrDefault(cell, 0);
                if ((count == 1 || count == 2) && asked < 60) {
                    asked++;
                    assertThat(solver.determined(cell))
                            .as("%s, truly %d", cell, count)
                            .isEmpty();
                }
            }
        }
        assertThat(asked).isPositive();
    }

    /** What is known of one municipality alone. */
    private static Knowledge ofOne(String municipality, Knowledge all) {
        Knowledge some = new Knowledge();
        for (Knowledge.Sum sum : all.sums()) {
            List<Object> names = new ArrayList<>();
            for (int unknown : sum.unknowns()) {
                names.add(all.names().get(unknown));
            }
            if (names.stream().allMatch(name -> ((Added) name).row().get(1).equals(municipality))) {
                List<Object> added = new ArrayList<>();
                List<Object> subtracted = new ArrayList<>();
                for (int i = 0; i < names.size(); i++) {
                    (sum.factors()[i] == 1 ? added : subtracted).add(names.get(i));
                    some.within(names.get(i), all.low(names.get(i)), all.high(names.get(i)));
                }
                some.sum(added, subtracted, sum.low(), sum.high());
            }
        }
        return some;
    }

    private static List<Release> last(int persons) {
        List<Release> all = SimulatedReleases.of(persons);
        return all.stream()
                .filter(release ->
                        release.covered().getYear() >= 2022 && release.covered().getYear() <= 2023)
                .toList();
    }

    private static Map<Object, Integer> truth(List<Release> releases) {
        Map<Object, Integer> truth = new HashMap<>();
        for (Release release : releases) {
            for (Release.BaseCell cell : release.cells()) {
                // The record of a release that shows what was counted names the cell as the public record does.
                ReleaseRecord exact = ReleaseRecords.record(new Release(
                        release.covered(),
                        List.of(new Release.BaseCell(cell.strand(), 0, cell.counted() == 0 ? 1 : cell.counted()))));
                rows(exact).forEach((row, unused) -> truth.put(new Added(release.covered(), row), cell.counted()));
            }
        }
        return truth;
    }

    private static Map<Object, Integer> shown(List<Release> releases) {
        Map<Object, Integer> shown = new HashMap<>();
        releases.forEach(release -> rows(ReleaseRecords.record(release))
                .forEach((row, count) -> shown.put(new Added(release.covered(), row), count)));
        return shown;
    }

    private static Map<List<Object>, Integer> rows(ReleaseRecord release) {
        Map<List<Object>, Integer> rows = new HashMap<>();
        for (PlaceRelease place : release.getPlaces()) {
            rows.put(row("place", place.getMunicipality(), place.getKept()), place.getShown());
        }
        for (CohortRelease cohort : release.getCohorts()) {
            rows.put(
                    row("cohort", cohort.getMunicipality(), cohort.getSettlementYear(), cohort.getKept()),
                    cohort.getShown());
        }
        for (GroupRelease group : release.getGroups()) {
            rows.put(
                    row("group", group.getDimension(), group.getCategory(), group.getSettlementYear(), group.getKept()),
                    group.getShown());
        }
        for (WayRelease way : release.getWays()) {
            rows.put(row("way", way.getMunicipality(), way.getSettlementYear(), way.getDestination()), way.getShown());
        }
        for (LivingRelease living : release.getLiving()) {
            rows.put(row("living", living.getMunicipality()), living.getShown());
        }
        return rows;
    }

    /** Everything that can be known from the releases. */
    private static Knowledge known(List<Release> releases, Map<Object, Integer> truth, Map<Object, Integer> shown) {
        Knowledge known = new Knowledge();
        Set<Object> cells = new HashSet<>(truth.keySet());
        cells.addAll(shown.keySet());
        Map<Object, Integer> farthest = new HashMap<>();
        cells.stream()
                .filter(cell -> truth.getOrDefault(cell, 0) >= 0)
                .forEach(cell -> farthest.merge(
                        ((Added) cell).row().get(0),
                        Math.abs(truth.getOrDefault(cell, 0) - shown.getOrDefault(cell, 0)),
                        Math::max));
        for (Object cell : cells) {
            int number = shown.getOrDefault(cell, 0);
            int away = farthest.get(((Added) cell).row().get(0));
            // A count that fell (someone annulled, or came back within the year) is shown as 0; so the unknown is how
            // many more, at least 0.
            if (truth.getOrDefault(cell, 0) >= 0 && !((Added) cell).row().get(0).equals("living")) {
                known.within(cell, Math.max(0, number - away), number + away);
            }
        }
        releases.stream()
                .filter(Release::endsYear)
                .forEach(release -> new Year(release.covered().getYear(), cells, truth, known).sums());
        return known;
    }

    /** How the tables of one year hang together. */
    private record Year(int year, Set<Object> cells, Map<Object, Integer> truth, Knowledge known) {

        void sums() {
            Map<Object, List<Object>> months = new HashMap<>();
            Map<Object, List<Object>> cohorts = new HashMap<>();
            Map<Object, List<Object>> country = new HashMap<>();
            Map<List<Object>, List<Object>> groups = new HashMap<>();
            Map<Object, List<Object>> ways = new HashMap<>();
            Map<Object, List<Object>> departed = new HashMap<>();
            for (Object cell : cells) {
                Added added = (Added) cell;
                List<Object> row = added.row();
                if (added.release().getYear() == year && row.get(0).equals("place")) {
                    add(months, row(row.get(1), row.get(2)), cell);
                } else if (added.release().equals(YearMonth.of(year, 12))
                        && row.get(0).equals("cohort")) {
                    add(cohorts, row(row.get(1), row.get(3)), cell);
                    add(country, row(row.get(2), row.get(3)), cell);
                    if (row.get(3) == KeptCode.DEPARTED) {
                        add(departed, row(row.get(1), row.get(2)), cell);
                    }
                } else if (added.release().equals(YearMonth.of(year, 12))
                        && row.get(0).equals("way")) {
                    add(ways, row(row.get(1), row.get(2)), cell);
                } else if (added.release().equals(YearMonth.of(year, 12))
                        && row.get(0).equals("group")) {
                    groups.computeIfAbsent(row(row.get(1), row.get(3), row.get(4)), r -> new ArrayList<>())
                            .add(cell);
                }
            }
            departed.forEach((key, whole) -> equal(ways.getOrDefault(key, List.of()), whole));
            cohorts.forEach((key, parts) -> equal(parts, months.getOrDefault(key, List.of())));
            groups.forEach((key, parts) -> equal(parts, country.getOrDefault(row(key.get(1), key.get(2)), List.of())));
        }

        private static void add(Map<Object, List<Object>> sums, Object key, Object cell) {
            sums.computeIfAbsent(key, k -> new ArrayList<>()).add(cell);
        }

        /** Only where every part is known to be no less than nothing. */
        private void equal(List<Object> parts, List<Object> whole) {
            boolean isWhole = parts.stream().allMatch(cell -> truth.getOrDefault(cell, 0) >= 0)
                    && whole.stream().allMatch(cell -> truth.getOrDefault(cell, 0) >= 0);
            if (isWhole) {
                known.sum(parts, whole, 0, 0);
            }
        }
    }
}
