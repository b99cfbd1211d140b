package no.bofast.simulator;

import java.util.Map;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;

/**
 * Places that are known for more than their class: how they differ from what size and centrality let expect ({@code
 * places.csv}).
 */
final class NamedPlaces {

    private static final Character ORDINARY = new Character(1, 1, 1);

    private final Map<MunicipalityCode, Character> byCode = new TreeMap<>();

    NamedPlaces() {
        for (String[] row : ModelTable.rows("places.csv")) {
            byCode.put(MunicipalityCode.of(row[0]), new Character(number(row[2]), number(row[3]), number(row[4])));
        }
    }

    Character of(MunicipalityCode code) {
        return byCode.getOrDefault(code, ORDINARY);
    }

    /** For calibration: multiplies how a place differs. */
    void scale(MunicipalityCode code, double intensity, double push, double pull) {
        Character old = of(code);
        byCode.put(code, new Character(old.intensity * intensity, old.push * push, old.pull * pull));
    }

    Map<MunicipalityCode, Character> byCode() {
        return byCode;
    }

    private static double number(String text) {
        return Double.parseDouble(text);
    }

    /**
     * How a place differs; 1 is as others of its class.
     *
     * @param intensity people settled there
     * @param push how readily they leave
     * @param pull how many come there by their own choice
     */
    record Character(double intensity, double push, double pull) {}
}
