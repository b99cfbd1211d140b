package no.bofast.disclosure.release;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
        changes.strands(Strand.Group.class).forEach(this::count);
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

    /**
     * Shares what municipalities were released with among their settlement years, so that the country's settlement years get what they
     * are due: the small ones, which have the least choice, first.
     */
    private void cohorts(Kept kept) {
        changes.strands(Strand.Cohort.class).stream()
                .filter(cohort -> cohort.kept() == kept)
                .forEach(this::count);
        Map<Integer, Integer> due = due(kept);
        shown.settlementYears().keySet().stream()
                .sorted(Comparator.<MunicipalityCode>comparingInt(
                                code -> shown.released(new Strand.Place(code, Kept.SETTLED)))
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(municipality -> cohorts(municipality, kept, due));
    }

    /** What each settlement year of the country is to be released with. */
    private Map<Integer, Integer> due(Kept kept) {
        Map<Integer, Integer> due = new TreeMap<>();
        shown.settlementYears().values().stream()
                .flatMap(Collection::stream)
                .forEach(year -> due.put(year, shown.released(new Shown.Sum.Year(year, kept))));
        int whole = shown.settlementYears().keySet().stream()
                .mapToInt(municipality -> unshared(municipality, kept))
                .sum();
        Sharing<Integer> sharing = new Sharing<>(
                year -> shown.counted(new Shown.Sum.Year(year, kept)) - due.get(year),
                year -> shown.counted(new Shown.Sum.Year(year, kept))
                        - due.get(year)
                        + shown.dither("year|" + year + '|' + kept.label()),
                year -> shown.room(kept, year) - due.get(year) + shown.released(new Shown.Sum.Year(year, kept)));
        Sharing.Gift<Integer> gift = year -> due.merge(year, RoundingToThree.BASE, Integer::sum);
        int left = sharing.share(whole / RoundingToThree.BASE, changes.grownYears(kept), gift);
        sharing.share(left, due.keySet(), gift);
        return due;
    }

    /** What a municipality was released with and its settlement years were not. */
    private int unshared(MunicipalityCode municipality, Kept kept) {
        return shown.released(new Strand.Place(municipality, kept))
                - shown.released(new Shown.Sum.Years(municipality, kept));
    }

    /** Where someone more was counted, and something is due; else where something is due; else where there is room. */
    private void cohorts(MunicipalityCode municipality, Kept kept, Map<Integer, Integer> due) {
        List<Strand.Cohort> cohorts = shown.settlementYears().get(municipality).stream()
                .map(year -> new Strand.Cohort(municipality, year, kept))
                .toList();
        ToIntFunction<Strand.Cohort> room = cohort -> Math.min(
                room(cohort),
                due.get(cohort.settlementYear()) - shown.released(new Shown.Sum.Year(cohort.settlementYear(), kept)));
        int left = shown.share(unshared(municipality, kept), changes.grown(cohorts), shown::need, room);
        left = shown.share(left, cohorts, shown::need, room);
        shown.share(left, cohorts, shown::need, this::room);
    }

    private int room(Strand.Cohort cohort) {
        return shown.room(
                cohort.kept(), other -> new Strand.Cohort(cohort.municipality(), cohort.settlementYear(), other));
    }

    /** Shares the country's settlement years among the categories of each trait. */
    private void groups(Kept kept) {
        List<Integer> years = shown.settlementYears().values().stream()
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .toList();
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
        int whole = shown.released(new Shown.Sum.Year(year, kept))
                - shown.released(new Shown.Sum.Groups(dimension, year, kept));
        int left = shown.share(whole, changes.grown(groups), shown::need, this::room);
        shown.share(left, groups, shown::need, this::room);
    }

    private int room(Strand.Group group) {
        return shown.room(
                group.kept(),
                other -> new Strand.Group(group.dimension(), group.category(), group.settlementYear(), other));
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
                + shown.missing(new Shown.Sum.Pair(way.from(), way.to()))
                + shown.pull(new Shown.Sum.Inbound(way.to()));
    }

    /** No fewer than those shown as settled there who never left, and no more in all than are shown as neither lost. */
    private void living() {
        changes.strands(Strand.Living.class).forEach(this::count);
        new Residents(shown).show();
    }
}
