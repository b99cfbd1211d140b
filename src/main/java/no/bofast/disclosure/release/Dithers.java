package no.bofast.disclosure.release;

import java.util.HashMap;
import java.util.Map;

/** The dithers of an installation's secret, each reckoned once. Mutable, for one thread. */
final class Dithers {

    private final ReleaseKey key;
    private final Map<String, Double> byText = new HashMap<>();
    /** Found by the strand, since that is done for each time that one is looked at. */
    private final Map<Strand, Double> byStrand = new HashMap<>();

    Dithers(ReleaseKey key) {
        this.key = key;
    }

    double of(String what) {
        return byText.computeIfAbsent(what, key::dither);
    }

    double of(Strand strand) {
        return byStrand.computeIfAbsent(strand, each -> key.dither(each.canonical()));
    }
}
