package no.bofast.disclosure.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * By how many the counts of strands have changed since the release before.
 *
 * @param byStrand signed; a strand that isn't there hasn't changed
 */
record Changes(Map<Strand, Integer> byStrand) {

    int of(Strand strand) {
        return byStrand.getOrDefault(strand, 0);
    }

    /** The strands of a type that have changed, in their order. */
    <S extends Strand> List<S> strands(Class<S> type) {
        Map<String, S> byText = new TreeMap<>();
        byStrand.keySet().stream()
                .filter(type::isInstance)
                .map(type::cast)
                .forEach(strand -> byText.put(strand.canonical(), strand));
        return List.copyOf(byText.values());
    }

    /** Those of some strands in which someone more was counted. */
    <S extends Strand> List<S> grown(Collection<S> strands) {
        return strands.stream().filter(strand -> of(strand) > 0).toList();
    }

    /** The settlement years of the country in which someone more was counted. */
    Collection<Integer> grownYears(Kept kept) {
        Map<Integer, Integer> byYear = new TreeMap<>();
        byStrand.forEach((strand, change) -> {
            if (strand instanceof Strand.Cohort cohort && cohort.kept() == kept) {
                byYear.merge(cohort.settlementYear(), change, Integer::sum);
            }
        });
        byYear.values().removeIf(change -> change <= 0);
        return byYear.keySet();
    }
}
