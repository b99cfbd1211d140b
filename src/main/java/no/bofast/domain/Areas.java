package no.bofast.domain;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * In which municipalities of today basic units (grunnkretser) and city districts (bydeler) lie, as an operator's table tells.
 *
 * <p>Of a name that several municipalities have, the one is meant that a split code became.
 */
public record Areas(Map<String, List<MunicipalityCode>> municipalitiesByArea) {

    /** No table. */
    public static final Areas NONE = new Areas(Map.of());

    public Areas {
        municipalitiesByArea = Map.copyOf(municipalitiesByArea);
    }

    /** The successor of a split code in which an area lies; empty if no table tells. */
    Optional<MunicipalityCode> municipality(String area, SplitCode split) {
        List<MunicipalityCode> among = municipalitiesByArea.getOrDefault(area, List.of()).stream()
                .filter(split.successors()::contains)
                .toList();
        return among.size() == 1 ? Optional.of(among.get(0)) : Optional.empty();
    }
}
