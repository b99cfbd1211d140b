package no.bofast.http;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import no.bofast.domain.Municipality;
import no.bofast.view.FollowUp;

/** The curve of one municipality, against its peers and the nation. */
record Curves(Desk desk) {

    /** By {@code own}, {@code peers} (the same centrality, itself left out) and {@code nation}. */
    Map<String, CurvePayload> against(Municipality place) {
        Map<String, CurvePayload> curves = new LinkedHashMap<>();
        curves.put("own", curve("own", desk.view().of(place.code()).followUp(), desk.counter(place.code())));
        curves.put(
                "peers",
                curve("peers", all(other -> other.centrality() == place.centrality() && !other.equals(place)), desk.nationCounter()));
        curves.put("nation", curve("nation", all(other -> true), desk.nationCounter()));
        return curves;
    }

    private CurvePayload curve(String name, FollowUp group, Counter counter) {
        return CurvePayload.of("curve", name, group, counter, desk.lastCompleteYear());
    }

    private FollowUp all(Predicate<Municipality> wanted) {
        FollowUp sum = new FollowUp();
        desk.municipalities().values().stream()
                .filter(wanted)
                .map(place -> desk.view().of(place.code()).followUp())
                .forEach(sum::add);
        return sum;
    }
}
