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
    static Curves against(Municipality place, FigureSource desk) {
        int last = desk.lastCompleteYear() - LEAST_YEARS;
        Map<String, CurvePayload> curves = new LinkedHashMap<>();
        curves.put("own", curve("own", all(place::equals, last, desk), desk.counter(place.code()), desk));
        FollowUp peers = all(other -> other.centrality() == place.centrality() && !other.equals(place), last, desk);
        curves.put("peers", curve("peers", peers, desk.nationCounter(), desk, "curve", "peers"));
        curves.put("nation", curve("nation", all(other -> true, last, desk), desk.nationCounter(), desk));
        return new Curves(last, curves);
    }

    private static CurvePayload curve(
            String name, FollowUp group, Counter counter, FigureSource desk, String... identity) {
        return CurvePayload.of(name, group, counter, desk.lastCompleteYear(), identity);
    }

    private static FollowUp all(Predicate<Municipality> wanted, int lastSettlementYear, FigureSource desk) {
        FollowUp sum = new FollowUp();
        desk.municipalities().values().stream()
                .filter(wanted)
                .forEach(place -> desk.view().of(place.code()).addFollowUpTo(sum));
        return sum.between(0, lastSettlementYear);
    }
}
