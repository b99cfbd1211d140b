package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import no.bofast.domain.MunicipalityCode;
import org.junit.jupiter.api.Test;

/** How near to the exact counts releases are, on a register of 20,000 people. */
class ReleaseAccuracyTest {

    private static final List<Release> RELEASES = SimulatedReleases.of(20_000);

    @Test
    void theCountrysTotalsAreWithinHalfAPerCent() {
        Map<Kept, int[]> totals = new HashMap<>();
        SimulatedReleases.sums(RELEASES, Strand.Place.class).forEach((place, sum) -> {
            int[] total = totals.computeIfAbsent(place.kept(), k -> new int[2]);
            total[0] += sum[0];
            total[1] += sum[1];
        });

        assertThat(totals).hasSize(3).allSatisfy((kept, total) -> {
            System.out.println("country " + kept + " " + total[0] + " shown " + total[1]);
            assertThat(Math.abs(total[0] - total[1])).isLessThanOrEqualTo(Math.max(5, total[0] / 200));
        });
    }

    /** Days share out threes between two months; that must not tilt either. */
    @Test
    void theCountrysTotalsAreAsNearAfterEachRelease() {
        Map<Kept, int[]> totals = new HashMap<>();
        Map<Integer, Integer> away = new TreeMap<>();
        for (Release release : RELEASES) {
            for (Release.BaseCell cell : release.cells()) {
                if (cell.strand() instanceof Strand.Place place) {
                    int[] total = totals.computeIfAbsent(place.kept(), k -> new int[2]);
                    total[0] += cell.counted();
                    total[1] += cell.shown();
                }
            }
            totals.values().forEach(total -> {
                away.merge(total[1] - total[0], 1, Integer::sum);
                assertThat(Math.abs(total[0] - total[1])).isLessThanOrEqualTo(Math.max(9, total[0] / 200));
            });
        }

        System.out.println("country after each release " + away);
    }

    @Test
    void aMunicipalitysDeparturesOfTwelveMonthsAreWithinThree() {
        List<int[]> windows = windows(12);

        System.out.println("12 months " + windows.size() + " " + SimulatedReleases.histogram(windows.stream()));
        assertThat(SimulatedReleases.shareWithin(3, windows.stream())).isGreaterThanOrEqualTo(0.95);
    }

    /** What isn't determined can still be guessed; this says how often the best guess of a month's departures is right. */
    @Test
    void theBestGuessOfWhatAMonthShownAsThreeCountsIsOftenWrong() {
        Map<Integer, Long> counted = windows(1).stream()
                .filter(month -> month[1] == 3)
                .collect(Collectors.groupingBy(month -> month[0], TreeMap::new, Collectors.counting()));
        long all = counted.values().stream().mapToLong(Long::longValue).sum();
        long best = Collections.max(counted.values());

        System.out.println(
                "months shown as 3 count " + counted + "; the best guess is right in " + 100 * best / all + " %");
        assertThat((double) best / all).isLessThan(0.85);
        assertThat(counted).hasSizeGreaterThan(2);
    }

    /** Of every municipality, after each release: counted and shown in so many months. */
    private static List<int[]> windows(int months) {
        Map<MunicipalityCode, List<int[]>> series = new HashMap<>();
        for (int place = 0; place < RELEASES.size(); place++) {
            for (Release.BaseCell cell : RELEASES.get(place).cells()) {
                if (cell.strand() instanceof Strand.Place p && p.kept() == Kept.DEPARTED) {
                    int[] month = series.computeIfAbsent(p.municipality(), m -> zeros())
                            .get(place);
                    month[0] = cell.counted();
                    month[1] = cell.shown();
                }
            }
        }
        List<int[]> windows = new ArrayList<>();
        series.values().forEach(all -> {
            for (int end = months; end <= all.size(); end++) {
                int[] window = new int[2];
                all.subList(end - months, end).forEach(month -> {
                    window[0] += month[0];
                    window[1] += month[1];
                });
                if (window[0] != 0 || window[1] != 0) {
                    windows.add(window);
                }
            }
        });
        return windows;
    }

    private static List<int[]> zeros() {
        List<int[]> zeros = new ArrayList<>();
        RELEASES.forEach(release -> zeros.add(new int[2]));
        return zeros;
    }

    @Test
    void onAverageACountIsShownAsItIs() {
        for (Class<? extends Strand> kind : List.of(
                Strand.Place.class, Strand.Cohort.class, Strand.Group.class, Strand.Way.class, Strand.Living.class)) {
            Map<? extends Strand, int[]> sums = SimulatedReleases.sums(RELEASES, kind);
            System.out.println(kind.getSimpleName() + " " + sums.size() + " "
                    + SimulatedReleases.histogram(sums.values().stream()));
            double mean = sums.values().stream()
                    .mapToInt(sum -> sum[1] - sum[0])
                    .average()
                    .orElse(0);
            assertThat(Math.abs(mean)).isLessThan(0.15);
        }
    }
}
