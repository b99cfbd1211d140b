package no.bofast.disclosure.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.reference.ReferenceTables;
import org.junit.jupiter.api.Test;

/** How near to the exact ones released shares of those departed are, of a hundred people and more, after each year of a register of 20,000 people. */
class ReleasedSharesTest {

    private static final List<Release> RELEASES = SimulatedReleases.of(20_000);
    private static final PlaceClasses CLASSES = new PlaceClasses(ReferenceTables.municipalities());
    private static final int FIRST_YEAR = 2010;
    private static final int LAST_YEAR = 2023;

    /** Those whose share is told: of one kind, by a text that tells one from the other. */
    private record Whole(String kind, String which) {}

    /** Parts add up to sums that are known before them, so that not all can be near. */
    private static final Map<String, Bound> BOUNDS = Map.of(
            "years of the country", new Bound(1, 2),
            "years of municipalities", new Bound(1, 2),
            "groups of the country", new Bound(0.99, 4),
            "municipalities", new Bound(0.97, 3),
            "classes", new Bound(0.97, 3.5),
            "spans of municipalities", new Bound(0.88, 7),
            "years of classes", new Bound(0.72, 11));

    /**
     * How near shares of a kind are.
     *
     * @param withinTwo how many of them are within two points, at least
     * @param greatest points that none is away
     */
    private record Bound(double withinTwo, double greatest) {}

    @Test
    void sharesOfAHundredAreNear() {
        Map<String, List<Double>> errors = errors();

        assertThat(errors).containsOnlyKeys(BOUNDS.keySet());
        errors.forEach((kind, points) -> {
            double greatest = points.stream().mapToDouble(Math::abs).max().orElseThrow();
            System.out.printf(
                    "shares of %s: %d, within two points %.3f, three %.3f, greatest %.1f%n",
                    kind, points.size(), within(2, points), within(3, points), greatest);
            assertThat(within(2, points))
                    .as(kind)
                    .isGreaterThanOrEqualTo(BOUNDS.get(kind).withinTwo());
            assertThat(greatest).as(kind).isLessThanOrEqualTo(BOUNDS.get(kind).greatest());
        });
    }

    /** By kind, of all years. */
    private static Map<String, List<Double>> errors() {
        Map<Whole, Map<Kept, int[]>> sums = new HashMap<>();
        Map<String, List<Double>> errors = new TreeMap<>();
        for (Release release : RELEASES) {
            release.cells().forEach(cell -> wholes(cell.strand()).forEach(whole -> add(cell, whole, sums)));
            if (release.endsYear()) {
                sums.forEach((whole, counts) -> error(counts)
                        .ifPresent(points -> errors.computeIfAbsent(whole.kind(), none -> new ArrayList<>())
                                .add(points)));
            }
        }
        return errors;
    }

    private static double within(double most, List<Double> points) {
        return (double) points.stream().filter(e -> Math.abs(e) <= most).count() / points.size();
    }

    private static void add(Release.BaseCell cell, Whole whole, Map<Whole, Map<Kept, int[]>> sums) {
        int[] sum = sums.computeIfAbsent(whole, none -> new EnumMap<>(Kept.class))
                .computeIfAbsent(kept(cell.strand()), none -> new int[2]);
        sum[0] += cell.counted();
        sum[1] += cell.shown();
    }

    /** Points by which the share is shown too high; empty of fewer than a hundred. */
    private static OptionalDouble error(Map<Kept, int[]> counts) {
        int[] settled = counts.getOrDefault(Kept.SETTLED, new int[2]);
        int[] departed = counts.getOrDefault(Kept.DEPARTED, new int[2]);
        return settled[0] < 100
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * departed[1] / settled[1] - 100.0 * departed[0] / settled[0]);
    }

    private static Kept kept(Strand strand) {
        if (strand instanceof Strand.Place place) {
            return place.kept();
        }
        return strand instanceof Strand.Group group ? group.kept() : ((Strand.Cohort) strand).kept();
    }

    private static List<Whole> wholes(Strand strand) {
        List<Whole> wholes = new ArrayList<>();
        if (strand instanceof Strand.Place place) {
            wholes.add(new Whole("municipalities", place.municipality().toString()));
            classes(place.municipality()).forEach(c -> wholes.add(new Whole("classes", c)));
        } else if (strand instanceof Strand.Group group) {
            wholes.add(new Whole("groups of the country", group.as(Kept.SETTLED).canonical()));
        } else if (strand instanceof Strand.Cohort cohort) {
            int year = cohort.settlementYear();
            wholes.add(new Whole("years of the country", "" + year));
            wholes.add(new Whole("years of municipalities", cohort.municipality() + "|" + year));
            classes(cohort.municipality()).forEach(c -> wholes.add(new Whole("years of classes", c + "|" + year)));
            spans(year)
                    .forEach(span ->
                            wholes.add(new Whole("spans of municipalities", cohort.municipality() + "|" + span)));
        }
        return wholes;
    }

    /** The spans of two years and more that a settlement year is in. */
    private static Stream<String> spans(int year) {
        return IntStream.rangeClosed(FIRST_YEAR, year)
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(year, LAST_YEAR)
                        .filter(to -> to > from)
                        .mapToObj(to -> from + "-" + to));
    }

    private static Stream<String> classes(MunicipalityCode code) {
        return CLASSES.of(code).stream();
    }
}
