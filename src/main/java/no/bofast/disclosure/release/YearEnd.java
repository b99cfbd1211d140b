package no.bofast.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;

/**
 * Shares out at the end of a year what is told of whole years: settlement years of municipalities, traits, destinations, and who
 * lives where. For one release.
 */
final class YearEnd {

    private static final ToIntFunction<Strand.Way> ANY = way -> Integer.MAX_VALUE;

    private final Shown shown;
    private final Changes changes;

    YearEnd(Shown shown, Changes changes) {
        this.shown = shown;
        this.changes = changes;
    }

    void share() {
        for (Kept kept : Kept.values()) {
            cohorts(kept);
            groups(kept);
        }
        ways();
        living();
    }

    private void count(Strand strand) {
        shown.count(strand, changes.of(strand));
    }

    /** Shares what each municipality was released with among its settlement years, and balances the country's. */
    private void cohorts(Kept kept) {
        changes.strands(Strand.Cohort.class).stream()
                .filter(cohort -> cohort.kept() == kept)
                .forEach(this::count);
        Map<Integer, Integer> due = due(kept);
        shown.settlementYears()
                .forEach((municipality, years) -> share(
                        unshared(municipality, kept),
                        years.stream()
                                .map(year -> new Strand.Cohort(municipality, year, kept))
                                .toList(),
                        this::need,
                        this::room));
        new YearBalance(shown, kept, due).settle();
    }

    /** What municipalities were released with in all, and their settlement years were not. */
    private int whole(Kept kept) {
        return shown.settlementYears().keySet().stream()
                .mapToInt(municipality -> unshared(municipality, kept))
                .sum();
    }

    private int unshared(MunicipalityCode municipality, Kept kept) {
        return shown.released(new Strand.Place(municipality, kept)) - shown.released(new Sum.Years(municipality, kept));
    }

    /** What each settlement year of the country is to be released with. */
    private Map<Integer, Integer> due(Kept kept) {
        Map<Integer, Integer> due = new TreeMap<>();
        shown.settlementYears().values().stream()
                .flatMap(Collection::stream)
                .forEach(year -> due.put(year, shown.released(new Sum.Year(year, kept))));
        Sharing<Integer> sharing = new Sharing<>(
                year -> shown.counted(new Sum.Year(year, kept)) - due.get(year),
                year -> shown.need(kept, year, due),
                year -> shown.room(kept, year) - due.get(year) + shown.released(new Sum.Year(year, kept)));
        Sharing.Gift<Integer> gift = year -> due.merge(year, RoundingToThree.BASE, Integer::sum);
        int left = sharing.share(whole(kept) / RoundingToThree.BASE, changes.grownYears(kept), gift);
        sharing.share(left, due.keySet(), gift);
        return due;
    }

    private double need(Strand.Cohort cohort) {
        return shown.need(cohort.kept(), cohort::as) + shown.pullOfClasses(cohort);
    }

    private int room(Strand.Cohort cohort) {
        return shown.room(cohort.kept(), cohort::as);
    }

    /** First among those that miss something and in which someone more was counted. */
    private <S extends Strand> void share(int whole, List<S> among, ToDoubleFunction<S> wish, ToIntFunction<S> room) {
        int left = shown.share(
                whole, changes.grown(among), wish, strand -> shown.missing(strand) > 0 ? room.applyAsInt(strand) : 0);
        shown.share(left, among, wish, room);
    }

    /** Shares settlement years of the country among the categories of each trait: year by year, so that errors of a category don't add up. */
    private void groups(Kept kept) {
        SortedSet<Integer> years = new TreeSet<>();
        shown.settlementYears().values().forEach(years::addAll);
        changes.strands(Strand.Group.class).forEach(group -> years.add(group.settlementYear()));
        for (int year : years) {
            for (Dimension dimension : Dimension.values()) {
                groups(dimension, year, kept);
            }
        }
    }

    private void groups(Dimension dimension, int year, Kept kept) {
        List<Strand.Group> groups = new ArrayList<>();
        for (int category = 0; category < dimension.categories().size(); category++) {
            groups.add(new Strand.Group(dimension, category, year, kept));
        }
        groups.forEach(this::count);
        int whole = shown.released(new Sum.Year(year, kept)) - shown.released(new Sum.Groups(dimension, year, kept));
        share(whole, groups, this::need, this::room);
    }

    private double need(Strand.Group group) {
        return shown.need(group.kept(), group::as)
                + shown.pull(new Sum.Category(group.dimension(), group.category(), group.kept())) / 2;
    }

    private int room(Strand.Group group) {
        return shown.room(group.kept(), group::as);
    }

    /** Shares the departures of settlement years among the destinations that someone went to. */
    private void ways() {
        Map<Strand.Cohort, List<Strand.Way>> byCohort = new HashMap<>();
        changes.strands(Strand.Way.class).forEach(way -> {
            count(way);
            byCohort.computeIfAbsent(
                            new Strand.Cohort(way.from(), way.settlementYear(), Kept.DEPARTED),
                            cohort -> new ArrayList<>())
                    .add(way);
        });
        shown.settlementYears().forEach((municipality, years) -> {
            for (int year : years) {
                Strand.Cohort departed = new Strand.Cohort(municipality, year, Kept.DEPARTED);
                List<Strand.Way> ways = byCohort.getOrDefault(departed, List.of());
                int left = shown.share(shown.given(departed), changes.grown(ways), this::need, ANY);
                shown.share(left, everyWay(municipality, year), this::need, ANY);
            }
        });
    }

    /** Where anyone ever went from a municipality: every departure leads somewhere. */
    private List<Strand.Way> everyWay(MunicipalityCode from, int settlementYear) {
        return shown.destinations(from).stream()
                .map(to -> new Strand.Way(from, settlementYear, to))
                .toList();
    }

    private double need(Strand.Way way) {
        return shown.need(way)
                + shown.missing(new Sum.Pair(way.from(), way.to()))
                + shown.pull(new Sum.Inbound(way.to()));
    }

    /** No fewer than those shown as settled there who never left, and no more in all than are shown as neither lost. */
    private void living() {
        changes.strands(Strand.Living.class).forEach(this::count);
        new Residents(shown).show();
    }
}
