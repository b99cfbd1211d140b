package no.bofast.http.figures;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.view.FollowUp;

/**
 * The curve of one municipality, against its peers and the nation, over the settlement years that can tell of five years.
 *
 * @param lastSettlementYear the last settlement year included
 */
record Curves(int lastSettlementYear, Map<String, CurvePayload> curves) {

    /** The measure that is published for a cohort: departed within five years. */
    private static final int LEAST_YEARS = 5;

    /** By {@code own}, {@code peers} (the same centrality, itself left out) and {@code nation}. */
    static Curves against(Municipality place, FigureSource source) {
        Sight own = source.of(place.code());
        Sight country = source.country();
        Map<String, CurvePayload> curves = new LinkedHashMap<>();
        curves.put("own", curve("own", place::equals, own, source));
        curves.put(
                "peers",
                curve(
                        "peers",
                        other -> other.centrality() == place.centrality() && !other.equals(place),
                        country,
                        source));
        curves.put("nation", curve("nation", other -> true, country, source));
        return new Curves(lastSettlementYear(own), curves);
    }

    private static int lastSettlementYear(Sight sight) {
        return sight.lastCompleteYear() - LEAST_YEARS;
    }

    private static CurvePayload curve(String name, Predicate<Municipality> wanted, Sight sight, FigureSource source) {
        FollowUp sum = new FollowUp();
        source.municipalities().values().stream()
                .filter(wanted)
                .forEach(place -> sight.view().of(place.code()).addFollowUpTo(sum));
        return CurvePayload.of(name, sum.between(0, lastSettlementYear(sight)), sight);
    }
}
