package no.bofast.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.NetCount;

/** How far all strands have come: what was counted and what was released, and of the release in the making what it has given. */
final class Shown {

    /** How much the balance of a whole weighs against that of its part. */
    private static final double PULL = 1;

    private static final double MOST_PULL = 4;
    /** How much each class of a municipality weighs in what one of its settlement years needs. */
    private static final double PULL_OF_CLASSES = 0.5;
    /** The same beside the settlement year itself, when threes move. */
    private static final double HARM_OF_CLASSES = 0.3;
    /** As good as none, and far enough from the greatest number to count on from. */
    static final int WITHOUT_LIMIT = 1_000_000_000;

    private final Dithers dithers;
    private final PlaceClasses classes;
    private final Tallies<Strand> strands = new Tallies<>();
    private final Tallies<Sum> sums = new Tallies<>();
    private final SortedMap<MunicipalityCode, SortedSet<Integer>> settlementYears = new TreeMap<>();
    private final SortedSet<MunicipalityCode> inhabited = new TreeSet<>();
    private final Map<MunicipalityCode, SortedSet<MunicipalityCode>> destinations = new HashMap<>();

    private Map<Strand, Integer> given = new HashMap<>();

    Shown(Dithers dithers, PlaceClasses classes) {
        this.dithers = dithers;
        this.classes = classes;
    }

    void count(Strand strand, int change) {
        strands.count(strand, change);
        Sum.forEach(strand, classes, sum -> sums.count(sum, change));
        if (strand instanceof Strand.Living living) {
            inhabited.add(living.municipality());
        } else if (strand instanceof Strand.Way way) {
            destinations.computeIfAbsent(way.from(), m -> new TreeSet<>()).add(way.to());
        } else if (strand instanceof Strand.Cohort cohort) {
            settlementYears
                    .computeIfAbsent(cohort.municipality(), m -> new TreeSet<>())
                    .add(cohort.settlementYear());
        }
    }

    void release(Strand strand, int change) {
        strands.release(strand, change);
        Sum.forEach(strand, classes, sum -> sums.release(sum, change));
    }

    /** Hands over all that was counted. */
    void forEachCounted(ObjIntConsumer<Strand> visitor) {
        strands.forEachCounted(visitor);
    }

    int counted(Strand strand) {
        return strands.counted(strand);
    }

    int counted(Sum sum) {
        return sums.counted(sum);
    }

    int released(Sum sum) {
        return sums.released(sum);
    }

    int released(Strand strand) {
        return strands.released(strand);
    }

    int missing(Strand strand) {
        return strands.missing(strand);
    }

    int missing(Sum sum) {
        return sums.missing(sum);
    }

    /** The municipalities of settlement, and the settlement years of each. */
    SortedMap<MunicipalityCode, SortedSet<Integer>> settlementYears() {
        return Collections.unmodifiableSortedMap(settlementYears);
    }

    /** The municipalities in which anyone of the population was ever counted as living. */
    SortedSet<MunicipalityCode> inhabited() {
        return Collections.unmodifiableSortedSet(inhabited);
    }

    private SortedSet<MunicipalityCode> otherThan(MunicipalityCode from) {
        SortedSet<MunicipalityCode> others = new TreeSet<>(inhabited);
        others.remove(from);
        return others;
    }

    /** Where anyone was ever counted as departing to; anywhere else if nobody was. */
    SortedSet<MunicipalityCode> destinations(MunicipalityCode from) {
        SortedSet<MunicipalityCode> known = destinations.get(from);
        return known == null ? otherThan(from) : Collections.unmodifiableSortedSet(known);
    }

    double dither(Strand strand) {
        return dithers.of(strand);
    }

    /** How much of a strand is missing, with its dither. */
    double need(Strand strand) {
        return strands.missing(strand) + dithers.of(strand);
    }

    /** The same of those settled, departed or lost; of the departed also so that their share is near. */
    double need(Kept kept, Function<Kept, Strand> of) {
        return need(of.apply(kept))
                + ShownShare.wish(kept, each -> counted(of.apply(each)), each -> released(of.apply(each)));
    }

    /** Whether the share of those departed is near after a change of those settled, departed or lost. */
    boolean isNear(Kept kept, Function<Kept, Strand> of, int change) {
        return ShownShare.of(
                        each -> counted(of.apply(each)), each -> released(of.apply(each)) + (each == kept ? change : 0))
                .isNear();
    }

    /** The same of a settlement year of the country that is to be shown with what it is due. */
    double need(Kept kept, int year, Map<Integer, Integer> due) {
        Sum.Year of = new Sum.Year(year, kept);
        return counted(of)
                - due.get(year)
                + dithers.of("year|" + year + '|' + kept.label())
                + ShownShare.wish(
                        kept,
                        each -> counted(new Sum.Year(year, each)),
                        each -> each == kept ? due.get(year) : released(new Sum.Year(year, each)));
    }

    /** How much is missing of a whole, within limits: so that its parts' errors don't add up. */
    double pull(Sum sum) {
        return Math.max(-MOST_PULL, Math.min(MOST_PULL, PULL * sums.missing(sum)));
    }

    /** How much is missing of the settlement year in the classes that a municipality is of, so that what municipalities miss doesn't add up. */
    double pullOfClasses(Strand.Cohort cohort) {
        return PULL_OF_CLASSES
                * Sum.ClassYear.of(cohort, classes).mapToDouble(this::pull).sum();
    }

    /** How wrong the same would be after a change of a cohort. */
    double harmOfClasses(Strand.Cohort cohort, int change) {
        return HARM_OF_CLASSES
                * Sum.ClassYear.of(cohort, classes)
                        .mapToDouble(of -> sums.missing(of) - change)
                        .map(missing -> missing * missing)
                        .sum();
    }

    /** How many more may be shown as settled, departed or lost: no more leave than came. */
    int room(Kept kept, Function<Kept, Strand> of) {
        return kept == Kept.SETTLED ? WITHOUT_LIMIT : room(each -> released(of.apply(each)));
    }

    /** The same of a settlement year of the country. */
    int room(Kept kept, int settlementYear) {
        return kept == Kept.SETTLED ? WITHOUT_LIMIT : room(each -> released(new Sum.Year(settlementYear, each)));
    }

    /** How many of those who came haven't left. */
    static int room(ToIntFunction<Kept> released) {
        return released.applyAsInt(Kept.SETTLED) - released.applyAsInt(Kept.DEPARTED) - released.applyAsInt(Kept.LOST);
    }

    /** Gives out threes, and returns how many there was no room for. */
    <S extends Strand> int share(int count, Collection<S> among, ToDoubleFunction<S> wish, ToIntFunction<S> room) {
        int threes = Math.max(0, count) / RoundingToThree.BASE;
        return new Sharing<S>(strands::missing, wish, room).share(threes, among, this::give) * RoundingToThree.BASE;
    }

    private void give(Strand strand) {
        give(strand, RoundingToThree.BASE);
    }

    /** Has the release in the making show so many more. */
    void give(Strand strand, int shown) {
        release(strand, shown);
        given.merge(strand, shown, NetCount::sumOrNothing);
    }

    /** What the release in the making has given to a strand. */
    int given(Strand strand) {
        return given.getOrDefault(strand, 0);
    }

    /** The base cells of a release that has counted some changes; the next one begins. */
    List<Release.BaseCell> cells(Map<Strand, Integer> changes) {
        List<Release.BaseCell> cells = new ArrayList<>();
        changes.forEach((strand, change) -> cells.add(new Release.BaseCell(strand, change, given(strand))));
        given.forEach((strand, shown) -> {
            if (!changes.containsKey(strand)) {
                cells.add(new Release.BaseCell(strand, 0, shown));
            }
        });
        given = new HashMap<>();
        return cells;
    }

    /** Shows another number of people living somewhere than before. */
    void showLiving(Strand.Living living, int shown) {
        int change = shown - released(living);
        if (change != 0) {
            release(living, change);
            given.put(living, change);
        }
    }
}
