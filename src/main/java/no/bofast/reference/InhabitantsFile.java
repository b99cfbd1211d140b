package no.bofast.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.domain.Inhabitants;
import no.bofast.domain.MunicipalityCode;
import no.bofast.domain.MunicipalityDivision;

/**
 * Reads a table of inhabitants by year: CSV with the columns of {@value #HEADER}, a municipality's year a line, as of the first of January.
 *
 * <p>Municipalities may have the codes of their time: those that became one are added up.
 */
public final class InhabitantsFile {

    static final String HEADER = "municipality,year,inhabitants";

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
        try {
            return read(Files.readAllLines(file), division);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    static Inhabitants read(List<String> lines, MunicipalityDivision division) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the columns must be " + HEADER);
        }
        InhabitantsFile file = new InhabitantsFile(division);
        for (int place = 1; place < lines.size(); place++) {
            if (!lines.get(place).isBlank()) {
                file.add(lines.get(place).strip(), place + 1);
            }
        }
        return new Inhabitants(file.byYear);
    }

    private void add(String line, int number) {
        if (!line.matches("\\d{4},\\d{4},\\d{1,8}")) {
            throw new IllegalArgumentException(
                    "line " + number + ": must be like 0301,2024,717710, got: '" + line + "'");
        }
        String[] values = line.split(",");
        if (!told.add(values[0] + values[1])) {
            throw new IllegalArgumentException(
                    "line " + number + ": " + values[0] + " has been told of in " + values[1] + " before");
        }
        byYear.computeIfAbsent(current(values[0], number), code -> new TreeMap<>())
                .merge(Integer.valueOf(values[1]), Integer.valueOf(values[2]), Integer::sum);
    }

    private boolean isSplit(String code) {
        return division.splits().stream()
                .anyMatch(split -> split.code().toString().equals(code));
    }

    private MunicipalityCode current(String code, int number) {
        return division.current(code)
                .filter(today -> !isSplit(code))
                .orElseThrow(() -> new IllegalArgumentException("line " + number + ": '" + code
                        + "' stands for no municipality of today, or for several: tell of those it became"));
    }
}
