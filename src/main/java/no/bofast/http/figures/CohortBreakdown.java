package no.bofast.http.figures;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.Cell;
import no.bofast.domain.Dimension;
import no.bofast.domain.Municipality;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;

/** By what cohorts may be broken down: traits of people, and classes of the municipality of settlement. */
enum CohortBreakdown {
    ALL((cell, place) -> "all", Stream.of("all")),
    SEX(Dimension.SEX),
    AGE_BAND(Dimension.AGE_BAND),
    HOUSEHOLD(Dimension.HOUSEHOLD),
    COUNTRY(Dimension.COUNTRY),
    GROUND(Dimension.GROUND),
    CENTRALITY(
            place -> Integer.toString(place.centrality()),
            IntStream.rangeClosed(1, 6).mapToObj(Integer::toString)),
    REGION(place -> place.region().label(), Stream.of(Region.values()).map(Region::label)),
    SIZE_BAND(place -> place.sizeBand().label(), Stream.of(SizeBand.values()).map(SizeBand::label)),
    SETTLEMENT_YEAR((cell, place) -> Integer.toString(cell.settlementYear()), Stream.of());

    /** Stands for the category of someone in the pseudo-municipality, which is of no class. */
    static final String NONE = "";

    private interface Category {
        String of(Cell.Cohort cell, Municipality place);
    }

    private final Category category;
    private final List<String> categories;

    CohortBreakdown(Category category, Stream<String> categories) {
        this.category = category;
        this.categories = categories.toList();
    }

    CohortBreakdown(Dimension trait) {
        this((cell, place) -> trait.categories().get(trait.categoryOf(cell.traits())), trait.categories().stream());
    }

    CohortBreakdown(Function<Municipality, String> ofPlace, Stream<String> categories) {
        this((cell, place) -> place == null ? NONE : ofPlace.apply(place), categories);
    }

    /** The category of a cell; the place is null for the pseudo-municipality. */
    String categoryOf(Cell.Cohort cell, Municipality place) {
        return category.of(cell, place);
    }

    /** What tells the counts of a category from others; nothing for all together. */
    String[] identity(String category) {
        return this == ALL ? new String[0] : new String[] {name().toLowerCase(Locale.ROOT), category};
    }

    /** The categories in the order of the definitions; empty where they are years. */
    List<String> categories() {
        return categories;
    }
}
