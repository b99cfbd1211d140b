package no.bofast.reference;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import no.bofast.domain.MunicipalityCode;

/** Reads how many people are to be settled where: CSV with the columns {@value #HEADER}, a municipality and year a line. */
public final class PlannedSettlements {

    static final String HEADER = "municipality,year,people";

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
        try {
            return read(Files.readAllLines(file), known);
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("not UTF-8", e);
        }
    }

    static Map<MunicipalityCode, Map<Integer, Integer>> read(List<String> lines, Set<MunicipalityCode> known) {
        if (lines.isEmpty() || !lines.get(0).strip().equals(HEADER)) {
            throw new IllegalArgumentException("line 1: the columns must be " + HEADER);
        }
        Map<MunicipalityCode, Map<Integer, Integer>> people = new TreeMap<>();
        for (int place = 1; place < lines.size(); place++) {
            if (!lines.get(place).isBlank()) {
                try {
                    add(lines.get(place).strip().split(",", -1), known, people);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException("line " + (place + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        return people;
    }

    private static void add(
            String[] values, Set<MunicipalityCode> known, Map<MunicipalityCode, Map<Integer, Integer>> people) {
        if (values.length != 3) {
            throw new IllegalArgumentException("expected " + HEADER);
        }
        MunicipalityCode code = MunicipalityCode.of(values[0].strip());
        if (!known.contains(code)) {
            throw new IllegalArgumentException("no municipality of today has the code " + code);
        }
        int year = number(values[1], 1900, 9999, "year");
        Integer before =
                people.computeIfAbsent(code, c -> new TreeMap<>()).put(year, number(values[2], 0, 1_000_000, "people"));
        if (before != null) {
            throw new IllegalArgumentException(code + " has two lines for " + year);
        }
    }

    private static int number(String text, int least, int most, String column) {
        String digits = text.strip();
        if (!digits.matches("\\d{1,7}") || Integer.parseInt(digits) < least || Integer.parseInt(digits) > most) {
            throw new IllegalArgumentException(
                    column + " must be a number from " + least + " to " + most + ", got: '" + text + "'");
        }
        return Integer.parseInt(digits);
    }
}
