package no.bofast.http.figures;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.bofast.domain.Dimension;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.Region;
import no.bofast.domain.SizeBand;
import no.bofast.view.Observation;

/** By what cohorts may be broken down: traits of people, and classes of the municipality of settlement. */
enum CohortBreakdown {
    ALL((seen, places) -> seen.home().map(home -> "all"), Stream.of("all")),
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
    SETTLEMENT_YEAR((seen, places) -> seen.home().map(home -> Integer.toString(seen.settlementYear())), Stream.of());

    /** Empty where an observation tells nothing of the breakdown. */
    private interface Category {
        Optional<String> of(Observation seen, Map<MunicipalityCode, Municipality> places);
    }

    private final Category category;
    private final List<String> categories;

    CohortBreakdown(Category category, Stream<String> categories) {
        this.category = category;
        this.categories = categories.toList();
    }

    CohortBreakdown(Dimension trait) {
        this((seen, places) -> seen.category(trait), trait.categories().stream());
    }

    CohortBreakdown(Function<Municipality, String> ofPlace, Stream<String> categories) {
        this((seen, places) -> seen.home().map(places::get).map(ofPlace), categories);
    }

    /** The category that an observation counts in: none if it doesn't tell, or if the pseudo-municipality is of no class. */
    Optional<String> categoryOf(Observation seen, Map<MunicipalityCode, Municipality> places) {
        return category.of(seen, places);
    }

    /** The categories in the order of the definitions; empty where they are years. */
    List<String> categories() {
        return categories;
    }
}
