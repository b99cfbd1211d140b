package no.bofast.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.csv.CsvTable;
import no.bofast.domain.MunicipalityCode;

/** Reads how many people are to be settled where: CSV with the columns municipality, year and people, a municipality's year a line. */
public final class PlannedSettlements {

    private static final String MUNICIPALITY = "municipality";
    private static final String YEAR = "year";
    private static final String PEOPLE = "people";
    private static final List<String> COLUMNS = List.of(MUNICIPALITY, YEAR, PEOPLE);

    private PlannedSettlements() {}

    /**
     * People by municipality and year.
     *
     * @param known the codes of municipalities
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static Map<MunicipalityCode, Map<Integer, Integer>> read(Path file, Set<MunicipalityCode> known)
            throws IOException {
        return read(Files.readAllBytes(file), known);
    }

    static Map<MunicipalityCode, Map<Integer, Integer>> read(byte[] file, Set<MunicipalityCode> known) {
        Map<MunicipalityCode, Map<Integer, Integer>> people = new TreeMap<>();
        for (CsvTable.Line line : CsvTable.of(file, COLUMNS).lines()) {
            MunicipalityCode code = line.read(
                    MUNICIPALITY,
                    "the code of a municipality of today",
                    text -> oneOf(known, MunicipalityCode.of(text)));
            int year = line.number(YEAR, "a year such as 2026", "[12]\\d{3}");
            int number = line.number(PEOPLE, "a number below a million", "\\d{1,6}");
            if (people.computeIfAbsent(code, none -> new TreeMap<>()).put(year, number) != null) {
                throw line.refusal(code + " has been told of in " + year + " before");
            }
        }
        return people;
    }

    private static MunicipalityCode oneOf(Set<MunicipalityCode> known, MunicipalityCode code) {
        if (!known.contains(code)) {
            throw new IllegalArgumentException(code.toString());
        }
        return code;
    }
}
