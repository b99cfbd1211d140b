package no.bofast.view;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.bofast.domain.Cell;
import no.bofast.domain.CohortMeasure;
import no.bofast.domain.Dimension;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Traits;

/**
 * People of one settlement year whom one thing is known of: settled, departed or lost.
 *
 * <p>Sources tell them in different ways: exact counts by municipality and all traits at once; releases by municipality, and apart from that by one
 * trait in the whole country. So whoever adds up heeds what an observation tells, and adds up nothing else.
 *
 * @param home municipality of settlement; empty where the source tells the whole country
 * @param categories by trait, the category's place, as far as the source tells
 * @param years years since settlement; 0 for the settled
 */
public record Observation(
        Optional<MunicipalityCode> home,
        Map<Dimension, Integer> categories,
        int settlementYear,
        CohortMeasure measure,
        int years,
        int count) {

    /** Of a municipality, where nothing is told of traits. */
    public static Observation of(
            MunicipalityCode home, int settlementYear, CohortMeasure measure, int years, int count) {
        return new Observation(Optional.of(home), Map.of(), settlementYear, measure, years, count);
    }

    /** The same, of those of one category alone. */
    Observation with(Dimension dimension, int category) {
        return new Observation(home, Map.of(dimension, category), settlementYear, measure, years, count);
    }

    /** Of a cohort cell, which tells all traits. */
    static Observation of(Cell.Cohort cell, int count) {
        return new Observation(
                Optional.of(cell.municipality()),
                categories(cell.traits()),
                cell.settlementYear(),
                cell.measure(),
                cell.years(),
                count);
    }

    private static Map<Dimension, Integer> categories(Traits traits) {
        return Arrays.stream(Dimension.values())
                .collect(Collectors.toMap(Function.identity(), dimension -> dimension.categoryOf(traits)));
    }

    /** The category of a trait as the tables write it, if it is told. */
    public Optional<String> category(Dimension dimension) {
        return Optional.ofNullable(categories.get(dimension))
                .map(place -> dimension.categories().get(place));
    }

    /** Hands over each trait that is told, with the category as the tables write it. */
    public void forEachTrait(BiConsumer<Dimension, String> visitor) {
        categories.forEach((dimension, category) ->
                visitor.accept(dimension, dimension.categories().get(category)));
    }
}
