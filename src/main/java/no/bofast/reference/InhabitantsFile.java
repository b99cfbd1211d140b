package no.bofast.reference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.csv.CsvTable;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;

/**
 * Reads a table of inhabitants by year: CSV with the columns municipality, year and inhabitants, a municipality's year a line, as of the first of January.
 *
 * <p>Municipalities may have the codes of their time: those that became one are added up.
 */
public final class InhabitantsFile {

    private static final String MUNICIPALITY = "municipality";
    private static final String YEAR = "year";
    private static final String INHABITANTS = "inhabitants";
    private static final List<String> COLUMNS = List.of(MUNICIPALITY, YEAR, INHABITANTS);

    private final MunicipalityDivision division;
    private final Map<MunicipalityCode, Map<Integer, Integer>> byYear = new HashMap<>();
    private final Set<String> told = new HashSet<>();

    private InhabitantsFile(MunicipalityDivision division) {
        this.division = division;
    }

    /**
     * What a file tells.
     *
     * @param division of the codes in it
     * @throws IOException if it can't be read
     * @throws IllegalArgumentException saying the line and what is wrong with it
     */
    public static Inhabitants read(Path file, MunicipalityDivision division) throws IOException {
        return read(Files.readAllBytes(file), division);
    }

    static Inhabitants read(byte[] table, MunicipalityDivision division) {
        InhabitantsFile file = new InhabitantsFile(division);
        CsvTable.of(table, COLUMNS).lines().forEach(file::add);
        return new Inhabitants(file.byYear);
    }

    private void add(CsvTable.Line line) {
        MunicipalityCode today = current(line);
        int year = line.number(YEAR, "a year such as 2024", "\\d{4}");
        int inhabitants = line.number(INHABITANTS, "a number", "\\d{1,8}");
        if (!told.add(line.text(MUNICIPALITY) + year)) {
            throw line.refusal(line.text(MUNICIPALITY) + " has been told of in " + year + " before");
        }
        byYear.computeIfAbsent(today, code -> new TreeMap<>()).merge(year, inhabitants, Integer::sum);
    }

    private boolean isSplit(String code) {
        return division.splits().stream()
                .anyMatch(split -> split.code().toString().equals(code));
    }

    private MunicipalityCode current(CsvTable.Line line) {
        String code = line.text(MUNICIPALITY);
        return division.current(code)
                .filter(today -> !isSplit(code))
                .orElseThrow(() -> line.refusal(
                        "'" + code + "' stands for no municipality of today, or for several: tell of those it became"));
    }
}
