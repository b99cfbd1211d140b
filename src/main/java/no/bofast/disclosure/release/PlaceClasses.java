package no.bofast.disclosure.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;

/** The classes that each municipality is of, and its county: sums over them are told, so that errors of municipalities shouldn't add up in them. */
final class PlaceClasses {

    private final Map<MunicipalityCode, List<String>> byMunicipality = new HashMap<>();

    PlaceClasses(Map<MunicipalityCode, Municipality> municipalities) {
        municipalities.forEach((code, municipality) -> byMunicipality.put(code, texts(municipality)));
    }

    private static List<String> texts(Municipality municipality) {
        Stream<String> classes = Stream.of(Today.By.values()).map(by -> by + "|" + by.classOf(municipality));
        return Stream.concat(classes, Stream.of("county|" + municipality.countyCode()))
                .toList();
    }

    /** Each as a text that tells it from all others; none of a municipality of which nothing is known. */
    List<String> of(MunicipalityCode municipality) {
        return byMunicipality.getOrDefault(municipality, List.of());
    }
}
