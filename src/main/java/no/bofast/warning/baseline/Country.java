package no.bofast.warning.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/**
 * The municipalities by their place in the order of codes; place 0 is the pseudo-municipality {@code 0000}, which has no
 * peers.
 */
public final class Country {

    /** Centrality classes are 1 to 6; 0 stands for having none. */
    static final int CLASSES = 7;

    private static final int CODES = 10_000;

    private final List<MunicipalityCode> codes = new ArrayList<>();
    private final List<Municipality> municipalities;
    private final int[] placeByCode = new int[CODES];

    public Country(SortedMap<MunicipalityCode, Municipality> municipalities) {
        this.municipalities = List.copyOf(municipalities.values());
        codes.add(MunicipalityCode.PROTECTED);
        for (Municipality municipality : this.municipalities) {
            placeByCode[municipality.code().number()] = codes.size();
            codes.add(municipality.code());
        }
    }

    /** Number of places, that of {@code 0000} included. */
    public int size() {
        return codes.size();
    }

    public MunicipalityCode code(int place) {
        return codes.get(place);
    }

    /** Facts of the municipality at a place from 1 on. */
    public Municipality municipality(int place) {
        return municipalities.get(place - 1);
    }

    public int place(MunicipalityCode code) {
        int place = placeByCode[code.number()];
        if (place == 0 && !code.isProtected()) {
            throw new IllegalArgumentException("not a municipality of the current division: " + code);
        }
        return place;
    }

    /** Centrality class, 0 for the pseudo-municipality. */
    int centrality(int place) {
        return place == 0 ? 0 : municipality(place).centrality();
    }
}
