package no.bofast.http.figures;

import io.javalin.http.BadRequestResponse;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Function;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.http.server.Query;

/**
 * A part of the country that is looked at as one: a municipality, a county, a class of municipalities, or all of it.
 *
 * <p>Its numbers are sums over its municipalities. Only one municipality may be somebody's own: of every other area all see
 * what they see of the country.
 *
 * @param id as addresses write it: {@code nation}, the code of a municipality or a county, or a class such as {@code centrality-2}
 * @param name that of the municipality or county, or of the class itself; empty of the country
 * @param places its municipalities
 */
record Area(String id, Kind kind, String name, List<Municipality> places) {

    private static final String NATION = "nation";

    /** What areas there are; a class is told by what it has in common. */
    enum Kind {
        NATION(place -> Area.NATION),
        MUNICIPALITY(place -> place.code().toString()),
        COUNTY(Municipality::countyCode),
        CENTRALITY(place -> "centrality-" + place.centrality()),
        REGION(place -> "region-" + place.region().label()),
        SIZE_BAND(place -> "size_band-" + place.sizeBand().label());

        private final Function<Municipality, String> idOf;

        Kind(Function<Municipality, String> idOf) {
            this.idOf = idOf;
        }
    }

    /** The area of an id. */
    static Area of(String id, SortedMap<MunicipalityCode, Municipality> known) {
        if (id.matches("\\d{4}")) {
            Municipality place = Query.known(id, known);
            return new Area(id, Kind.MUNICIPALITY, place.name(), List.of(place));
        }
        for (Kind kind : Kind.values()) {
            List<Municipality> places = known.values().stream()
                    .filter(place -> kind.idOf.apply(place).equals(id))
                    .toList();
            if (!places.isEmpty()) {
                return new Area(id, kind, nameOf(kind, id, places.get(0)), places);
            }
        }
        throw new BadRequestResponse(
                "An area must be nation, a municipality's code, a county's code such as 18, or a class"
                        + " such as centrality-2, region-Vestlandet or size_band-2000-4999, got: '" + id + "'.");
    }

    private static String nameOf(Kind kind, String id, Municipality one) {
        return switch (kind) {
            case NATION -> "";
            case MUNICIPALITY -> one.name();
            case COUNTY -> one.county();
            case CENTRALITY, REGION, SIZE_BAND -> id.substring(id.indexOf('-') + 1);
        };
    }

    Sight sight(FigureSource source) {
        return kind == Kind.MUNICIPALITY ? source.of(places.get(0).code()) : source.country();
    }

    /** The codes that are counted: of the country also that of people with protected addresses. */
    Collection<MunicipalityCode> codes(Sight sight) {
        return kind == Kind.NATION
                ? sight.view().municipalities().keySet()
                : places.stream().map(Municipality::code).toList();
    }
}
