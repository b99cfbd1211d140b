package no.bofast.report.tables;

import java.util.List;
import java.util.stream.Stream;
import no.bofast.domain.MunicipalityCode;
import no.bofast.report.measures.Category;
import no.bofast.report.measures.Places;

/** The values of the columns dimension and category under which a municipality's people stand in a table that also tells of single municipalities. */
final class PlaceCategories {

    private static final String MUNICIPALITY = "municipality";

    private PlaceCategories() {}

    /** Everyone, the classes of the municipality and itself; a protected address is in everyone alone. */
    static Stream<List<String>> of(MunicipalityCode place, Places places) {
        return places.find(place).isEmpty()
                ? classes(place, places)
                : Stream.concat(classes(place, places), Stream.of(List.of(MUNICIPALITY, place.toString())));
    }

    /** Without single municipalities. */
    static Stream<List<String>> classes(MunicipalityCode place, Places places) {
        return Stream.concat(Stream.of(Category.EVERYONE), places.classes(place).stream())
                .map(category -> List.of(category.breakdown().label(), category.name()));
    }
}
