package no.bofast.http.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import no.bofast.domain.Municipality;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;
import no.bofast.domain.SplitCode;

/** What municipalities of today are also known by: their names in other languages of the country, and codes of earlier divisions. */
public final class AlsoKnown {

    /** Knows municipalities by their codes of today alone. */
    public static final AlsoKnown NOTHING = new AlsoKnown(MunicipalityDivision.NONE, Map.of());

    private final MunicipalityDivision division;
    private final Map<MunicipalityCode, List<String>> all = new TreeMap<>();

    /** @param names in other languages */
    public AlsoKnown(MunicipalityDivision division, Map<MunicipalityCode, List<String>> names) {
        this.division = division;
        names.forEach((code, ofCode) -> all.put(code, new ArrayList<>(ofCode)));
        new TreeMap<>(division.currentByCode())
                .forEach((former, today) -> successors(former, today).forEach(code -> add(former, code)));
    }

    private void add(MunicipalityCode former, MunicipalityCode today) {
        if (!former.equals(today)) {
            all.computeIfAbsent(today, unused -> new ArrayList<>()).add(former.toString());
        }
    }

    private List<MunicipalityCode> successors(MunicipalityCode former, MunicipalityCode today) {
        return division.splits().stream()
                .filter(split -> split.code().equals(former))
                .map(SplitCode::successors)
                .findFirst()
                .orElse(List.of(today));
    }

    /** Names first, then codes. */
    List<String> of(MunicipalityCode code) {
        return all.getOrDefault(code, List.of());
    }

    /** What a code of an earlier division stands for today, of one that was split the largest successor; empty for a code of today. */
    Optional<MunicipalityCode> today(String code, SortedMap<MunicipalityCode, Municipality> municipalities) {
        return MunicipalityCode.read(code).filter(asked -> !municipalities.containsKey(asked)).stream()
                .flatMap(asked -> division.current(asked.toString()).stream())
                .filter(municipalities::containsKey)
                .findFirst();
    }
}
